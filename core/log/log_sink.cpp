// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log_sink.h"

#include "base/secrets.h"
#include "platform/file.h"
#include "platform/terminal.h"
#include "text/user_text.h"

#include <QMessageLogContext>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QLatin1StringView word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return {};
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = logLine(type, QString::fromUtf8(context.category), text);
    writeDescriptor(descriptorOf(StandardStream::Error), line);
}

} // namespace

QByteArray logLine(QtMsgType type, const QString &category, const QString &text)
{
    constexpr qsizetype maxLength = 2000; // characters
    const QString name = category.isEmpty() || category == "default"_L1 ? QString() : u" "_s + category;
    return "assay: " + forTerminal(withoutSecrets(word(type) + name + u": "_s + text), maxLength) + '\n';
}

void installLogSink()
{
    qInstallMessageHandler(write);
}

} // namespace assay
