// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/migrations.h"
#include "session/row_codec.h"
#include "session/store_rows.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// A prepared statement. After the first error nothing more runs: the transaction is lost anyway.
class Statement
{
public:
    Statement(const QSqlDatabase &database, QSqlError &error, const QString &words) : m_query(database), m_error(error)
    {
        m_query.setForwardOnly(true);
        m_query.prepare(words);
    }
    template <class... Values>
    void run(const Values &...values)
    {
        if (m_error.isValid())
            return;
        int place = 0;
        (m_query.bindValue(place++, QVariant(values)), ...);
        if (!m_query.exec())
            m_error = m_query.lastError();
        m_query.finish();
    }
    int changed() const { return m_query.numRowsAffected(); }

private:
    QSqlQuery m_query;
    QSqlError &m_error;
};

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

// SQL knows NULL where Qt has a null string.
QString some(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QByteArray someBytes(const QByteArray &bytes)
{
    return bytes.isNull() ? ""_ba : bytes;
}

qint64 number(RowId id)
{
    return qint64(id);
}

} // namespace

struct StoreWriter::Statements
{
    explicit Statements(const QSqlDatabase &to) : database(to) { }

    QSqlDatabase database;
    QSqlError error;

    Statement item{database, error,
        u"INSERT INTO item (id, type, indicator, verdict, state, removed, row, brief) VALUES (?, ?, ?, ?, ?, 0, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET type=excluded.type, indicator=excluded.indicator,"
        " verdict=excluded.verdict, state=excluded.state, row=excluded.row, brief=excluded.brief"_s};
    Statement answer{
        database, error, u"INSERT OR REPLACE INTO answer (item, action, at, outcome) VALUES (?, ?, ?, ?)"_s};
    Statement dropRaw{database, error, u"DELETE FROM raw WHERE item=? AND action=?"_s};
    Statement raw{database, error, u"INSERT INTO raw (item, action, place, title, json) VALUES (?, ?, ?, ?, ?)"_s};
    Statement dropAttachments{database, error, u"DELETE FROM attachment WHERE item=? AND action=?"_s};
    Statement attachment{database, error,
        u"INSERT INTO attachment (item, action, place, path, sha256, bytes) VALUES (?, ?, ?, ?, ?, ?)"_s};
    Statement dropSubmissions{database, error, u"DELETE FROM submission WHERE item=?"_s};
    Statement submission{database, error,
        u"INSERT OR REPLACE INTO submission (item, key, state, id, appliance, at) VALUES (?, ?, ?, ?, ?, ?)"_s};
    Statement call{database, error,
        u"INSERT OR REPLACE INTO call (item, place, at, method, path, status, ms, note, host)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s};
    Statement activity{database, error,
        u"INSERT OR IGNORE INTO activity (item, place, at, appliance, method, path, status, kinds, action, indicator)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s};
    Statement removed{database, error, u"UPDATE item SET removed=? WHERE id=?"_s};
    Statement note{database, error, u"INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)"_s};

    void write(RowId id, const Answer &one)
    {
        answer.run(number(id), some(one.action), milliseconds(one.at), outcomeToCbor(one.outcome));
        dropRaw.run(number(id), some(one.action));
        qint64 place = 0;
        for (const RawJson &json : one.outcome.findings.raw)
            raw.run(number(id), some(one.action), place++, some(json.title), someBytes(json.json));
        dropAttachments.run(number(id), some(one.action));
        place = 0;
        for (const Attachment &saved : one.outcome.findings.attachments) {
            attachment.run(number(id), some(one.action), place++, some(saved.path), some(saved.sha256), saved.bytes);
        }
    }

    void write(const RowWrite &one)
    {
        const Row &row = one.row;
        const QString verdict = row.verdict ? row.verdict->word : QString();
        item.run(number(row.id), QString(word(row.indicator.type)), some(row.indicator.value), some(verdict),
            QString(word(row.state)), rowToCbor(row), row.summary.bytes());
        for (const Answer &given : one.answers)
            write(row.id, given);
        dropSubmissions.run(number(row.id));
        for (const Submission &sent : row.submissions) {
            submission.run(number(row.id), some(sent.key), int(sent.state), some(sent.id), some(sent.appliance),
                milliseconds(sent.at));
        }
        qint64 place = one.firstCall;
        for (const CallRecord &made : one.calls) {
            call.run(number(row.id), place, milliseconds(made.at), QString::fromLatin1(made.method), some(made.path),
                made.status, made.milliseconds, some(made.note), some(made.host));
            if (made.changes || made.discloses != 0) {
                activity.run(number(row.id), place, milliseconds(made.at), some(made.host),
                    QString::fromLatin1(made.method), some(made.path), made.status, int(made.discloses),
                    some(row.action), some(row.indicator.value));
            }
            ++place;
        }
    }
};

StoreWriter::StoreWriter(const QSqlDatabase &database) : m_statements(new Statements(database)) { }

StoreWriter::~StoreWriter() = default;

QSqlError StoreWriter::write(const StoreBatch &batch)
{
    Statements &s = *m_statements;
    s.error = {};
    if (!s.database.transaction())
        return s.database.lastError();
    for (const RowWrite &one : batch.rows)
        s.write(one);
    for (const RowId id : batch.removed)
        s.removed.run(1, number(id));
    for (const RowId id : batch.restored)
        s.removed.run(0, number(id));
    for (auto note = batch.notes.cbegin(); note != batch.notes.cend(); ++note)
        s.note.run(note.key(), some(note.value()));
    if (!s.error.isValid() && s.database.commit())
        return {};
    const QSqlError error = s.error.isValid() ? s.error : s.database.lastError();
    s.database.rollback();
    return error;
}

void StoreWriter::giveUpRemoved()
{
    QSqlQuery query(m_statements->database);
    query.exec(u"UPDATE item SET removed=2 WHERE removed=1"_s);
}

int StoreWriter::purgeSome()
{
    constexpr int atOnce = 500;
    Statements &s = *m_statements;
    s.error = {};
    if (!s.database.transaction())
        return 0;
    QSqlQuery query(s.database);
    int gone = 0;
    const QString ids = u"(SELECT id FROM item WHERE removed=2 ORDER BY id LIMIT %1)"_s.arg(atOnce);
    bool good = true;
    for (const auto *table : {"answer", "raw", "attachment", "submission", "call"})
        good = good && query.exec(u"DELETE FROM %1 WHERE item IN %2"_s.arg(QLatin1StringView(table), ids));
    good = good && query.exec(u"DELETE FROM item WHERE id IN "_s + ids);
    gone = good ? query.numRowsAffected() : 0;
    query.finish();
    if (good && s.database.commit())
        return gone;
    s.database.rollback();
    return 0;
}

} // namespace assay
