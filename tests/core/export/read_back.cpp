// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_back.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

namespace assay::test {
using namespace Qt::StringLiterals;

QJsonDocument readBack(const QString &form, const QByteArray &bytes, const QString &separator)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    QProcess python;
    python.start(u"python3"_s, {QFINDTESTDATA("read_back.py"), form, file.fileName(), separator});
    if (!python.waitForFinished(60000) || python.exitCode() != 0) {
        qWarning("%s", python.readAllStandardError().constData());
        return {};
    }
    return QJsonDocument::fromJson(python.readAllStandardOutput());
}

std::vector<const Row *> pointersTo(const std::vector<Row> &rows)
{
    std::vector<const Row *> pointers;
    for (const Row &row : rows)
        pointers.push_back(&row);
    return pointers;
}

QByteArray written(const Format &format, const std::vector<Row> &items, const ExportOptions &options)
{
    QByteArray all;
    qint64 rows = 0;
    const ByteSink sink = [&all](QByteArrayView bytes) {
        all.append(bytes);
        return true;
    };
    return format.write(pointersTo(items), options, sink, rows) ? all : QByteArray();
}

} // namespace assay::test
