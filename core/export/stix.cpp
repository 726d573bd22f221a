// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/stix_id.h"
#include "export/stix_marking.h"
#include "export/stix_row.h"

#include <QSet>
#include <QUuid>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Each object once, however many rows share it.
class Bundle
{
public:
    explicit Bundle(const ByteSink &sink) : m_sink(sink) { }

    bool add(const QString &id, const QByteArray &json)
    {
        if (json.isEmpty())
            return true;
        // The random part alone says which one it is, in a fifth of the memory.
        const QUuid key = QUuid::fromString(QStringView(id).last(36));
        if (m_seen.contains(key))
            return true;
        m_seen.insert(key);
        const bool first = m_seen.size() == 1;
        return m_sink((first ? "\n"_ba : ",\n"_ba) + json);
    }

private:
    const ByteSink &m_sink;
    QSet<QUuid> m_seen;
};

// Of all rows. An empty bundle gets its own, because the specification does not allow an empty list.
QStringList producersOf(std::span<const Row *const> rows, const ExportOptions &options)
{
    QStringList labels;
    QSet<QString> known;
    for (const Row *row : rows) {
        const QString own = toldAppliance(*row, options);
        const QString label = own.isEmpty() ? toldAppliance(options) : own;
        if (!known.contains(label)) {
            known.insert(label);
            labels << label;
        }
    }
    return labels.isEmpty() ? QStringList{toldAppliance(options)} : labels;
}

bool writeStix(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    const QString id = u"bundle--"_s + stableUuid("bundle" + batchKey(items));
    if (!sink("{\"type\":\"bundle\",\"id\":\"" + id.toLatin1() + "\",\"objects\":["))
        return false;
    const QStringList markings = stix::markingsFor(options.tlp);
    Bundle bundle(sink);
    if (!markings.isEmpty() && !bundle.add(markings.front(), stix::markingObject(options.tlp)))
        return false;
    for (const QString &label : producersOf(items, options)) {
        const stix::Object producer = stix::identity(label);
        if (!bundle.add(producer.id, producer.json))
            return false;
    }
    const stix::Frame frame{.markings = markings, .options = options};
    for (const Row *row : items) {
        const ExportedRow exported(*row, options);
        for (const stix::Object &object : stix::objectsOf(*exported, frame)) {
            if (!bundle.add(object.id, object.json))
                return false;
        }
        ++rows;
    }
    return sink("\n]}\n"_ba);
}

constexpr std::array<const FormatOption *, 5> stixOptions{
    &tlpOption, &suspiciousOption, &thirdPartiesOption, &linksOption, &onlyTickedOption};

} // namespace

constinit const Format stixFormat{.word = "stix",
    .title = QT_TRANSLATE_NOOP("assay::Format", "STIX 2.1 bundle"),
    .suffix = "json",
    .options = stixOptions,
    .write = writeStix};

} // namespace assay
