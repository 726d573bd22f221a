// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sql_brake.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace assay {

namespace {

constexpr int stepsBetween = 1000; // of SQLite's virtual machine
// Reading a row takes fewer steps than the row takes bytes of the file.
constexpr qint64 stepsAtLeast = 20'000'000;
constexpr qint64 stepsOfRow = 50'000'000;
constexpr int maxValueSize = 256 << 20; // four times the longest answer

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.isOpen() ? database.driver()->handle() : QVariant();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

int SqlBrake::check(void *brake)
{
    auto *self = static_cast<SqlBrake *>(brake);
    self->m_stepsLeft -= stepsBetween;
    return self->hasEnded() || (self->m_isReading && self->m_stepsLeft < 0) ? 1 : 0;
}

bool SqlBrake::seal(const QSqlDatabase &open)
{
    sqlite3 *handle = handleOf(open);
    if (!handle)
        return false;
    for (const auto &[option, value] : {std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_DEFENSIVE, 1},
             {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
             {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0}})
        sqlite3_db_config(handle, option, value, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, maxValueSize);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 2); // VACUUM INTO needs one
    sqlite3_progress_handler(handle, stepsBetween, &SqlBrake::check, this);
    return true;
}

void SqlBrake::leaveLogInPlace(const QSqlDatabase &open)
{
    if (sqlite3 *handle = handleOf(open))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void SqlBrake::beginReading(qint64 fileSize, int times)
{
    m_isReading = true;
    const qint64 maxSize = (std::numeric_limits<qint64>::max() - stepsAtLeast) / times;
    m_stepsLeft = stepsAtLeast + std::min(fileSize, maxSize) * times;
}

void SqlBrake::beginReadingRow()
{
    m_isReading = true;
    m_stepsLeft = stepsOfRow;
}

void SqlBrake::beginWork()
{
    m_isReading = false;
}

} // namespace assay
