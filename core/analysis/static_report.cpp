// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/static_report.h"

#include "analysis/lenient_json.h"
#include "base/digest_kind.h"
#include "findings/wire_word.h"
#include "json/json_elements.h"
#include "json/json_tokens.h"
#include "text/user_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxRows = 10'000; // of each list
constexpr qsizetype maxPartBytes = qsizetype(16) << 20; // of everything but the strings
constexpr int maxRemarks = 20;

struct AnalysisText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Analysis)
};

// Parts of the report whose shape is not documented.
constexpr std::array unknownParts{"certificate"_L1, "behaviour"_L1, "document"_L1, "email"_L1, "media"_L1, "mobile"_L1,
    "web"_L1, "browser"_L1, "software_package"_L1, "malware"_L1, "protection"_L1, "signatures"_L1};

// Parts of the detailed report that other programs filled by running the sample.
constexpr std::array dynamicParts{"rl_cloud_sandbox"_L1, "rl_dynamic_analysis"_L1, "cape"_L1, "cuckoo"_L1, "joe"_L1,
    "fireeye"_L1, "vmray_tcbase"_L1, "cisco_secure_malware_analytics"_L1, "rl_auxiliary_analysis"_L1};

bool isEmptyJson(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isObject() && value.toObject().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isString() && value.toString().isEmpty());
}

// Of a number in the report: 0 to 3; or of the word.
Classification classificationOf(const QJsonValue &value)
{
    if (value.isString() && !lenient::number(value))
        return classificationFromWord(value.toString());
    switch (lenient::number(value, -1)) {
    case 0:
        return Classification::Unknown;
    case 1:
        return Classification::Goodware;
    case 2:
        return Classification::Suspicious;
    case 3:
        return Classification::Malicious;
    default:
        return Classification::None;
    }
}

int bounded(const QJsonValue &value, int least, int greatest)
{
    return int(qBound(qint64(least), lenient::number(value, least), qint64(greatest)));
}

std::optional<double> entropyOf(const QJsonValue &value)
{
    const auto entropy = lenient::real(value);
    return entropy && *entropy >= 0 && *entropy <= 8 ? entropy : std::nullopt;
}

qint64 sizeOf(const QJsonValue &value)
{
    return std::max(qint64(-1), lenient::number(value, -1));
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : lenient::list(value)) {
        QString given = lenient::text(one);
        if (given.isEmpty() && one.isObject())
            given = lenient::text(one.toObject().value("name"_L1));
        if (!given.isEmpty() && texts.size() < maxRows)
            texts.append(given);
    }
    return texts;
}

// A list of {name, value}, or an object of names and values.
std::vector<NamedValue> namedValues(const QJsonValue &value)
{
    std::vector<NamedValue> values;
    const auto add = [&values](const QString &name, const QJsonValue &given) {
        if (const QString said = lenient::text(given); !name.isEmpty() && !said.isEmpty() && values.size() < maxRows)
            values.push_back({name, said});
    };
    const QJsonObject alone = value.toObject();
    if (value.isObject() && !(alone.contains("name"_L1) && alone.contains("value"_L1))) {
        for (auto one = alone.begin(); one != alone.end(); ++one)
            add(one.key(), one.value());
        return values;
    }
    for (const QJsonValue &one : lenient::list(value)) {
        const QJsonObject pair = one.toObject();
        add(lenient::text(pair.value("name"_L1)), pair.value("value"_L1));
    }
    return values;
}

// "CN=Example Ltd, O=Example" -> "Example Ltd"; any other text as it is.
QString commonName(const QString &subject)
{
    const qsizetype from = subject.indexOf("CN="_L1);
    if (from < 0)
        return subject;
    return subject.sliced(from + 3).section(u',', 0, 0).trimmed();
}

// The shape of the certificate is not documented; these are the places where a signer was seen or is likely.
QString signerIn(const QJsonValue &certificate)
{
    const QJsonObject object = lenient::object(certificate);
    QJsonValue signer = object.value("signer"_L1);
    if (isEmptyJson(signer))
        signer = lenient::object(object.value("signer_info"_L1));
    if (isEmptyJson(signer))
        signer = lenient::object(object.value("certificates"_L1));
    if (signer.isString())
        return commonName(signer.toString());
    const QJsonObject named = lenient::object(signer);
    for (const auto key : {"common_name"_L1, "name"_L1, "subject"_L1}) {
        const QJsonValue given = named.value(key);
        QString said = lenient::text(given);
        if (said.isEmpty() && given.isObject())
            said = lenient::text(given.toObject().value("common_name"_L1));
        if (!said.isEmpty())
            return commonName(said);
    }
    return {};
}

// Reads the members of one report, each by the function that its key stands for in `members`.
class ReportReader
{
public:
    explicit ReportReader(StaticAnalysis &analysis) : m_analysis(analysis) { }

    void read(const std::vector<RawMember> &members);

private:
    using ReadMember = void (ReportReader::*)(const QJsonValue &value);
    struct MemberRow
    {
        QLatin1StringView key;
        ReadMember read;
    };
    static const std::array<MemberRow, 10> memberRows;

    void remark(const QString &sentence)
    {
        if (m_analysis.remarks.size() < maxRemarks && !m_analysis.remarks.contains(sentence))
            m_analysis.remarks.append(sentence);
    }
    // The elements of a list, 10,000 at most.
    QJsonArray rows(const QJsonValue &value, const QString &name);

    void readStory(const QJsonValue &value);
    void readDecision(const QJsonValue &value);
    void readIndicators(const QJsonValue &value);
    void readAttack(const QJsonValue &value);
    void readInterestingStrings(const QJsonValue &value);
    void readInfo(const QJsonValue &value);
    void readApplication(const QJsonValue &value);
    void readSecurity(const QJsonValue &value);
    void readTags(const QJsonValue &value);
    void readImphash(const QJsonValue &value);

    void readFile(const QJsonObject &file);
    void readPe(const QJsonObject &pe);
    void readCapabilities(const QJsonValue &value);
    void readStrings(QByteArrayView json);
    AnalysisIndicator indicatorOf(const QJsonObject &object);
    void addIssue(const QJsonObject &object);

    StaticAnalysis &m_analysis;
    qint64 m_strings = 0; // in the answer
};

const std::array<ReportReader::MemberRow, 10> ReportReader::memberRows{{
    {"story"_L1, &ReportReader::readStory},
    {"classification"_L1, &ReportReader::readDecision},
    {"indicators"_L1, &ReportReader::readIndicators},
    {"attack"_L1, &ReportReader::readAttack},
    {"interesting_strings"_L1, &ReportReader::readInterestingStrings},
    {"info"_L1, &ReportReader::readInfo},
    {"application"_L1, &ReportReader::readApplication},
    {"security"_L1, &ReportReader::readSecurity},
    {"tags"_L1, &ReportReader::readTags},
    {"imphash"_L1, &ReportReader::readImphash},
}};

void ReportReader::read(const std::vector<RawMember> &members)
{
    QStringList seen;
    for (const RawMember &member : members) {
        if (seen.size() >= maxRows)
            break;
        const QString shownKey = forDisplay(member.key, 60);
        if (seen.contains(member.key)) {
            remark(AnalysisText::tr("The part “%1” is there twice; the first one is shown.").arg(shownKey));
            continue;
        }
        seen.append(member.key);
        if (member.key == "strings"_L1) {
            readStrings(member.json);
            continue;
        }
        const bool isDigest = std::ranges::any_of(
            digestInfos, [&member](const DigestInfo &one) { return one.wordView() == member.key; });
        if (isDigest) {
            const QString digest = lenient::text(lenient::value(member.json));
            if (!digest.isEmpty())
                m_analysis.digests.push_back({member.key, digest});
            continue;
        }
        const auto row
            = std::ranges::find_if(memberRows, [&member](const MemberRow &one) { return one.key == member.key; });
        const bool isUnknown = std::ranges::find(unknownParts, member.key) != unknownParts.end();
        if (row == memberRows.end() && !isUnknown)
            continue;
        const QJsonValue value
            = member.json.size() > maxPartBytes ? QJsonValue(QJsonValue::Undefined) : lenient::value(member.json);
        if (value.isUndefined()) {
            remark(AnalysisText::tr("The part “%1” cannot be read and is left out.").arg(shownKey));
            continue;
        }
        if (row != memberRows.end())
            (this->*row->read)(value);
        else if (!isEmptyJson(value))
            m_analysis.parts.push_back({member.key, member.json.toByteArray()});
        if (member.key == "certificate"_L1)
            m_analysis.signer = signerIn(value);
    }
}

QJsonArray ReportReader::rows(const QJsonValue &value, const QString &name)
{
    QJsonArray all = lenient::list(value);
    if (all.size() <= maxRows)
        return all;
    remark(AnalysisText::tr("Only the first %1 of %2 entries of “%3” are shown.")
               .arg(QLocale().toString(qlonglong(maxRows)), QLocale().toString(qlonglong(all.size())), name));
    QJsonArray first;
    for (qsizetype i = 0; i < maxRows; ++i)
        first.append(all.at(i));
    return first;
}

void ReportReader::readStory(const QJsonValue &value)
{
    m_analysis.story = textsOf(value).join(u' ');
}

void ReportReader::readDecision(const QJsonValue &value)
{
    const QJsonObject object = lenient::object(value);
    AnalysisDecision &decision = m_analysis.decision;
    decision.classification = classificationOf(object.value("classification"_L1));
    decision.result = lenient::text(object.value("result"_L1));
    if (const auto factor = lenient::number(object.value("factor"_L1)); factor && isRiskScore(*factor))
        decision.factor = int(*factor);
    decision.isPropagated = lenient::flag(object.value("propagated"_L1));
    const QJsonObject from = lenient::object(object.value("propagation_source"_L1));
    decision.propagatedFrom = {lenient::text(from.value("name"_L1)), lenient::text(from.value("value"_L1))};
    const QJsonArray engines = rows(object.value("scan_results"_L1), u"scan_results"_s);
    for (const QJsonValue &one : engines) {
        const QJsonObject row = one.toObject();
        EngineVerdict engine;
        engine.name = lenient::text(row.value("name"_L1));
        engine.version = lenient::text(row.value("version"_L1));
        engine.classification = classificationOf(row.value("classification"_L1));
        engine.result = lenient::text(row.value("result"_L1));
        if (const auto factor = lenient::number(row.value("factor"_L1)); factor && isRiskScore(*factor))
            engine.factor = int(*factor);
        engine.isIgnored = lenient::flag(row.value("ignored"_L1));
        engine.decided = !engine.isIgnored && engine.classification != Classification::None
            && engine.classification == decision.classification && engine.result == decision.result;
        if (!row.isEmpty())
            decision.engines.push_back(std::move(engine));
    }
}

AnalysisIndicator ReportReader::indicatorOf(const QJsonObject &object)
{
    AnalysisIndicator indicator;
    indicator.id = lenient::number(object.value("id"_L1), 0);
    indicator.priority = bounded(object.value("priority"_L1), 0, 10);
    indicator.relevance = bounded(object.value("relevance"_L1), 0, 10);
    indicator.category = bounded(object.value("category"_L1), 0, 1'000'000);
    indicator.description = lenient::text(object.value("description"_L1));
    const QJsonArray reasons = rows(object.value("reasons"_L1), u"reasons"_s);
    for (const QJsonValue &one : reasons) {
        const QJsonObject row = one.toObject();
        IndicatorReason reason;
        reason.category = lenient::text(row.value("category"_L1));
        reason.description = one.isString() ? one.toString() : lenient::text(row.value("description"_L1));
        reason.propagated = lenient::flag(row.value("propagated"_L1));
        if (!reason.category.isEmpty() || !reason.description.isEmpty())
            indicator.reasons.push_back(std::move(reason));
    }
    return indicator;
}

void ReportReader::readIndicators(const QJsonValue &value)
{
    const QJsonArray all = rows(value, u"indicators"_s);
    for (const QJsonValue &one : all) {
        AnalysisIndicator indicator = indicatorOf(one.toObject());
        if (one.isString())
            indicator.description = one.toString();
        if (!indicator.description.isEmpty() || !indicator.reasons.empty())
            m_analysis.indicators.push_back(std::move(indicator));
    }
    std::ranges::stable_sort(m_analysis.indicators, std::ranges::greater(), &AnalysisIndicator::priority);
}

void ReportReader::readAttack(const QJsonValue &value)
{
    qsizetype count = 0;
    const QJsonArray matrices = rows(value, u"attack"_s);
    for (const QJsonValue &matrix : matrices) {
        const QString matrixName = lenient::text(matrix.toObject().value("matrix"_L1));
        const QJsonArray tactics = rows(matrix.toObject().value("tactics"_L1), u"tactics"_s);
        for (const QJsonValue &oneTactic : tactics) {
            const QJsonObject tacticRow = oneTactic.toObject();
            AttackTactic tactic;
            tactic.matrix = matrixName;
            tactic.id = lenient::text(tacticRow.value("id"_L1));
            tactic.name = lenient::text(tacticRow.value("name"_L1));
            tactic.description = lenient::text(tacticRow.value("description"_L1));
            const QJsonArray techniques = rows(tacticRow.value("techniques"_L1), u"techniques"_s);
            for (const QJsonValue &oneTechnique : techniques) {
                const QJsonObject row = oneTechnique.toObject();
                AttackTechnique technique;
                technique.id = lenient::text(row.value("id"_L1));
                technique.name = lenient::text(row.value("name"_L1));
                technique.description = lenient::text(row.value("description"_L1));
                const QJsonArray evidence = rows(row.value("indicators"_L1), u"evidence"_s);
                for (const QJsonValue &indicator : evidence) {
                    if (!indicator.toObject().isEmpty() && count++ < maxRows)
                        technique.evidence.push_back(indicatorOf(indicator.toObject()));
                }
                std::ranges::stable_sort(technique.evidence, std::ranges::greater(), &AnalysisIndicator::priority);
                if ((!technique.id.isEmpty() || !technique.name.isEmpty()) && count++ < maxRows)
                    tactic.techniques.push_back(std::move(technique));
            }
            if ((!tactic.id.isEmpty() || !tactic.name.isEmpty() || !tactic.techniques.empty()) && count++ < maxRows)
                m_analysis.attack.push_back(std::move(tactic));
        }
    }
    if (count > maxRows)
        remark(AnalysisText::tr("Only the first %1 entries of ATT&CK are shown.")
                   .arg(QLocale().toString(qlonglong(maxRows))));
}

void ReportReader::readInterestingStrings(const QJsonValue &value)
{
    const QJsonArray groups = rows(value, u"interesting_strings"_s);
    qint64 skipped = 0;
    for (const QJsonValue &one : groups) {
        const QString category = lenient::text(one.toObject().value("category"_L1));
        const QJsonArray values = lenient::list(one.toObject().value("values"_L1));
        for (const QJsonValue &found : values) {
            const QJsonObject row = found.toObject();
            InterestingString string;
            string.category = category;
            string.value = found.isString() ? found.toString() : lenient::text(row.value("value"_L1));
            string.offset = std::max(qint64(-1), lenient::number(row.value("offset"_L1), -1));
            string.occurrences = std::max(qint64(1), lenient::number(row.value("occurrences"_L1), 1));
            string.tags = textsOf(row.value("tags"_L1));
            if (m_analysis.interestingStrings.size() >= size_t(maxRows))
                ++skipped;
            else if (!string.value.isEmpty())
                m_analysis.interestingStrings.push_back(std::move(string));
        }
    }
    if (skipped > 0)
        remark(AnalysisText::tr("%1 interesting strings are left out.").arg(QLocale().toString(qlonglong(skipped))));
}

void ReportReader::readFile(const QJsonObject &file)
{
    m_analysis.fileType = lenient::text(file.value("file_type"_L1));
    m_analysis.fileSubtype = lenient::text(file.value("file_subtype"_L1));
    m_analysis.proposedFileName = lenient::text(file.value("proposed_filename"_L1));
    m_analysis.fileSize = sizeOf(file.value("size"_L1));
    m_analysis.entropy = entropyOf(file.value("entropy"_L1));
    for (NamedValue &hash : namedValues(file.value("hashes"_L1)))
        m_analysis.hashes.push_back(std::move(hash));
}

void ReportReader::readInfo(const QJsonValue &value)
{
    const QJsonObject info = lenient::object(value);
    readFile(lenient::object(info.value("file"_L1)));
    const QJsonValue identified = info.value("identification"_L1);
    const QJsonObject identification = lenient::object(identified);
    const QString version = lenient::text(identification.value("version"_L1));
    m_analysis.identification
        = identified.isString() ? identified.toString() : lenient::text(identification.value("name"_L1));
    if (!m_analysis.identification.isEmpty() && !version.isEmpty() && version != "Generic"_L1)
        m_analysis.identification += u' ' + version;
    m_analysis.identificationAuthor = lenient::text(identification.value("author"_L1));
    m_analysis.unpackingWarnings = textsOf(lenient::object(info.value("unpacking"_L1)).value("warnings"_L1));
    m_analysis.properties = namedValues(info.value("properties"_L1));
    const QJsonArray held = rows(lenient::object(info.value("statistics"_L1)).value("file_stats"_L1), u"file_stats"_s);
    for (const QJsonValue &one : held) {
        const QJsonObject row = one.toObject();
        HeldFiles files{lenient::text(row.value("type"_L1)), lenient::text(row.value("subtype"_L1)),
            std::max(qint64(0), lenient::number(row.value("count"_L1), 0))};
        if (!files.type.isEmpty() || !files.subtype.isEmpty())
            m_analysis.held.push_back(std::move(files));
    }
    const QJsonArray checks
        = rows(lenient::object(info.value("validation"_L1)).value("scan_results"_L1), u"scan_results"_s);
    for (const QJsonValue &one : checks) {
        const QStringList warnings = textsOf(one.toObject().value("warnings"_L1));
        for (const QString &warning : warnings) {
            if (m_analysis.issues.size() < size_t(maxRows))
                m_analysis.issues.push_back({lenient::text(one.toObject().value("name"_L1)), warning, 0, 1});
        }
    }
}

void ReportReader::readCapabilities(const QJsonValue &value)
{
    const auto add = [this](const QString &name) {
        if (!name.isEmpty() && m_analysis.capabilities.size() < maxRows)
            m_analysis.capabilities.append(name);
    };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            if (lenient::flag(one.value()))
                add(one.key());
        }
        return;
    }
    for (const QJsonValue &one : value.toArray()) {
        if (one.isString())
            add(one.toString());
        else if (one.isArray() && lenient::flag(one.toArray().at(1)))
            add(lenient::text(one.toArray().at(0)));
        else if (one.isObject() && lenient::flag(one.toObject().value("value"_L1)))
            add(lenient::text(one.toObject().value("name"_L1)));
    }
}

void ReportReader::addIssue(const QJsonObject &object)
{
    StructureIssue issue;
    issue.name = lenient::text(object.value("name"_L1));
    issue.description = lenient::text(object.value("description"_L1));
    issue.relevance = bounded(object.value("relevance"_L1), 0, 10);
    issue.count = std::max(qint64(1), lenient::number(object.value("count"_L1), 1));
    if (!issue.name.isEmpty() || !issue.description.isEmpty())
        m_analysis.issues.push_back(std::move(issue));
}

void ReportReader::readPe(const QJsonObject &pe)
{
    const QJsonObject fileHeader = lenient::object(pe.value("file_header"_L1));
    m_analysis.compileTime = lenient::text(fileHeader.value("time_date_stamp_decoded"_L1));
    for (const QJsonValue &header : {QJsonValue(fileHeader), pe.value("optional_header"_L1)}) {
        for (NamedValue &one : namedValues(lenient::object(header)))
            m_analysis.headers.push_back(std::move(one));
    }
    for (const QJsonValue &one : rows(pe.value("sections"_L1), u"sections"_s)) {
        const QJsonObject row = one.toObject();
        if (!row.isEmpty()) {
            m_analysis.sections.push_back({lenient::text(row.value("name"_L1)), entropyOf(row.value("entropy"_L1)),
                sizeOf(row.value("relative_base"_L1)), sizeOf(row.value("physical_size"_L1)),
                namedValues(row.value("hashes"_L1))});
        }
    }
    for (const QJsonValue &one : rows(pe.value("imports"_L1), u"imports"_s)) {
        const QJsonObject row = one.toObject();
        ImportedLibrary library{
            one.isString() ? one.toString() : lenient::text(row.value("name"_L1)), textsOf(row.value("apis"_L1))};
        if (!library.name.isEmpty() || !library.functions.isEmpty())
            m_analysis.imports.push_back(std::move(library));
    }
    for (const QJsonValue &one : rows(pe.value("exports"_L1), u"exports"_s)) {
        m_analysis.exports += textsOf(
            one.isObject() && one.toObject().contains("apis"_L1) ? one.toObject().value("apis"_L1) : QJsonValue(one));
        if (m_analysis.exports.size() > maxRows)
            m_analysis.exports.resize(maxRows);
    }
    for (const QJsonValue &one : rows(pe.value("resources"_L1), u"resources"_s)) {
        const QJsonObject row = one.toObject();
        if (!row.isEmpty()) {
            m_analysis.resources.push_back({lenient::text(row.value("type"_L1)), lenient::text(row.value("name"_L1)),
                lenient::text(row.value("language_id_name"_L1)), sizeOf(row.value("size"_L1)),
                namedValues(row.value("hashes"_L1))});
        }
    }
    m_analysis.versionInfo = namedValues(pe.value("version_info"_L1));
    const QJsonObject checked = lenient::object(pe.value("analysis"_L1));
    m_analysis.securityGrade = lenient::text(checked.value("security_grade"_L1));
    for (const QJsonValue &one : rows(checked.value("issues"_L1), u"issues"_s))
        addIssue(one.toObject());
}

void ReportReader::readApplication(const QJsonValue &value)
{
    const QJsonObject application = lenient::object(value);
    readCapabilities(application.value("capabilities"_L1));
    readPe(lenient::object(application.value("pe"_L1)));
    for (const QJsonValue &one : rows(application.value("libraries"_L1), u"libraries"_s)) {
        const QJsonObject row = one.toObject();
        LinkedLibrary library{one.isString() ? one.toString() : lenient::text(row.value("name"_L1)),
            lenient::text(row.value("version"_L1)), lenient::text(row.value("publisher"_L1)),
            lenient::text(row.value("license"_L1)), lenient::text(row.value("description"_L1))};
        if (!library.name.isEmpty())
            m_analysis.libraries.push_back(std::move(library));
    }
}

void ReportReader::readSecurity(const QJsonValue &value)
{
    m_analysis.securityFeatures = textsOf(value.isArray() ? value : value.toObject().value("features"_L1));
}

void ReportReader::readTags(const QJsonValue &value)
{
    if (value.isArray()) {
        m_analysis.systemTags = textsOf(value);
        return;
    }
    m_analysis.systemTags = textsOf(value.toObject().value("ticore"_L1));
    m_analysis.userTags = textsOf(value.toObject().value("user"_L1));
}

void ReportReader::readImphash(const QJsonValue &value)
{
    const QString given = lenient::text(value);
    if (!given.isEmpty() && m_analysis.hash(u"imphash").isEmpty())
        m_analysis.hashes.push_back({u"imphash"_s, given});
}

// Reads [{"v": value, "o": offset, "c": count, "f": flags}, ...] token by token: a million strings would be a gigabyte
// as a tree. Elements may also be plain texts.
void ReportReader::readStrings(QByteArrayView json)
{
    using Kind = JsonToken::Kind;
    m_analysis.hasStrings = true;
    JsonTokens tokens(json);
    const auto written
        = [json](const JsonToken &token) { return json.sliced(token.from + 1, token.textTo - token.from - 1); };
    const auto add = [this](QByteArrayView value, qint64 offset, qint64 count, int flags) {
        ++m_strings;
        if (m_analysis.strings.size() >= FileStrings::maxCount)
            return;
        if (value.contains('\\'))
            m_analysis.strings.add(jsonText(value).toUtf8(), offset, count, flags);
        else
            m_analysis.strings.add(value, offset, count, flags);
    };
    const auto first = tokens.next();
    if (!first || first->kind != Kind::ArrayBegin) {
        if (first && (first->kind != Kind::Word || json.sliced(first->from, first->to - first->from) != "null"))
            remark(AnalysisText::tr("The part “%1” cannot be read and is left out.").arg("strings"_L1));
        return;
    }
    struct Found
    {
        QByteArrayView value;
        bool hasValue = false;
        qint64 offset = -1, count = 1;
        int flags = 0;
    } found;
    int depth = 1; // of open brackets
    bool isKeyNext = false;
    char key = 0;
    while (const auto token = tokens.next()) {
        if (token->opens()) {
            if (++depth == 2 && token->kind == Kind::ObjectBegin) {
                found = {};
                isKeyNext = true;
            }
            key = 0;
        } else if (token->closes()) {
            if (--depth == 1 && found.hasValue) {
                add(found.value, found.offset, found.count, found.flags);
                found.hasValue = false;
            }
            if (depth == 0)
                break;
        } else if (depth == 1 && token->kind == Kind::String) {
            add(written(*token), -1, 1, 0);
        } else if (depth == 2 && token->kind == Kind::Comma) {
            isKeyNext = true;
        } else if (depth == 2 && isKeyNext && token->kind == Kind::String) {
            const QByteArrayView name = written(*token);
            key = name.size() == 1 ? name.front() : 0;
            isKeyNext = false;
        } else if (depth == 2 && key == 'v' && token->kind == Kind::String) {
            found.value = written(*token);
            found.hasValue = true;
        } else if (depth == 2 && key != 0 && token->kind == Kind::Word) {
            bool isNumber = false;
            const qint64 number = json.sliced(token->from, token->to - token->from).toByteArray().toLongLong(&isNumber);
            if (isNumber && key == 'o')
                found.offset = std::max(qint64(-1), number);
            else if (isNumber && key == 'c')
                found.count = std::max(qint64(1), number);
            else if (isNumber && key == 'f')
                found.flags = int(qBound(qint64(0), number, qint64(65535)));
        }
    }
    if (m_strings > qint64(m_analysis.strings.size())) {
        remark(AnalysisText::tr("Only the first %1 of %2 strings are shown.")
                   .arg(QLocale().toString(qlonglong(m_analysis.strings.size())),
                       QLocale().toString(qlonglong(m_strings))));
    }
}

Result<std::vector<RawMember>> reportMembers(QByteArrayView json)
{
    if (json.size() > maxAnalysisBytes)
        return ApiError::of(ApiError::Kind::TooLarge, u"the static report is larger than 64 MiB"_s);
    auto members = rawMembers(json);
    if (!members)
        return ApiError::of(ApiError::Kind::BadAnswer, u"the static report is not a JSON object, or cut off"_s);
    return *std::move(members);
}

} // namespace

Result<StaticAnalysisPtr> decodeStaticReport(const QByteArray &json)
{
    const auto members = reportMembers(json);
    if (!members)
        return members.error();
    auto analysis = std::make_shared<StaticAnalysis>();
    ReportReader(*analysis).read(*members);
    return StaticAnalysisPtr(std::move(analysis));
}

Result<StaticAnalysisPtr> decodeDetails(const QByteArray &json)
{
    const auto members = reportMembers(json);
    if (!members)
        return members.error();
    const auto report = std::ranges::find(*members, u"ticore"_s, &RawMember::key);
    if (report != members->end() && report->json.startsWith('{'))
        return decodeStaticReport(report->json.toByteArray());
    auto analysis = std::make_shared<StaticAnalysis>();
    analysis->remarks.append(AnalysisText::tr("The detailed report holds no static analysis."));
    return StaticAnalysisPtr(std::move(analysis));
}

QStringList dynamicPartsOf(const QByteArray &detailsJson)
{
    QStringList parts;
    const auto members = reportMembers(detailsJson);
    if (!members)
        return parts;
    for (const RawMember &member : *members) {
        const bool isDynamic = std::ranges::find(dynamicParts, member.key) != dynamicParts.end();
        if (!isDynamic || parts.contains(member.key))
            continue;
        const bool isLarge = member.json.size() > maxPartBytes;
        if (isLarge || !isEmptyJson(lenient::value(member.json)))
            parts.append(member.key);
    }
    return parts;
}

} // namespace assay
