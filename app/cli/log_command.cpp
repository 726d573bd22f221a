// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "export/activity_export.h"
#include "platform/terminal.h"
#include "settings/places.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QCommandLineParser>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr OptionRow logOptions[] = {
    {"since", "DATE", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Only what was sent since this date (2026-11-30 or with a time, UTC)."), ""},
};

QByteArray tableLine(const Activity &activity)
{
    return forTerminal(
               u"%1  %2 %3  %4  %5  %6"_s.arg(activity.at.toString(u"yyyy-MM-dd HH:mm:ss"_s), activity.method,
                   QString::number(activity.status), activityText(activity), activity.action, activity.indicator),
               1000)
        + '\n';
}

void printLog(const QCommandLineParser &parsed, const QStringList &arguments, QObject *, Done done)
{
    QDateTime since;
    if (parsed.isSet(u"since"_s)) {
        since = QDateTime::fromString(parsed.value(u"since"_s), Qt::ISODate);
        if (!since.isValid()) {
            say(Text::tr("--since takes a date, as 2026-11-30 or 2026-11-30T14:00."));
            return done(WrongUsage);
        }
        if (since.timeSpec() == Qt::LocalTime)
            since.setTimeSpec(Qt::UTC);
    }
    const QString file = arguments.isEmpty() ? sessionFile() : arguments.front();
    const Result<std::vector<Activity>> log = readActivities(file, since);
    if (!log) {
        say(userText(log.error()));
        return done(SomethingFailed);
    }
    const bool isTable = isTerminal(StandardStream::Output);
    const bool isWritten = std::ranges::all_of(
        *log, [isTable](const Activity &one) { return toStdout(isTable ? tableLine(one) : activityJson(one) + '\n'); });
    done(isWritten ? AllDone : SomethingFailed);
}

} // namespace

const Command logCommand{
    .word = "log",
    .help = QT_TRANSLATE_NOOP("assay::cli", "Print what left the machine or changed something for others."),
    .options = [] { return std::span<const OptionRow>(logOptions); },
    .verbs = {{"", "[SESSION]",
        QT_TRANSLATE_NOOP("assay::cli",
            "From a session file of the window; default: its current session. JSON lines, or a table on a terminal."),
        {"since"}, &printLog, 0, 1}},
    .examples = {"assay-cli log --since 2026-11-30", "assay-cli log | jq 'select(.action == \"set-verdict\")'"},
};

} // namespace assay::cli
