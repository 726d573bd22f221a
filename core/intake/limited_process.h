// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/fence.h"

#include <QStringList>

#include <functional>

namespace assay {

class SampleFile;

struct ProcessEnd
{
    enum class How { Done, NotInstalled, Cancelled, TooLong, TooMuchOutput, Failed };
    How how{};
    int exitCode = 0; //!< of Failed; -1 if it crashed, for example without memory
    QString complaint; //!< first line of its standard error; hostile
};

// Runs `program` from PATH with `input` as its standard input, in an environment without the user's variables, able to
// write nothing but its output. Calls `output` with each piece and `goOn` several times a second; either ends
// the run by returning false. Blocks: call it on a worker thread.
ProcessEnd runLimited(const QString &program, const QStringList &arguments, const SampleFile &input,
    const ProcessLimits &limits, const std::function<bool(QByteArrayView)> &output, const std::function<bool()> &goOn);

} // namespace assay
