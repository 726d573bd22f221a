// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/misp_event.h"
#include "export/platform_words.h"
#include "export/report_file.h"
#include "export/stix_id.h"
#include "text/user_text.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// What the event says of itself before the first attribute.
struct Overview
{
    qint64 malicious = 0;
    qint64 suspicious = 0;
    QDateTime latest;
};

Overview overviewOf(std::span<const Row *const> rows)
{
    Overview overview;
    for (const Row *row : rows) {
        const Verdict *verdict = shownVerdict(*row);
        overview.malicious += verdict && verdict->classification == Classification::Malicious;
        overview.suspicious += verdict && verdict->classification == Classification::Suspicious;
        const QDateTime &when = row->queriedAt.isValid() ? row->queriedAt : row->addedAt;
        if (when.isValid() && (!overview.latest.isValid() || when > overview.latest))
            overview.latest = when;
    }
    return overview;
}

QStringList eventTags(bool demo, const ExportOptions &options)
{
    QStringList tags;
    if (options.tlp != "none"_L1)
        tags << "tlp:"_L1 + options.tlp;
    if (demo)
        tags << u"assay:demo"_s;
    return tags;
}

// The event up to its first attribute, open at the end.
QByteArray mispOpening(std::span<const Row *const> rows, const QString &uuid, const ExportOptions &options)
{
    const Overview overview = overviewOf(rows);
    const QDateTime when = overview.latest.isValid() ? overview.latest : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QString label = toldAppliance(options);
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putKey(writer, "Event");
    writer.StartObject();
    putMember(writer, "uuid", uuid);
    putMember(writer, "info",
        forDisplay(u"Assay%1: %2, %3 malicious, %4 suspicious"_s
                       .arg(label.isEmpty() ? QString() : u" (%1)"_s.arg(forDisplay(label, 100)))
                       .arg(rows.size() == 1 ? u"1 item"_s : u"%1 items"_s.arg(rows.size()))
                       .arg(overview.malicious)
                       .arg(overview.suspicious),
            255));
    putMember(writer, "date", when.toUTC().date().toString(Qt::ISODate));
    putMember(writer, "timestamp", QString::number(when.toSecsSinceEpoch()));
    putMember(writer, "publish_timestamp", u"0"_s);
    putMember(writer, "published", false);
    putMember(writer, "threat_level_id", overview.malicious > 0 ? u"1"_s : overview.suspicious > 0 ? u"2"_s : u"4"_s);
    putMember(writer, "analysis", u"2"_s);
    putMember(writer, "distribution", u"0"_s);
    putMember(writer, "sharing_group_id", u"0"_s);
    putList(writer, "Tag", eventTags(isDemo(rows, options), options),
        [&writer](const QString &tag) { putMember(writer, "name", tag); });
    putKey(writer, "Attribute");
    writer.StartArray();
    return finished(buffer);
}

// Such a row is counted where its object is written, the others where their attributes are.
bool hasObject(const Row &row, const ExportOptions &options)
{
    return !misp::fileAttributesOf(row, options).empty();
}

class EventWriter
{
public:
    EventWriter(const ExportOptions &options, QString uuid, const ByteSink &sink)
        : m_options(options)
        , m_frame{.event = std::move(uuid), .options = options}
        , m_sink(sink)
    { }

    bool attributes(const ExportedRow &exported)
    {
        for (const misp::Attribute &attribute : misp::attributesOf(*exported, m_options)) {
            if (isNew(misp::uuidOf(attribute, m_frame.event))
                && !m_sink(separated(members(attribute, *exported) + '}')))
                return false;
        }
        if (!m_options.attachReports || exported->record->findings.attachments.empty())
            return true;
        const std::vector<Attachment> &saved = exported.asKept().record->findings.attachments;
        for (size_t i = 0; i < saved.size(); ++i) {
            if (!isReport(saved[i]))
                continue;
            // Read where it is, told by its name alone.
            const QString name = exported->record->findings.attachments[i].path.section(u'/', -1);
            if (!report(saved[i], name, *exported))
                return false;
        }
        return true;
    }

    bool object(const ExportedRow &exported)
    {
        const misp::Object object = misp::fileObject(*exported, m_frame);
        return !isNew(object.uuid) || m_sink(separated(object.json));
    }

    void startList() { m_separator = "\n"_ba; }

private:
    // One that is not as it was saved is not left out in silence.
    bool report(const Attachment &saved, const QString &name, const Row &row)
    {
        auto opened = openReport(saved);
        if (const QString *why = std::get_if<QString>(&opened)) {
            const misp::Attribute missing = misp::missingReport(name, *why);
            return !isNew(misp::uuidOf(missing, m_frame.event)) || m_sink(separated(members(missing, row) + '}'));
        }
        const misp::Attribute attachment = misp::attachedReport(name);
        return !isNew(misp::uuidOf(attachment, m_frame.event))
            || (m_sink(separated(members(attachment, row) + ",\"data\":\""))
                && sendContent(*std::get<std::unique_ptr<QFile>>(opened), m_sink) && m_sink("\"}"_ba));
    }
    QByteArray members(const misp::Attribute &attribute, const Row &row) const
    {
        rapidjson::StringBuffer buffer;
        JsonWriter writer(buffer);
        writer.StartObject();
        misp::putAttribute(writer, attribute, m_frame.event, row);
        return finished(buffer);
    }
    QByteArray separated(const QByteArray &json) { return std::exchange(m_separator, ",\n"_ba) + json; }
    bool isNew(const QString &uuid)
    {
        const QUuid key = QUuid::fromString(uuid);
        const bool seen = m_seen.contains(key);
        m_seen.insert(key);
        return !seen;
    }

    const ExportOptions &m_options;
    misp::Frame m_frame;
    const ByteSink &m_sink;
    QByteArray m_separator = "\n"_ba;
    QSet<QUuid> m_seen;
};

bool writeMisp(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    const QString uuid = options.mispEvent.isEmpty() ? stableUuid("misp" + batchKey(items)) : options.mispEvent;
    if (!sink(mispOpening(items, uuid, options)))
        return false;
    EventWriter event(options, uuid, sink);
    std::vector<const Row *> withObject;
    for (const Row *row : items) {
        const ExportedRow exported(*row, options);
        if (!event.attributes(exported))
            return false;
        if (hasObject(*exported, options))
            withObject.push_back(row);
        else
            ++rows;
    }
    if (!sink("\n],\"Object\":["_ba))
        return false;
    event.startList();
    for (const Row *row : withObject) {
        if (!event.object(ExportedRow(*row, options)))
            return false;
        ++rows;
    }
    return sink("\n]}}\n"_ba);
}

constexpr std::array<const FormatOption *, 5> mispOptions{
    &tlpOption, &suspiciousOption, &attachReportsOption, &linksOption, &onlyTickedOption};

} // namespace

constinit const Format mispFormat{.word = "misp",
    .title = QT_TRANSLATE_NOOP("assay::Format", "MISP event (JSON)"),
    .suffix = "json",
    .options = mispOptions,
    .write = writeMisp};

} // namespace assay
