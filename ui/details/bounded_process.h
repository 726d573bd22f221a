// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/fence.h"

#include <QProcess>
#include <QTimer>

namespace assay {

// A program that reads a hostile file in our place, fenced in (see startFenced()), with the file as its standard
// input. It is killed at its limits.
class BoundedProcess : public QObject
{
    Q_OBJECT
public:
    enum class End { Done, NotFound, TooLong, TooMuch, Failed };

    explicit BoundedProcess(const ProcessLimits &limits, QObject *parent = nullptr);
    ~BoundedProcess() override; //!< kills what runs

    // Kills what ran before without a word. `program` is looked for in the system's folders only, unless absolute.
    void start(const QString &program, const QStringList &arguments, const QString &inputFile);
    void stop();
    bool isRunning() const { return m_process != nullptr; }

Q_SIGNALS:
    void ended(assay::BoundedProcess::End end, const QByteArray &output); //!< never from within start() or stop()

private:
    void read();
    void end(End end);

    ProcessLimits m_limits;
    QProcess *m_process = nullptr;
    QByteArray m_output;
    QTimer m_deadline;
};

} // namespace assay
