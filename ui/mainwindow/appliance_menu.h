// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QToolButton>

namespace assay {

class Commands;

// Which appliance is asked, and the way to others.
class ApplianceButton : public QToolButton
{
    Q_OBJECT
public:
    ApplianceButton(Workspace &workspace, const Commands &commands, QWidget *parent = nullptr);

private:
    void showName();
    void fill();

    Workspace &m_workspace;
    const Commands &m_commands;
};

} // namespace assay
