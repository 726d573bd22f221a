// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/known_schema.h"

#include "session/migrations.h"
#include "session/store_file.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int maxObjects = 1000;

struct Object
{
    QString type, name, table, sql;
    bool operator==(const Object &) const = default;
    bool operator<(const Object &other) const
    {
        return std::tie(type, name, table, sql) < std::tie(other.type, other.name, other.table, other.sql);
    }
};
using Schema = std::set<Object>;

// Nothing when it cannot be read or has more than a session ever has.
std::optional<Schema> schemaOf(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT type, name, tbl_name, sql FROM sqlite_master LIMIT %1"_s.arg(maxObjects + 1)))
        return {};
    Schema schema;
    int count = 0;
    for (; query.next(); ++count) {
        schema.insert({query.value(0).toString(), query.value(1).toString(), query.value(2).toString(),
            query.value(3).toString()});
    }
    if (count > maxObjects || count != int(schema.size())) // twice the same is nothing that SQLite makes
        return {};
    return schema;
}

// By version, as the migrations of this program make them.
const std::vector<Schema> &knownSchemas()
{
    static const std::vector<Schema> schemas = [] {
        std::vector<Schema> made(1);
        for (int version = 1; version <= newestSessionVersion(); ++version) {
            QSqlDatabase database = newDatabase();
            database.setDatabaseName(u":memory:"_s);
            if (database.open() && !migrate(database, 0, version).isValid())
                made.push_back(schemaOf(database).value_or(Schema{}));
            else
                made.emplace_back();
            forgetDatabase(database);
        }
        return made;
    }();
    return schemas;
}

// A column that is computed is "hidden" to SQLite.
bool hasComputedColumn(const QSqlDatabase &database, const QString &table)
{
    QSqlQuery query(database);
    query.prepare(u"SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden"_s);
    query.bindValue(0, table);
    return !query.exec() || !query.next() || query.value(0).toInt() != 0;
}

QString runsSomething(const QSqlDatabase &database, const Schema &schema)
{
    static constexpr std::array tables{"note", "item", "answer", "raw", "attachment", "submission", "call"};
    for (const Object &object : schema) {
        const bool isPlain = object.type == "table"_L1 || object.type == "index"_L1;
        if (!isPlain || object.sql.simplified().startsWith("CREATE VIRTUAL"_L1, Qt::CaseInsensitive)
            || (object.type == "table"_L1 && hasComputedColumn(database, object.name)))
            return object.name;
    }
    const bool hasAll = std::ranges::all_of(tables, [&schema](const char *name) {
        return std::ranges::any_of(schema, [name](const Object &object) {
            return object.type == "table"_L1 && object.name == QLatin1StringView(name);
        });
    });
    return hasAll ? QString() : u"schema"_s;
}

} // namespace

QString foreignInSchema(const QSqlDatabase &database, int version)
{
    const std::optional<Schema> schema = schemaOf(database);
    if (!schema || version < 0)
        return u"schema"_s;
    if (version > newestSessionVersion())
        return runsSomething(database, *schema);
    const Schema &known = knownSchemas()[size_t(version)];
    if (*schema == known)
        return {};
    for (const Object &object : *schema) {
        if (!known.contains(object))
            return object.name.isEmpty() ? u"schema"_s : object.name;
    }
    return u"schema"_s;
}

} // namespace assay
