// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evidence.h"
#include "session/row.h"

#include <QWidget>

namespace assay {

class OutlineView;
class PlainLabel;

// What speaks for a malicious file and what against it, line by line. It weighs nothing and hides nothing. A line
// leads to the page that it comes from.
class EvidenceBox : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceBox(QWidget *parent = nullptr);

    void setEvidence(const std::vector<Evidence> &evidence);

Q_SIGNALS:
    void pageWanted(const QString &objectName); //!< of a details page, "scannersTab"

private:
    PlainLabel *m_title;
    OutlineView *m_view;
};

} // namespace assay
