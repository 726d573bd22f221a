// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "export/formats.h"
#include "export/ticket.h"
#include "text/user_text.h"

#include <array>

namespace assay {

namespace {

bool writeTicket(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    Result<TicketTemplate> ticket = findTemplate(options.ticketTemplate, options.ticketFolder);
    if (!ticket)
        return sink(toValidUtf8(userText(ticket.error())) + '\n');
    for (rows = 0; rows < qint64(items.size());) { // all are counted, the first ones described
        ++rows;
        if (!sink(QByteArrayView()))
            return false;
    }
    const Result<QString> text = ticketText(items, *ticket, options);
    return sink(toValidUtf8(text ? *text : userText(text.error()) + QChar(u'\n')));
}

constexpr std::array<const FormatOption *, 4> ticketOptions{
    &ticketTemplateOption, &tlpOption, &onlyTickedOption, &linksOption};

} // namespace

constinit const Format ticketFormat{.word = "ticket",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Text for a ticket (Jira, Markdown, plain text, HTML)"),
    .suffix = "txt",
    .options = ticketOptions,
    .maxRows = maxTicketRows,
    .write = writeTicket};

} // namespace assay
