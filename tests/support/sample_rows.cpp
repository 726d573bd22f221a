// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_rows.h"

#include "support/row_findings.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace assay::test {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allTypes{IndicatorType::Sha256, IndicatorType::File, IndicatorType::Url, IndicatorType::Sha1,
    IndicatorType::Md5, IndicatorType::Fqdn, IndicatorType::Sha512, IndicatorType::Submission};
// Most rows of a real list are done; every other state appears within the first rows.
constexpr std::array allStates{State::Done, State::Done, State::NotFound, State::Done, State::Queued, State::Done,
    State::Failed, State::Done, State::Uploading, State::Done, State::Waiting, State::Cancelled, State::Done,
    State::Hashing, State::Checking};
constexpr std::array allKinds{ApiError::Kind::TimedOut, ApiError::Kind::Unreachable, ApiError::Kind::Tls,
    ApiError::Kind::Unauthorized, ApiError::Kind::RateLimited, ApiError::Kind::TooLarge, ApiError::Kind::Server,
    ApiError::Kind::BadAnswer, ApiError::Kind::Input, ApiError::Kind::File};

template <class T, size_t N>
T pick(const std::array<T, N> &from, QRandomGenerator &random)
{
    return from[random.bounded(quint32(N))];
}

QString hex(QCryptographicHash::Algorithm algorithm, QRandomGenerator &random)
{
    const quint64 seed = random.generate64();
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char *>(&seed), 8), algorithm).toHex());
}

QString host(QRandomGenerator &random)
{
    constexpr std::array names{"cdn", "login", "update", "mail", "static"};
    return u"%1-%2.example.com"_s.arg(QLatin1StringView(pick(names, random))).arg(random.bounded(10000));
}

QString fileName(QRandomGenerator &random)
{
    constexpr std::array names{"invoice.pdf.exe", "setup.msi", "update.dll", "order 4711.docm", "dropper.bin"};
    const QStringList hostile = hostileNames();
    if (random.bounded(10) == 0)
        return hostile[random.bounded(hostile.size())];
    return QLatin1StringView(pick(names, random));
}

Indicator sampleIndicator(IndicatorType type, QRandomGenerator &random)
{
    Indicator indicator{.type = type, .value = {}, .asPasted = {}};
    switch (type) {
    case IndicatorType::Url:
        indicator.value
            = u"http://%1/a/%2.php?id=%3"_s.arg(host(random)).arg(random.bounded(100)).arg(random.bounded(9));
        indicator.asPasted = QString(indicator.value).replace("http"_L1, "hxxp"_L1).replace(u'.', "[.]"_L1);
        return indicator;
    case IndicatorType::Fqdn:
        indicator.value = host(random);
        indicator.asPasted = QString(indicator.value).replace(u'.', "[.]"_L1);
        return indicator;
    case IndicatorType::Md5:
        indicator.value = hex(QCryptographicHash::Md5, random);
        break;
    case IndicatorType::Sha1:
        indicator.value = hex(QCryptographicHash::Sha1, random);
        break;
    case IndicatorType::Sha512:
        indicator.value = hex(QCryptographicHash::Sha512, random);
        break;
    case IndicatorType::File:
        indicator.value = u"/home/analyst/samples/"_s + fileName(random);
        break;
    case IndicatorType::Submission:
        indicator.value = QString::number(18384734 + random.bounded(1000000));
        break;
    default:
        indicator.value = hex(QCryptographicHash::Sha256, random);
        break;
    }
    indicator.asPasted = indicator.value;
    return indicator;
}

Stage stageOf(State state, QRandomGenerator &random)
{
    Stage stage{.state = state, .done = 0, .total = 0, .note = {}};
    if (state == State::Hashing || state == State::Uploading) {
        stage.total = 1 + qint64(random.bounded(1 << 30));
        stage.done = qint64(double(stage.total) * random.generateDouble());
    } else if (state == State::Waiting) {
        stage.note = u"pending"_s;
    }
    return stage;
}

void finish(Row &row, Outcome outcome, const QDateTime &at)
{
    row.queriedAt = at;
    row.error = outcome.error;
    row.record->findings = outcome.findings;
    row.record->calls.push_back({.at = at.addMSecs(-120),
        .method = "POST",
        .path = u"/api/samples/v2/list/"_s,
        .status = outcome.error ? outcome.error->httpStatus : 200,
        .milliseconds = 118,
        .note = outcome.error ? QString(word(outcome.error->kind)) : QString()});
    row.record->answers.push_back({.action = row.action, .outcome = std::move(outcome), .at = at});
    summarise(row);
}

Row started(Indicator indicator, const QString &action, const QDateTime &at)
{
    Row row;
    row.id = 1;
    row.indicator = std::move(indicator);
    row.action = action;
    row.appliance = u"lab-a1000"_s;
    row.batch = u"Pasted 14:02"_s;
    row.addedAt = at;
    return row;
}

QDateTime monday()
{
    return QDateTime(QDate(2026, 3, 2), QTime(13, 2, 11), Qt::UTC);
}

} // namespace

std::vector<Row> sampleRows(int n, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<Row> rows;
    rows.reserve(size_t(n));
    for (int i = 0; i < n; ++i) {
        const IndicatorType type = allTypes[size_t(i) % allTypes.size()];
        const State state = allStates[size_t(i) % allStates.size()];
        Row row = started(sampleIndicator(type, random), u"triage"_s, monday().addSecs(i));
        row.id = RowId(i) + 1;
        row.state = state;
        row.stage = stageOf(state, random);
        row.parameters = {{u"crawler"_s, i % 3 ? u"local"_s : u"cloud"_s}, {u"tags"_s, u"campaign_7,=evil"_s},
            {u"comment"_s, u"Submitted by Assay"_s}};
        Outcome outcome{.state = state, .findings = {}, .error = {}};
        if (state == State::Done)
            outcome.findings = sampleFindings(row.indicator, size_t(i) / allTypes.size(), random);
        if (state == State::Failed) {
            outcome.error = ApiError{.kind = pick(allKinds, random),
                .httpStatus = 0,
                .detail = u"lab-a1000: \"<b>no</b>\""_s,
                .retryAfter = {}};
        }
        if (isFinal(state))
            finish(row, std::move(outcome), row.addedAt.addSecs(30));
        rows.push_back(std::move(row));
    }
    return rows;
}

Row fullRow(bool file)
{
    QRandomGenerator random(1);
    Row row = started(sampleIndicator(IndicatorType::Sha256, random), u"triage"_s, monday());
    if (file) {
        row.indicator = {IndicatorType::File, u"/home/analyst/samples/invoice.pdf.exe"_s, u"invoice.pdf.exe"_s};
    }
    row.state = State::Done;
    row.stage = Stage{State::Done, 0, 0, {}};
    row.parameters = {{u"tags"_s, u"a,b c"_s}, {u"comment"_s, u"Submitted by Assay"_s}};
    finish(row, {.state = State::Done, .findings = sampleFindings(row.indicator, 0, random), .error = {}},
        monday().addSecs(30));
    return row;
}

Row analysedRow()
{
    Row row = fullRow(true);
    const QString sha1 = QString::fromLatin1(analysedSha1);
    const auto answer = [&row](const QString &action, const QByteArray &json, std::vector<Attribute> attributes,
                            std::vector<Attribute> facts) {
        Outcome outcome;
        outcome.findings.raw = {{action, json}};
        outcome.findings.attributes = std::move(attributes);
        outcome.findings.facts = std::move(facts);
        row.record->findings.merge(outcome.findings);
        row.record->answers.push_back({.action = action, .outcome = std::move(outcome), .at = row.queriedAt});
    };
    answer(u"static-report"_s,
        R"({"sha1":"fe835e0d7b9026a2ce1f0e081fcbd68ff474ffb8","story":"It does harm.","indicators":[{"priority":9,)"
        R"("category":4,"description":"Injects code.","reasons":[{"category":"Imported API Name","description":)"
        R"("WriteProcessMemory"}]}],"attack":[{"matrix":"Enterprise","tactics":[{"id":"TA0007","name":"Discovery",)"
        R"("techniques":[{"id":"T1082","name":"System Information Discovery","indicators":[{"description":"Reads."}]},)"
        R"({"id":"T1055.012","name":"Process Hollowing"}]}]}],"classification":{"classification":3,"result":"x"},)"
        R"("interesting_strings":[{"category":"http","values":[{"value":"http://a.example/","offset":5,)"
        R"("occurrences":1}]}],"info":{"identification":{"name":"UPX"}},"strings":[{"v":"text","o":7,"c":2}]})",
        {{u"Story"_s, u"It does harm."_s, false},
            {u"ATT&CK Technique"_s, u"T1082 System Information Discovery"_s, false},
            {u"ATT&CK Technique"_s, u"T1055.012 Process Hollowing"_s, false},
            {u"ATT&CK Technique"_s, u"no id at all"_s, false}},
        {});
    answer(u"extracted-files"_s,
        R"({"count":3,"next":null,"results":[{"id":1,"parent_relationship":null,"filename":"a.exe","path":"a.exe",)"
        R"("sample":{"sha1":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","classification":"malicious","riskscore":9,)"
        R"("classification_result":"Win32.Trojan.X","file_size":5}},{"id":2,"parent_relationship":1,"filename":"b",)"
        R"("path":"a.exe/b","sample":{"sha1":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","classification":"goodware"}},)"
        R"({"id":3,"parent_relationship":null,"filename":"c","path":"c","sample":{"sha1":)"
        R"("cccccccccccccccccccccccccccccccccccccccc","classification":"suspicious","riskscore":6}}]})",
        {},
        {{u"Sample Count"_s, u"3"_s, false}, {u"Malicious Children"_s, u"1"_s, false},
            {u"Suspicious Children"_s, u"1"_s, false}, {u"Worst Child"_s, u"malicious"_s, false}});
    answer(u"containers"_s, R"({"containers":["dddddddddddddddddddddddddddddddddddddddd"]})", {}, {});
    row.cameFrom = CameFrom{4711, QString(40, u'd')};
    summarise(row);
    return row;
}

Row reanalyzedRow()
{
    QRandomGenerator random(2);
    Row row = started(sampleIndicator(IndicatorType::Sha1, random), u"reanalyze"_s, monday());
    row.state = State::Done;
    Outcome outcome;
    outcome.findings.related.push_back({u"SHA-1"_s, row.indicator.value, false});
    outcome.findings.engines
        = {{u"cloud"_s, 201, u"Sample is queued for analysis."_s}, {u"core"_s, 503, u"Engine is \"down\"."_s}};
    finish(row, std::move(outcome), monday().addSecs(3));
    return row;
}

QStringList hostileNames()
{
    return {u"=cmd|'/C calc'!A0"_s, u"@SUM(1)"_s, u"-1+1"_s, u"-5"_s, u"\t=1"_s, u"'=x"_s, u"''=x"_s, u"+1"_s,
        u"\r=1"_s, u"\n=1"_s, u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s, u"'＝1"_s, u"invoice\u202Efdp.exe"_s,
        u"a\u200Bb.exe"_s, u"semi;colon,comma\ttab"_s, u"quote\"quote.exe"_s, u"line\r\nbreak.exe"_s,
        u"<img src='file:///etc/passwd'>"_s, u"&lt;b&gt; %1 &x"_s, u"\U0001F600\U0001F468\u200D\U0001F469.exe"_s,
        u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301z"_s, u"\u001B[31mred\u009B0m"_s,
        QString(u"nul"_s).append(QChar::Null).append(u"byte"_s)};
}

} // namespace assay::test
