// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QWidget>

namespace assay {

class ElidedLabel;
class PlainLabel;
class VerdictBadge;

//! What is this? Answered in two lines above the tabs.
class VerdictHeader : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictHeader(QWidget *parent = nullptr);

    void showItem(const Item &item);

private:
    VerdictBadge *m_badge;
    PlainLabel *m_risk;
    PlainLabel *m_threat;
    ElidedLabel *m_indicator;
    ElidedLabel *m_story;
};

} // namespace assay
