// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostile_sessions.h"

#include "session/store_file.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

#include <algorithm>

namespace assay::test {
using namespace Qt::StringLiterals;

namespace {

// A query that returns no row and does not end.
#define ENDLESS "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT "
#define NEVER " FROM n WHERE x<0"
constexpr auto unlocked = "PRAGMA writable_schema=1";

bool writePage(QFile &file, quint32 number, const QByteArray &page)
{
    return file.seek(qint64(number - 1) * page.size()) && file.write(page) == page.size();
}

// An inner page of a table whose children are all the same page.
QByteArray innerPage(qsizetype size, quint32 child)
{
    constexpr int cells = 40;
    constexpr int cellSize = 5; // the child and a key of one byte
    QByteArray page(size, '\0');
    page[0] = 5;
    qToBigEndian<quint16>(cells, page.data() + 3);
    qToBigEndian<quint16>(quint16(size - cells * cellSize), page.data() + 5);
    qToBigEndian<quint32>(child, page.data() + 8);
    for (int i = 0; i < cells; ++i) {
        const qsizetype at = size - (i + 1) * cellSize;
        qToBigEndian<quint16>(quint16(at), page.data() + 12 + 2 * i);
        qToBigEndian<quint32>(child, page.data() + at);
        page[at + 4] = char(i + 1);
    }
    return page;
}

QVariant valueIn(const QString &path, const QString &question)
{
    QSqlDatabase database = newDatabase();
    database.setDatabaseName(path);
    QVariant value;
    if (database.open()) {
        QSqlQuery query(database);
        if (query.exec(question) && query.next())
            value = query.value(0);
    }
    forgetDatabase(database);
    return value;
}

} // namespace

const std::vector<HostileSession> &hostileSessions()
{
    static const std::vector<HostileSession> kinds{
        {"rows are an endless view",
            {"ALTER TABLE item RENAME TO kept",
                "CREATE VIEW item AS " ENDLESS "x AS id, '' AS type, '' AS indicator, '' AS verdict, '' AS state,"
                " 0 AS removed, x'' AS row, x'' AS brief" NEVER}},
        {"notes are an endless view", {"DROP TABLE note", "CREATE VIEW note AS " ENDLESS "x AS key, x AS value" NEVER}},
        {"submissions are an endless view",
            {"DROP TABLE submission",
                "CREATE VIEW submission AS " ENDLESS "x AS item, '' AS key, 1 AS state, '' AS id, '' AS appliance,"
                " 0 AS at" NEVER}},
        {"answers are an endless view",
            {"DROP TABLE answer",
                "CREATE VIEW answer AS " ENDLESS "x AS item, '' AS action, 0 AS at, x'' AS outcome" NEVER}},
        {"a trigger deletes rows",
            {"CREATE TRIGGER t AFTER UPDATE ON item BEGIN DELETE FROM item; DELETE FROM submission; END"}},
        {"a trigger never ends",
            {"CREATE TRIGGER t AFTER INSERT ON note BEGIN INSERT INTO call SELECT x, x, 0, '', '', 0, 0, '', '' FROM"
             " (" ENDLESS "x" NEVER "); END"}},
        {"a table of another program", {"CREATE TABLE more (a)"}},
        {"an index with an expression", {"CREATE INDEX more ON item (hex(row))"}},
        {"an index on another column", {"CREATE INDEX more ON item (indicator)"}},
        {"a column that is computed",
            {"DROP TABLE answer",
                "CREATE TABLE answer (item INTEGER NOT NULL, action TEXT NOT NULL, at INTEGER NOT NULL,"
                " outcome BLOB AS (zeroblob(100000000)), PRIMARY KEY (item, action)) WITHOUT ROWID"}},
        {"a column with a check",
            {"DROP TABLE note",
                "CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (length(value) < 3)) WITHOUT"
                " ROWID"}},
        {"a virtual table",
            {unlocked,
                "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', 'more', 'more', 0,"
                " 'CREATE VIRTUAL TABLE more USING dbstat')"}},
        {"a table is missing", {"DROP TABLE call"}},
        {"views in a file that says it is newer",
            {"PRAGMA user_version=99", "DROP TABLE note", "CREATE VIEW note AS " ENDLESS "x AS key, x AS value" NEVER}},
        {"a computed column in a file that says it is newer",
            {"PRAGMA user_version=99", "DROP TABLE note",
                "CREATE TABLE note (key TEXT PRIMARY KEY, value TEXT AS (hex(zeroblob(100000000)))) WITHOUT ROWID"}},
        {"a version before the first", {"PRAGMA user_version=-1"}},
        {"row number 0",
            {"INSERT INTO item SELECT 0, type, indicator, verdict, state, 0, row, brief FROM item LIMIT 1"}},
        {"a negative row number",
            {"INSERT INTO item SELECT -7, type, indicator, verdict, state, 0, row, brief FROM item LIMIT 1"}},
        {"the largest row number",
            {"INSERT INTO item SELECT 9223372036854775807, type, indicator, verdict, state, 0, row, brief FROM item"
             " LIMIT 1"}},
        {"a row number beyond all",
            {"INSERT INTO item SELECT 4611686018427387905, type, indicator, verdict, state, 0, row, brief FROM item"
             " LIMIT 1"}},
        {"a large row", {"UPDATE item SET row=zeroblob(40000000), brief=zeroblob(40000000) WHERE id=1"},
            HostileSession::Expect::Ends},
        {"the next number is too large", {"INSERT OR REPLACE INTO note VALUES ('next_id', '18446744073709551615')"},
            HostileSession::Expect::Ends},
        {"the next number is no number", {"INSERT OR REPLACE INTO note VALUES ('next_id', x'00ff')"},
            HostileSession::Expect::Ends},
        {"the next number is near the end", {"INSERT OR REPLACE INTO note VALUES ('next_id', '4611686018427387904')"},
            HostileSession::Expect::Ends},
        {"values of other types",
            {"UPDATE item SET row=17, brief='x', removed='x', indicator=x'ff00'",
                "UPDATE submission SET state='x', at=x'00'"},
            HostileSession::Expect::Ends},
    };
    return kinds;
}

bool runOn(const QString &path, const QString &statement)
{
    QSqlDatabase database = newDatabase();
    database.setDatabaseName(path);
    bool done = database.open();
    if (done) {
        QSqlQuery query(database);
        done = query.exec(statement);
    }
    forgetDatabase(database);
    return done;
}

bool makeHostile(const QString &path, const HostileSession &kind)
{
    QSqlDatabase database = newDatabase();
    database.setDatabaseName(path);
    bool done = database.open();
    if (done) {
        QSqlQuery query(database);
        // Otherwise SQLite renames a table in views as well and parses them for that; here it must not check them
        // before they are used.
        done = query.exec(u"PRAGMA legacy_alter_table=1"_s);
        for (const char *statement : kind.statements)
            done = done && query.exec(QString::fromLatin1(statement));
    }
    forgetDatabase(database);
    return done;
}

bool makeEndlessTree(const QString &path)
{
    constexpr qsizetype pageSize = 512;
    constexpr quint32 levels = 15;
    QSqlDatabase database = newDatabase();
    database.setDatabaseName(path);
    bool done = database.open();
    if (done) {
        QSqlQuery query(database);
        for (const auto *statement : {"PRAGMA journal_mode=DELETE", "DELETE FROM item WHERE id>1",
                 "UPDATE item SET row=x'a0', brief=NULL, removed=1, indicator=''", "PRAGMA page_size=512", "VACUUM"})
            done = done && query.exec(QString::fromLatin1(statement));
    }
    forgetDatabase(database);
    const auto root = valueIn(path, u"SELECT rootpage FROM sqlite_master WHERE name='item'"_s).toUInt();
    QFile file(path);
    if (!done || root < 2 || !file.open(QIODevice::ReadWrite) || file.size() % pageSize != 0)
        return false;
    const auto first = quint32(file.size() / pageSize) + 1;
    QByteArray leaf;
    if (file.seek(qint64(root - 1) * pageSize))
        leaf = file.read(pageSize);
    if (leaf.size() != pageSize || leaf[0] != 13)
        return false;
    done = writePage(file, root, innerPage(pageSize, first)) && writePage(file, first + levels, leaf);
    for (quint32 level = 0; level < levels; ++level)
        done = done && writePage(file, first + level, innerPage(pageSize, first + level + 1));
    QByteArray count(4, '\0');
    qToBigEndian<quint32>(first + levels, count.data());
    return done && file.seek(28) && file.write(count) == count.size();
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.absoluteFilePath());
        all += info.fileName().toUtf8() + '\n';
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace assay::test
