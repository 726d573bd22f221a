// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/plain_text.h"
#include "workspace/workspace.h"

#include <QTimer>

namespace assay {

// What the appliance is asked for: look-ups in the vendor's cloud today, requests in the last second. Says nothing
// while there is nothing to say.
class UsageLabel : public PlainLabel
{
    Q_OBJECT
public:
    explicit UsageLabel(Workspace &workspace, QWidget *parent = nullptr);

private:
    void refresh();

    Workspace &m_workspace;
    QTimer m_everySecond; //!< runs while requests do
};

} // namespace assay
