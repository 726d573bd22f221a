// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report_file.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 biggest = 32 * 1024 * 1024;
constexpr qint64 pieceSize = 3 * 64 * 1024; // whole groups of three bytes become whole groups of four characters

// A pipe would never end, and another content would be told under the report's name.
bool isUntouched(QFile &file, const Attachment &report)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) && QString::fromLatin1(hash.result().toHex()) == report.sha256 && file.seek(0);
}

} // namespace

std::variant<std::unique_ptr<QFile>, QString> openReport(const Attachment &report)
{
    const QFileInfo info(report.path);
    auto file = std::make_unique<QFile>(report.path);
    if (!info.isFile() || !file->open(QIODevice::ReadOnly))
        return u"it is not there any more or cannot be read"_s;
    if (info.size() > biggest)
        return u"it is bigger than %1 MiB"_s.arg(biggest / 1024 / 1024);
    if (!isUntouched(*file, report))
        return u"it was changed since it was saved"_s;
    return file;
}

bool sendContent(QFile &report, const ByteSink &sink)
{
    while (!report.atEnd()) {
        const QByteArray piece = report.read(pieceSize);
        if (piece.isEmpty())
            break;
        if (!sink(piece.toBase64()))
            return false;
    }
    return true;
}

} // namespace assay
