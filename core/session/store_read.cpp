// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_codec.h"
#include "session/store_rows.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxRowSize = qint64(16) << 20; // bytes
constexpr qint64 maxAnswerSize = qint64(128) << 20; // bytes, twice what is taken from an appliance

QDateTime timeOf(const QVariant &milliseconds)
{
    const qint64 value = milliseconds.toLongLong();
    return value == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value, Qt::UTC);
}

QSqlQuery select(const QSqlDatabase &database, const QString &words, RowId id)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(words);
    query.bindValue(0, qint64(id));
    query.exec();
    return query;
}

void readSubmissions(const QSqlDatabase &database, Row &row)
{
    QSqlQuery query = select(database, u"SELECT key, state, id, appliance, at FROM submission WHERE item=?"_s, row.id);
    row.submissions.clear();
    while (query.next()) {
        const int state = query.value(1).toInt();
        const bool known = state >= 0 && state <= int(Submission::State::Unknown);
        row.submissions.edit().push_back(
            {query.value(0).toString(), known ? Submission::State(state) : Submission::State::Unknown,
                query.value(2).toString(), query.value(3).toString(), timeOf(query.value(4))});
    }
}

// Whether a column holds bytes, and no more than that. SQLite does not read them to find out.
QString boundedBlob(const QString &column, qint64 maxBytes)
{
    return u"(typeof(%1)='blob' AND length(%1)<=%2)"_s.arg(column).arg(maxBytes);
}

Answer *answerOf(Record &record, const QString &action)
{
    const auto answer = std::ranges::find(record.answers, action, &Answer::action);
    return answer == record.answers.end() ? nullptr : &*answer;
}

} // namespace

RowSlice readRows(const QSqlDatabase &database, RowId after, int maxCount)
{
    RowSlice slice;
    QSqlQuery query = select(database,
        u"SELECT id, iif(%2, row, NULL), iif(%3, brief, NULL), EXISTS (SELECT 1 FROM submission WHERE item=item.id)"
        " FROM item WHERE id>? AND NOT removed ORDER BY id LIMIT %1"_s.arg(
            QString::number(maxCount), boundedBlob(u"row"_s, maxRowSize), boundedBlob(u"brief"_s, maxRowSize)),
        after);
    RowId before = after;
    while (query.next()) {
        Row row;
        row.id = query.value(0).toULongLong();
        if (row.id <= before || row.id > largestRowId) { // a tree of pages that leads nowhere
            slice.trouble = u"its rows are not in order"_s;
            return slice;
        }
        before = slice.last = row.id;
        if (!rowFromCbor(query.value(1).toByteArray(), row)) {
            ++slice.unreadable;
            continue;
        }
        row.summary = RowSummary(query.value(2).toByteArray());
        if (query.value(3).toBool())
            readSubmissions(database, row);
        slice.rows.push_back(std::move(row));
    }
    if (query.lastError().isValid())
        slice.trouble = query.lastError().databaseText();
    return slice;
}

QString readRecord(const QSqlDatabase &database, RowId id, Record &record, Parts parts)
{
    QString trouble;
    const auto end = [&trouble](const QSqlQuery &query) {
        if (trouble.isEmpty() && query.lastError().isValid())
            trouble = query.lastError().databaseText();
    };
    QSqlQuery answers = select(database,
        u"SELECT action, at, outcome FROM answer WHERE item=? AND %1 ORDER BY at, action"_s.arg(
            boundedBlob(u"outcome"_s, maxAnswerSize)),
        id);
    while (answers.next()) {
        Answer answer{answers.value(0).toString(), {}, timeOf(answers.value(1)), true};
        if (outcomeFromCbor(answers.value(2).toByteArray(), answer.outcome))
            record.answers.push_back(std::move(answer));
    }
    end(answers);
    QSqlQuery attachments = select(
        database, u"SELECT action, path, sha256, bytes FROM attachment WHERE item=? ORDER BY action, place"_s, id);
    while (attachments.next()) {
        if (Answer *answer = answerOf(record, attachments.value(0).toString())) {
            answer->outcome.findings.attachments.push_back(
                {attachments.value(1).toString(), attachments.value(2).toString(), attachments.value(3).toLongLong()});
        }
    }
    end(attachments);
    if (parts == Parts::All) {
        QSqlQuery raw = select(database,
            u"SELECT action, title, json FROM raw WHERE item=? AND %1 ORDER BY action, place"_s.arg(
                boundedBlob(u"json"_s, maxAnswerSize)),
            id);
        while (raw.next()) {
            if (Answer *answer = answerOf(record, raw.value(0).toString()))
                answer->outcome.findings.raw.push_back({raw.value(1).toString(), raw.value(2).toByteArray()});
        }
        end(raw);
    }
    QSqlQuery calls = select(
        database, u"SELECT at, method, path, status, ms, note, host FROM call WHERE item=? ORDER BY place"_s, id);
    while (calls.next()) {
        record.calls.push_back({timeOf(calls.value(0)), calls.value(1).toString().toLatin1(), calls.value(2).toString(),
            calls.value(3).toInt(), calls.value(4).toLongLong(), calls.value(5).toString(), calls.value(6).toString()});
    }
    end(calls);
    record.savedCalls = qsizetype(record.calls.size());
    for (const Answer &answer : std::as_const(record.answers))
        record.findings.merge(answer.outcome.findings);
    return trouble;
}

} // namespace assay
