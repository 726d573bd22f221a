// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay {

class AllDigests;
class Commands;
class RunOptions;
class RowCommandsController;
class Workspace;

// Enables the commands that apply to the selection and the queue, and disables the others.
class CommandStates : public QObject
{
    Q_OBJECT
public:
    // All arguments except `parent` must outlive this object.
    CommandStates(Workspace &workspace, const Commands &commands, const RowCommandsController &rows,
        const RunOptions &parameters, const AllDigests &digests, QObject *parent);

    void update();

private:
    Workspace &m_workspace;
    const Commands &m_commands;
    const RowCommandsController &m_rows;
    const RunOptions &m_parameters;
    const AllDigests &m_allDigests;
};

} // namespace assay
