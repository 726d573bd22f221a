// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/ioc.h"
#include "export/misp_event.h"
#include "export/platform_words.h"
#include "json/json_writer.h"
#include "text/user_text.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// A list of observables as TheHive 5 takes them one by one: POST /api/v1/case/<id>/observable and
// POST /api/v1/alert/<id>/observable (StrangeBee's API documentation, "Create an observable"). A type, its value, and
// what TheHive shows of it.

// TheHive's numbers of the Traffic Light Protocol 2.0. Its own default is amber.
int tlpNumber(const QString &tlp)
{
    static constexpr std::array levels{"clear"_L1, "green"_L1, "amber"_L1, "amber+strict"_L1, "red"_L1};
    const auto found = std::ranges::find(levels, tlp);
    return found == levels.end() ? 2 : int(found - levels.begin());
}

// TheHive takes no line breaks in data and tags; names are chosen by attackers.
QString hiveText(const QString &text, qsizetype maxLength = 512)
{
    return forDisplay(text, maxLength);
}

QString messageOf(const Ioc &ioc, const Row &row, const ExportOptions &options)
{
    if (ioc.role == Ioc::Role::Subject) {
        QStringList parts{verdictComment(row, options), decisionSentence(row)};
        if (!ioc.warnings.isEmpty())
            parts << u"on a warning list: %1"_s.arg(hiveText(ioc.warnings.join(", "_L1)));
        if (const QString page = pageOf(row, options); !page.isEmpty())
            parts << page;
        parts.removeAll(QString());
        return parts.join(u'\n');
    }
    const QString about = hiveText(row.indicator.value.toString(), 200);
    return ioc.role == Ioc::Role::Named ? u"named by the answer about %1"_s.arg(about)
                                        : u"file inside of %1"_s.arg(about);
}

QStringList hiveTags(const Ioc &ioc, const Row &row, bool demo)
{
    QStringList tags{u"assay"_s};
    if (demo)
        tags << u"assay:demo"_s;
    if (ioc.role == Ioc::Role::Subject) {
        tags << misp::verdictTag(row);
        if (ioc.verdict)
            tags << hiveText(ioc.verdict->threatName, 128);
        tags << hiveText(row.decision->word, 128) << hiveText(row.decision->caseNumber, 128);
    }
    for (const QString &name : ioc.warnings)
        tags << u"warning-list:%1"_s.arg(hiveText(name, 128));
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags;
}

// Type and value of one observable; a file is one for each of its digests, and one for its name.
struct HiveValue
{
    const char *dataType;
    QString data;
    bool isIoc;
};

std::vector<HiveValue> hiveValues(const Ioc &ioc)
{
    const Observable &one = ioc.observable;
    switch (one.kind) {
    case Observable::Kind::Url:
        return {{"url", one.value, ioc.isToDetect}};
    case Observable::Kind::Domain:
        return {{one.value.count(u'.') > 1 ? "fqdn" : "domain", one.value, ioc.isToDetect}};
    case Observable::Kind::Ipv4:
    case Observable::Kind::Ipv6:
        return {{"ip", one.value, ioc.isToDetect}};
    case Observable::Kind::File:
        break;
    }
    std::vector<HiveValue> values;
    for (const FileDigest &digest : fileDigests) {
        if (!(one.*digest.value).isEmpty())
            values.push_back({"hash", one.*digest.value, ioc.isToDetect});
    }
    if (!one.fileName.isEmpty()) // harmless files may have the same name
        values.push_back({"filename", hiveText(one.fileName), false});
    return values;
}

class HiveWriter
{
public:
    HiveWriter(const ExportOptions &options, const ByteSink &sink, bool demo)
        : m_options(options)
        , m_sink(sink)
        , m_demo(demo)
    { }

    bool add(const Ioc &ioc, const Row &row)
    {
        for (const HiveValue &value : hiveValues(ioc)) {
            if (!m_sink(std::exchange(m_separator, ",\n"_ba) + json(value, ioc, row)))
                return false;
        }
        return true;
    }
    bool end() { return m_sink((m_separator.startsWith('[') ? "["_ba : QByteArray()) + "\n]\n"); }

private:
    QByteArray json(const HiveValue &value, const Ioc &ioc, const Row &row) const
    {
        rapidjson::StringBuffer buffer;
        JsonWriter writer(buffer);
        writer.StartObject();
        putMember(writer, "dataType", QString::fromLatin1(value.dataType));
        putMember(writer, "data", value.data);
        putMember(writer, "message", messageOf(ioc, row, m_options));
        putKey(writer, "tlp");
        writer.Int(tlpNumber(m_options.tlp));
        putTexts(writer, "tags", hiveTags(ioc, row, m_demo));
        putMember(writer, "ioc", value.isIoc);
        // Seen in the analyst's own environment: the file itself was at hand.
        putMember(writer, "sighted", ioc.role == Ioc::Role::Subject && row.indicator.type == IndicatorType::File);
        writer.EndObject();
        return finished(buffer);
    }

    const ExportOptions &m_options;
    const ByteSink &m_sink;
    bool m_demo;
    QByteArray m_separator = "[\n"_ba;
};

bool writeThehive(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    HiveWriter writer(options, sink, isDemo(items, options));
    const auto add = [&writer](const Ioc &ioc, const Row &row) { return writer.add(ioc, row); };
    return IocWalk(items, options).run(add, rows) && writer.end();
}

constexpr std::array<const FormatOption *, 4> thehiveOptions{
    &tlpOption, &suspiciousOption, &linksOption, &onlyTickedOption};

} // namespace

constinit const Format thehiveFormat{.word = "thehive",
    .title = QT_TRANSLATE_NOOP("assay::Format", "TheHive observables (JSON)"),
    .suffix = "json",
    .options = thehiveOptions,
    .write = writeThehive};

} // namespace assay
