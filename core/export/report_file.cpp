// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 biggest = 32 * 1024 * 1024;
constexpr qint64 pieceSize = 3 * 64 * 1024; // whole groups of three bytes become whole groups of four characters

//! The file as it was saved: a pipe would never end, and another content would be told under the report's name.
bool isUntouched(QFile &file, const Attachment &report)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) && QString::fromLatin1(hash.result().toHex()) == report.sha256 && file.seek(0);
}

} // namespace

bool sendReport(const Attachment &report, const QByteArray &before, const QByteArray &behind, const ByteSink &sink)
{
    const QFileInfo info(report.path);
    QFile file(report.path);
    if (!info.isFile() || info.size() > biggest || !file.open(QIODevice::ReadOnly) || !isUntouched(file, report))
        return true;
    if (!sink(before))
        return false;
    for (qint64 left = report.bytes > 0 ? info.size() : 0; left > 0;) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        if (!sink(piece.toBase64()))
            return false;
        left -= piece.size();
    }
    return sink(behind);
}

} // namespace assay
