// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/ticket_markup.h"

#include <vector>

namespace assay {

// The template of a ticket's text, in the language Mustache. docs/guide/tickets.md lists the fields.
struct TicketTemplate
{
    QString name; //!< of a built-in one its word: "jira"; otherwise the name of its file without the suffix
    QString title; //!< translated for built-in ones; otherwise the name, which is hostile
    QString path; //!< of the file; empty for a built-in one
    TicketMarkup markup = TicketMarkup::Plain;
    QString text;

    static constexpr qint64 maxBytes = 64 * 1024; //!< bytes of a template file
};

// "jira", "markdown", "text", "html".
const std::vector<TicketTemplate> &builtInTemplates();
// Reads the template files of a folder, by name; at most 100. Files with another suffix than those of suffixOf() are no
// templates; what cannot be read is left out. A folder that does not exist has none.
std::vector<TicketTemplate> templatesIn(const QString &folder);
// Returns the built-in template of that name, otherwise the one in the folder, otherwise the file with that path.
// Errors: Input (there is none, it is too large, or is not UTF-8).
Result<TicketTemplate> findTemplate(const QString &name, const QString &folder);

// Returns what is wrong with the text of a template, as a translated sentence that names the tag and the line; empty if
// nothing is.
QString templateFault(const QString &text);

} // namespace assay
