// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_codec.h"

#include "session/cbor_fields.h"

namespace assay {

namespace {

constexpr size_t maxPeers = 1000; // one for each appliance
constexpr qint64 farthestPlace = qint64(1) << 60; // the queue calculates with it

QCborValue cborOf(const std::optional<ApiError> &error)
{
    if (!error)
        return {};
    QCborMap map;
    put(map, 0, QString(word(error->kind)));
    put(map, 1, error->httpStatus);
    put(map, 2, error->detail);
    put(map, 3, int(error->cause));
    return map;
}

std::optional<ApiError> errorIn(const QCborValue &value)
{
    if (!value.isMap())
        return {};
    const QCborMap map = value.toMap();
    auto error = ApiError::of(errorKindFromWord(text(map, 0)), text(map, 2), int(number(map, 1)));
    error.cause = enumIn(map, 3, ApiError::lastCause, ApiError::Cause::Other);
    return error;
}

QCborValue cborOf(const std::optional<Verdict> &verdict)
{
    if (!verdict)
        return {};
    QCborMap map;
    put(map, 0, int(verdict->classification));
    put(map, 1, verdict->word);
    if (verdict->riskScore)
        map.insert(qint64(2), *verdict->riskScore);
    put(map, 3, verdict->threatName);
    put(map, 4, verdict->reason);
    put(map, 5, verdict->source);
    put(map, 6, verdict->firstSeen);
    put(map, 7, verdict->lastSeen);
    return map;
}

std::optional<Verdict> verdictIn(const QCborValue &value)
{
    if (!value.isMap())
        return {};
    const QCborMap map = value.toMap();
    Verdict verdict;
    verdict.classification = enumIn(map, 0, Classification::Other, Classification::Other);
    verdict.word = text(map, 1);
    if (const qint64 score = number(map, 2); map.contains(qint64(2)) && isRiskScore(score))
        verdict.riskScore = score;
    verdict.threatName = text(map, 3);
    verdict.reason = text(map, 4);
    verdict.source = text(map, 5);
    verdict.firstSeen = text(map, 6);
    verdict.lastSeen = text(map, 7);
    return verdict;
}

QCborArray cborOf(const std::vector<Agreement> &agreed)
{
    QCborArray array;
    for (const Agreement &one : agreed)
        array.append(QCborArray{one.appliance, qint64(one.kinds.toInt())});
    return array;
}

std::vector<Agreement> agreementsIn(const QCborArray &array)
{
    std::vector<Agreement> agreed;
    constexpr size_t maxAgreements = 1000; // appliances that one row was asked about
    for (const QCborValueConstRef one : array) {
        if (agreed.size() >= maxAgreements)
            break;
        const QCborArray cells = one.toArray();
        const auto kinds = Disclosures::fromInt(quint16(cells.at(1).toInteger()));
        agree(agreed, cells.at(0).toString(), kinds);
    }
    return agreed;
}

QCborValue cborOf(const Decision &decision)
{
    QCborMap map;
    put(map, 0, decision.word);
    put(map, 1, decision.note);
    put(map, 2, decision.caseNumber);
    put(map, 3, decision.at);
    return map;
}

Decision decisionIn(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    return bounded({text(map, 0), text(map, 1), text(map, 2), time(map, 3)});
}

QCborArray cells(const Attribute &row)
{
    return {row.name, row.value, row.automatic};
}
void read(const QCborArray &cells, Attribute &row)
{
    row = {cells.at(0).toString(), cells.at(1).toString(), cells.at(2).toBool()};
}

QCborArray cells(const RelatedIndicator &row)
{
    return {row.type, row.value, row.automatic};
}
void read(const QCborArray &cells, RelatedIndicator &row)
{
    row = {cells.at(0).toString(), cells.at(1).toString(), cells.at(2).toBool()};
}

QCborArray cells(const Detection &row)
{
    return {row.source, row.detection, row.updateTime};
}
void read(const QCborArray &cells, Detection &row)
{
    row = {cells.at(0).toString(), cells.at(1).toString(), cells.at(2).toString()};
}

QCborArray cells(const EngineResult &row)
{
    return {row.name, row.code, row.message};
}
void read(const QCborArray &cells, EngineResult &row)
{
    row = {cells.at(0).toString(), cells.at(1).toInteger(), cells.at(2).toString()};
}

QCborArray cells(const ScannerResult &row)
{
    return {row.name, row.result, row.previousResult, row.nextgen};
}
void read(const QCborArray &cells, ScannerResult &row)
{
    row = {cells.at(0).toString(), cells.at(1).toString(), cells.at(2).toString(), cells.at(3).toBool()};
}

QCborArray cells(const NetworkRecord &row)
{
    return {int(row.kind), row.about, row.value, row.verdict, row.detail, row.seen};
}
void read(const QCborArray &cells, NetworkRecord &row)
{
    const qint64 kind = cells.at(0).toInteger();
    const bool known = kind >= 0 && kind <= qint64(NetworkRecord::Kind::DownloadedFile);
    row = {known ? NetworkRecord::Kind(kind) : NetworkRecord::Kind::Reputation, cells.at(1).toString(),
        cells.at(2).toString(), cells.at(3).toString(), cells.at(4).toString(), cells.at(5).toString()};
}

template <class T>
void putRows(QCborMap &map, int key, const std::vector<T> &rows)
{
    if (rows.empty())
        return;
    QCborArray array;
    for (const T &row : rows)
        array.append(cells(row));
    map.insert(qint64(key), array);
}

template <class T>
void readRows(const QCborMap &map, int key, std::vector<T> &rows)
{
    const QCborArray array = map.value(qint64(key)).toArray();
    rows.reserve(size_t(array.size()));
    for (const QCborValueConstRef one : array) {
        T row;
        read(one.toArray(), row);
        rows.push_back(std::move(row));
    }
}

} // namespace

QByteArray rowToCbor(const Row &row)
{
    QCborMap map;
    put(map, 0, QString(word(row.indicator.type)));
    put(map, 1, row.indicator.value);
    if (row.indicator.asPasted != row.indicator.value)
        map.insert(qint64(2), row.indicator.asPasted.toString());
    put(map, 3, row.action);
    QCborMap parameters;
    for (auto one = row.parameters.cbegin(); one != row.parameters.cend(); ++one)
        parameters.insert(one.key(), one.value());
    if (!parameters.isEmpty())
        map.insert(qint64(4), parameters);
    put(map, 5, QString(word(row.state)));
    if (row.error)
        map.insert(qint64(6), cborOf(row.error));
    if (row.verdict)
        map.insert(qint64(7), cborOf(row.verdict));
    put(map, 8, row.submissionId);
    QCborArray unticked;
    for (const QString &key : row.unticked)
        unticked.append(key);
    if (!unticked.isEmpty())
        map.insert(qint64(9), unticked);
    put(map, 10, row.appliance);
    put(map, 11, row.batch);
    put(map, 12, row.addedAt);
    put(map, 13, row.queriedAt);
    if (row.wanted)
        map.insert(qint64(14), true);
    if (row.previous) {
        map.insert(qint64(15), cborOf(row.previous->verdict));
        put(map, 16, row.previous->at);
    }
    put(map, 17, row.profileId);
    QCborArray peers;
    for (const RowId peer : row.peers)
        peers.append(qint64(peer));
    if (!peers.isEmpty())
        map.insert(qint64(18), peers);
    put(map, 19, row.start->appliance);
    put(map, 20, row.start->place);
    if (row.demo)
        map.insert(qint64(21), true);
    if (!row.agreed.empty())
        map.insert(qint64(22), cborOf(row.agreed));
    if (row.origin == Origin::Elsewhere)
        map.insert(qint64(23), true);
    put(map, 24, qint64(row.pathLinks));
    if (row.cameFrom->row != 0)
        map.insert(qint64(30), qint64(row.cameFrom->row));
    put(map, 31, row.cameFrom->name);
    if (row.decision)
        map.insert(qint64(32), cborOf(*row.decision));
    return map.toCborValue().toCbor();
}

bool rowFromCbor(const QByteArray &bytes, Row &row)
{
    const auto fields = mapIn(bytes);
    if (!fields)
        return false;
    const QCborMap &map = *fields;
    const std::optional<IndicatorType> type = indicatorTypeFromWord(text(map, 0));
    if (!type)
        return false;
    row.indicator.type = *type;
    row.indicator.value = text(map, 1);
    row.indicator.asPasted = map.contains(qint64(2)) ? PackedText(text(map, 2)) : row.indicator.value;
    row.action = text(map, 3);
    const QCborMap parameters = map.value(qint64(4)).toMap();
    for (auto one = parameters.cbegin(); one != parameters.cend(); ++one)
        row.parameters.insert(one.key().toString(), one.value().toString());
    row.state = stateFromWord(text(map, 5));
    row.error = errorIn(map.value(qint64(6)));
    row.verdict = verdictIn(map.value(qint64(7)));
    row.submissionId = text(map, 8);
    for (const QCborValueConstRef key : map.value(qint64(9)).toArray())
        row.unticked.insert(key.toString());
    row.appliance = text(map, 10);
    row.batch = text(map, 11);
    row.addedAt = time(map, 12);
    row.queriedAt = time(map, 13);
    row.wanted = map.value(qint64(14)).toBool();
    if (Shared<Verdict> previous = verdictIn(map.value(qint64(15))))
        row.previous = PreviousVerdict{std::move(previous), time(map, 16)};
    row.profileId = text(map, 17);
    for (const QCborValueConstRef peer : map.value(qint64(18)).toArray()) {
        const auto id = RowId(peer.toInteger());
        if (id >= 1 && id <= largestRowId && row.peers.size() < maxPeers)
            row.peers.edit().push_back(id);
    }
    const qint64 place = number(map, 20);
    Start start{text(map, 19), place > -farthestPlace && place < farthestPlace ? place : 0};
    if (start.appliance || start.place != 0)
        row.start = std::move(start);
    row.demo = map.value(qint64(21)).toBool();
    row.agreed = agreementsIn(map.value(qint64(22)).toArray());
    row.origin = map.value(qint64(23)).toBool() ? Origin::Elsewhere : Origin::Resumed;
    row.pathLinks = enumIn(map, 24, PathLinks::None, PathLinks::Unknown);
    const qint64 cameFromRow = number(map, 30);
    if (const QString name = text(map, 31); !name.isEmpty())
        row.cameFrom = CameFrom{cameFromRow >= 1 && RowId(cameFromRow) <= largestRowId ? RowId(cameFromRow) : 0, name};
    row.decision = decisionIn(map.value(qint64(32)));
    return true;
}

QByteArray outcomeToCbor(const Outcome &outcome)
{
    const Findings &findings = outcome.findings;
    QCborMap map;
    put(map, 0, QString(word(outcome.state)));
    if (outcome.error)
        map.insert(qint64(1), cborOf(outcome.error));
    if (findings.verdict)
        map.insert(qint64(2), cborOf(findings.verdict));
    put(map, 3, findings.submissionId);
    putRows(map, 4, findings.attributes);
    putRows(map, 5, findings.facts);
    putRows(map, 6, findings.related);
    putRows(map, 7, findings.detections);
    putRows(map, 8, findings.engines);
    putRows(map, 9, findings.scanners);
    putRows(map, 10, findings.network);
    return map.toCborValue().toCbor();
}

bool outcomeFromCbor(const QByteArray &bytes, Outcome &outcome)
{
    const auto fields = mapIn(bytes);
    if (!fields)
        return false;
    const QCborMap &map = *fields;
    Findings &findings = outcome.findings;
    outcome.state = stateFromWord(text(map, 0));
    outcome.error = errorIn(map.value(qint64(1)));
    findings.verdict = verdictIn(map.value(qint64(2)));
    findings.submissionId = text(map, 3);
    readRows(map, 4, findings.attributes);
    readRows(map, 5, findings.facts);
    readRows(map, 6, findings.related);
    readRows(map, 7, findings.detections);
    readRows(map, 8, findings.engines);
    readRows(map, 9, findings.scanners);
    readRows(map, 10, findings.network);
    return true;
}

} // namespace assay
