// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ticket.h"

#include "export/exported_row.h"
#include "export/report.h"
#include "export/ticket_fields.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QHash>

#include <kainjow/mustache.hpp>

namespace assay {
using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

struct TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(assay::Ticket)
};

// Escapes each value once, so that no kind of tag can write it unescaped.
class Values
{
public:
    explicit Values(TicketMarkup markup) : m_markup(markup) { }

    std::string text(const QString &value) const { return escapedFor(m_markup, value).toStdString(); }
    mustache::data list(const QStringList &values) const
    {
        mustache::data all(mustache::data::type::list);
        for (const QString &value : values)
            all.push_back(text(value));
        return all;
    }
    void put(mustache::data &object, const QString &name, const QString &value) const
    {
        if (!value.isEmpty()) // an empty text would be a section that is there
            object.set(name.toStdString(), text(value));
    }

private:
    TicketMarkup m_markup;
};

mustache::data rowData(const Row &row, const ExportOptions &options, const Values &values)
{
    mustache::data object;
    mustache::data facts(mustache::data::type::list);
    mustache::data lists(mustache::data::type::list);
    static const QSet<QString> notFacts{u"indicator"_s, u"story"_s, u"note_lines"_s, u"state"_s, u"age"_s, u"action"_s,
        u"batch"_s, u"queried_at"_s, u"added_at"_s, u"third_party_detections"_s, u"third_party_total"_s,
        u"scanner_match"_s, u"scanner_count"_s, u"attack_techniques"_s, u"sha512"_s, u"crawler"_s, u"pdf_path"_s};
    for (const TicketValue &value : ticketValues(row, options)) {
        const std::string name = value.name.toStdString();
        const QString first = value.texts.value(0);
        if (value.isList) {
            object.set(name, values.list(value.texts));
            object.set("has_" + name, mustache::data(!value.texts.isEmpty()));
        } else {
            values.put(object, value.name, first);
        }
        if (value.texts.isEmpty() || notFacts.contains(value.name))
            continue;
        mustache::data entry;
        entry.set("label", values.text(value.label));
        if (value.isList)
            entry.set("items", values.list(value.texts));
        else
            entry.set("value", values.text(first));
        (value.isList ? lists : facts).push_back(entry);
    }
    object.set("facts", facts);
    object.set("lists", lists);
    return object;
}

QString moreRowsSentence(qint64 more)
{
    return more <= 0 ? QString() : TicketWords::tr("%Ln more row(s) are counted but not listed.", nullptr, int(more));
}

// In the order of the guide.
std::vector<std::pair<QString, QString>> headValues(std::span<const Row *const> rows, const ExportOptions &options)
{
    const report::Head head = report::head(report::Kind::Triage, rows, options);
    const std::vector<report::Share> shares = report::shares(rows);
    std::vector<std::pair<QString, QString>> values{
        {u"title"_s,
            rows.size() == 1 ? report::detailTitle(*ExportedRow(*rows.front(), options, ExportedRow::Reads::Row))
                             : TicketWords::tr("%Ln indicator(s)", nullptr, int(rows.size()))},
        {u"made"_s, head.made}, {u"tlp"_s, head.tlp}, {u"demo"_s, head.demo},
        {u"count"_s, QString::number(rows.size())}, {u"summary"_s, report::sentence(shares)},
        {u"more"_s, moreRowsSentence(qint64(rows.size()) - maxTicketRows)}};
    for (const report::Share &share : shares) {
        if (share.classification != Classification::None)
            values.emplace_back(QString(word(share.classification)), QString::number(share.count));
    }
    return values;
}

} // namespace

QStringList ticketHeadNames()
{
    QStringList names;
    for (const auto &[name, value] : headValues({}, {}))
        names << name;
    return names;
}

QString ticketSyntaxFault(const QString &text)
{
    const mustache::mustache parsed(text.toStdString());
    return parsed.is_valid() ? QString()
                             : TicketWords::tr("The template cannot be read: %1")
                                   .arg(forDisplay(QString::fromStdString(parsed.error_message()), 200));
}

Result<QString> ticketText(std::span<const Row *const> rows, const TicketTemplate &ticket, const ExportOptions &options)
{
    if (const QString fault = templateFault(ticket.text); !fault.isEmpty())
        return ApiError::of(ApiError::Kind::Input, fault);
    const Values values(ticket.markup);
    mustache::data data;
    for (const auto &[name, value] : headValues(rows, options))
        values.put(data, name, value);
    for (const TicketValue &field : ticketFields())
        values.put(data, u"label_"_s + field.name, field.label);
    mustache::data list(mustache::data::type::list);
    for (const Row *row : rows.first(std::min(rows.size(), size_t(maxTicketRows)))) {
        const ExportedRow exported(*row, options);
        list.push_back(rowData(*exported, options, values));
    }
    if (options.records && options.records->error())
        return *options.records->error();
    data.set("rows", list);
    mustache::mustache parsed(ticket.text.toStdString());
    parsed.set_custom_escape([](const std::string &text) { return text; });
    return QString::fromStdString(parsed.render(data)).trimmed() + u'\n';
}

} // namespace assay
