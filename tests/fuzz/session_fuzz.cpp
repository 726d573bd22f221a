// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_codec.h"
#include "session/store_file.h"
#include "session/store_rows.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// What is read of a row is written and read again without a loss.
void tryRow(const QByteArray &bytes)
{
    Row row;
    if (!rowFromCbor(bytes, row))
        return;
    const QByteArray written = rowToCbor(row);
    Row again;
    if (!rowFromCbor(written, again) || rowToCbor(again) != written)
        std::abort();
    Outcome outcome;
    if (outcomeFromCbor(bytes, outcome))
        (void)outcomeToCbor(outcome);
    row.summary = RowSummary(bytes);
    (void)row.summary.digest(u"SHA-1");
    (void)knownOf(row);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// As the program opens a file that somebody sent, in memory: no fsync slows it down.
void tryFile(const QByteArray &bytes)
{
    QTemporaryDir folder(u"/dev/shm/assay-fuzz-XXXXXX"_s);
    const QString path = folder.filePath(u"one.assay-session"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return;
    file.close();
    QSqlDatabase database = newDatabase();
    SqlBrake brake;
    const StoreOpened how = openStore(path, database, brake);
    if (how.kind == StoreOpened::Kind::Replaced && (how.aside.isEmpty() || !QFile::exists(how.aside)))
        std::abort(); // a damaged file is moved aside, never deleted
    if (how.kind == StoreOpened::Kind::Refused && contentOf(path) != bytes)
        std::abort(); // another kind of file stays as it is
    if (database.isOpen()) {
        brake.beginReading(bytes.size());
        for (Row &row : readRows(database, 0, 100).rows)
            readRecord(database, row.id, *row.record, Parts::All);
    }
    forgetDatabase(database);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
// The first byte says what the others are: 'F' a whole file, anything else a row.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "session_fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication app(argc, argv);
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] == 'F')
        tryFile(bytes);
    else
        tryRow(bytes);
    return 0;
}
