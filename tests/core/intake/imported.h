// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QFile>
#include <QTemporaryDir>

#include <limits>

namespace assay {

// What a file of these bytes gives.
struct Read
{
    const char *format = nullptr;
    QString text;
    Imported imported;
    std::optional<ApiError> error;
};

inline Read readFile(
    const QString &name, const QByteArray &bytes, const ImportRules &rules = {}, const ImportSink &sink = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot make a test file");
    file.close();
    const auto opened = SampleFile::open(file.fileName(), std::numeric_limits<qint64>::max());
    if (!opened)
        return {nullptr, {}, {}, opened.error()};
    ImportSource source(*opened);
    const ImportFormat &format = importFormatOf(source);
    QByteArray text;
    const auto keep = [&text](QByteArrayView utf8) {
        text.append(utf8.data(), utf8.size());
        return true;
    };
    const auto imported = format.read(source, rules, {sink.text ? sink.text : keep, sink.progress});
    Read read{format.word, QString::fromUtf8(text), {}, {}};
    if (imported)
        read.imported = *imported;
    else
        read.error = imported.error();
    return read;
}

// The word and the name of each part that was not read: "tnef winmail.dat".
inline QStringList wordsOf(const Read &read)
{
    QStringList words;
    for (const Unread &part : read.imported.unread)
        words += QString::fromLatin1(part.word) + u' ' + part.what;
    return words;
}

} // namespace assay
