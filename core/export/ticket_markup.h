// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// The language of a ticket's text. It decides how values are escaped.
enum class TicketMarkup { Plain, Jira, Markdown, Html };

// Returns one line of text so that it is shown as it is: no reader of that language takes part of it for markup, a
// link, a mention or HTML.
QString escapedFor(TicketMarkup markup, const QString &text);
// The suffix of template files: "txt", "jira", "md", "html".
QLatin1StringView suffixOf(TicketMarkup markup);

} // namespace assay
