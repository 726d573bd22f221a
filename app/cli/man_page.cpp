// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "man_page.h"

#include "commands.h"
#include "export/columns.h"
#include "export/exporter.h"

#include <QCoreApplication>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

//! Text that mdoc takes as it is: one sentence a line, no macro by accident.
QString plain(QString text)
{
    text.replace(u'\\', "\\e"_L1).replace(u"-"_s, "\\-"_L1);
    text.replace(". "_L1, ".\n"_L1);
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend("\\&"_L1);
    }
    return lines.join(u'\n');
}

QString english(const char *text)
{
    return plain(QString::fromUtf8(text));
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : text + u'\n';
}

//! Values stand behind .Ar, one argument each; a comma there would be punctuation.
QString argument(const QString &text)
{
    return text.isEmpty() ? QString() : " Ar \""_L1 + QString(text).replace(u'-', "\\-"_L1) + u'"';
}

QString item(const OptionRow &row)
{
    QString text = u".It Fl Fl %1%2\n"_s.arg(QLatin1StringView(row.word), argument(QString::fromLatin1(row.value)));
    text += paragraph(english(row.help)) + paragraph(english(row.manual));
    if (row.takes == Takes::Choice)
        text += u"One of %1.\n"_s.arg(plain(choicesOf(row).join(u", "_s)));
    return text;
}

QString item(const Parameter &parameter)
{
    QString text = u".It Fl Fl %1%2\n"_s.arg(QLatin1StringView(parameter.word),
        argument(parameter.choices.empty() ? u"text"_s : choicesOf(parameter).join(u'|')));
    text += paragraph(english(parameter.help) + u'.');
    for (const Choice &choice : parameter.choices)
        text += u".Pp\n.Cm %1 :\n%2.\n"_s.arg(QLatin1StringView(choice.word), english(choice.title));
    return text;
}

template <class Rows>
QString list(const Rows &rows)
{
    QString text;
    for (const auto &row : rows)
        text += item(row);
    return text;
}

QString actionItems()
{
    QString text;
    for (const Action *action : actions())
        text += u".It Cm %1\n%2.\n"_s.arg(QLatin1StringView(action->word), english(action->help));
    return text;
}

QString commandItems()
{
    QString text;
    for (const Command &command : commands()) {
        for (const Verb &verb : command.verbs) {
            const QString words = QString::fromLatin1(*verb.word ? verb.word : "");
            text += ".It Cm "_L1 + QLatin1StringView(command.word) + (words.isEmpty() ? QString() : u' ' + words)
                + argument(QString::fromLatin1(verb.arguments)) + u'\n';
            text += paragraph(english(verb.help));
        }
    }
    return text;
}

QString parameterItems()
{
    QString text;
    for (const Parameter *parameter : runParameters())
        text += item(*parameter);
    return text;
}

QString formatItems()
{
    QString text = u".It Cm table\nFor people; the default on a terminal.\n"_s;
    for (const Format *format : formats())
        text += u".It Cm %1\n%2.\n"_s.arg(QLatin1StringView(format->word), english(format->title));
    return text;
}

QString columnItems()
{
    QString text;
    for (const Column &column : columns())
        text += u".It Cm %1\n%2.\n"_s.arg(QLatin1StringView(column.name), english(column.title));
    return text;
}

QString errorKinds()
{
    QStringList words;
    for (int kind = 0; kind <= int(ApiError::Kind::Unclear); ++kind)
        words.append(word(ApiError::Kind(kind)));
    return plain(words.join(u", "_s));
}

constexpr auto page = R"(.\" SPDX-FileCopyrightText: 2026 The Assay developers
.\" SPDX-License-Identifier: GPL-3.0-or-later
.\" Made by assay-cli from its own tables.
.Dd January 1, 2026
.Dt ASSAY-CLI 1
.Os
.Sh NAME
.Nm assay-cli
.Nd ask an A1000 appliance about files and indicators
.Sh SYNOPSIS
.Nm
.Op Ar option ...
.Ar action
.Op Ar indicator ...
.Nm
.Ar command
.Op Ar argument ...
.Nm
.Fl Fl demo
.Cm demo-run
.Fl Fl into Ar folder
.Sh DESCRIPTION
.Nm
does the work of
.Xr assay 1
in a terminal.
An indicator is a URL, a domain name, an MD5, SHA-1, SHA-256 or SHA-512, a submission id or the name of a file;
.Sq -
reads indicators from standard input, one a line.
.Pp
Inputs are read as the work goes on, so that a list may be as long as it likes and a pipe need never end.
Results go to standard output as they come in, words for people to standard error; on a terminal there is a line that
tells how far the work is.
.Pp
.Em Ctrl+C
.Pq or Dv SIGTERM
finishes the requests that are in flight, says what was not done and ends; once more ends at once.
.Sh ACTIONS
.Bl -tag -width Ds
%1.It Cm demo-run
Submits sample files of the demo appliance, follows them, prints a table and leaves PDF, CSV and JSON in a folder.
.El
.Sh COMMANDS
Each has a
.Fl Fl help
of its own.
.Bl -tag -width Ds
%2.El
.Sh OPTIONS
.Bl -tag -width Ds
%3%4%5.It Fl Fl list-actions
Prints the actions as a Markdown table.
.El
.Sh FORMATS
.Bl -tag -width Ds
%6.El
.Pp
csv, attributes, json and ndjson name files with the folders they are in, as does the table; the other formats by their names
alone.
But for the table, none tells the address of the appliance: one that is given by
.Fl Fl appliance
has no label, and in errors
.Dq [appliance]
stands in its place.
.Sh COLUMNS
.Bl -tag -width Ds
%7.El
.Sh KINDS OF ERROR
What failed has an object
.Cm error
in JSON, whose
.Cm kind
is one of
%8.
.Bl -tag -width Ds
.It Cm unclear
A file or URL was on its way when the connection or a program ended, so it may have been submitted.
It is not sent again by itself, also not with
.Fl Fl resume :
look on the appliance, and if it is not there, submit it in a new run without that file.
.El
.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev ASSAY_TOKEN
The API token.
.It Ev ASSAY_CLAIMS
A folder that several computers share, for workers on one list of files: there they agree on who uploads which.
Without it the programs of one user on one computer do.
.El
.Sh EXIT STATUS
.Bl -tag -width Ds
.It 0
Every item is done or not found.
.It 1
Something failed or was cancelled, or an input could not be read.
.It 2
The command line is not understood, or there is no token.
.It 3
The appliance refused the token.
.It 4
The appliance was not reached, or its certificate is not trusted.
.It 10
A verdict is as bad as
.Fl Fl fail-on
says; this goes before all others.
.It 130
Interrupted.
.El
.Sh EXAMPLES
Look up what a mail mentions, and stop a pipeline when something is malicious:
.Dl assay-cli --from mail.txt --fail-on malicious summary
.Pp
Follow a log for as long as it is written:
.Dl tail -F proxy.log | assay-cli --from - --format ndjson summary
.Pp
Triage a folder:
.Dl find samples -type f -print0 | assay-cli --files0-from - triage
.Sh SEE ALSO
.Xr assay 1 ,
.Xr assay-demo-appliance 1
)";

} // namespace

QString manPage()
{
    return QString::fromUtf8(page).arg(actionItems(), commandItems(), list(actionRows()), list(connectionRows()),
        parameterItems(), formatItems(), columnItems(), errorKinds());
}

} // namespace assay::cli
