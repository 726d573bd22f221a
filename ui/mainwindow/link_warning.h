// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

namespace assay {

class PlainLabel;

// Across the window for as long as the way to the appliance is unsafe: not encrypted, or not verified. Cannot be
// dismissed.
class LinkWarning : public QWidget
{
    Q_OBJECT
public:
    explicit LinkWarning(Workspace &workspace, QWidget *parent = nullptr);

private:
    void refresh();

    Workspace &m_workspace;
    PlainLabel *m_text;
};

} // namespace assay
