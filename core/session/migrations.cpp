// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/migrations.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

extern const Migration migrationToV1;
extern const Migration migrationToV2;

namespace {

const std::array migrations{&migrationToV1, &migrationToV2}; // in order, one for each version

QSqlError apply(QSqlDatabase &database, const Migration &migration)
{
    if (!database.transaction())
        return database.lastError();
    QSqlQuery query(database);
    for (const char *statement : migration.statements) {
        if (!query.exec(QString::fromLatin1(statement))) {
            const QSqlError error = query.lastError();
            database.rollback();
            return error;
        }
    }
    // Both are in the file's header, so they change with the transaction.
    query.exec(u"PRAGMA application_id=%1"_s.arg(sessionApplicationId));
    query.exec(u"PRAGMA user_version=%1"_s.arg(migration.to));
    if (!database.commit()) {
        const QSqlError error = database.lastError();
        database.rollback();
        return error;
    }
    return {};
}

} // namespace

int newestSessionVersion()
{
    return migrations.back()->to;
}

QSqlError migrate(QSqlDatabase &database, int from, int to)
{
    for (const Migration *migration : migrations) {
        if (migration->to <= from || migration->to > to)
            continue;
        if (QSqlError error = apply(database, *migration); error.isValid())
            return error;
    }
    return {};
}

} // namespace assay
