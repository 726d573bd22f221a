// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace assay {

// Converts a path from the disk's bytes to text. An absolute path that is not UTF-8 becomes a URL, which can spell
// every byte: "file:///tmp/%FF%FE.bin". Settings, databases and exports keep such a text intact, but not such bytes.
QString pathFromDisk(const QByteArray &bytes);
// The inverse: the bytes for system calls, from a path in either form.
QByteArray pathForDisk(const QString &path);
// Converts a word from a command line or a list. UTF-8 stays as it is; other bytes can only be a file name and become
// its absolute path in the form above.
QString wordFromDisk(const QByteArray &bytes);
// The words of a command line without the program's name; QCoreApplication::arguments() loses words that are not
// UTF-8.
QStringList wordsFromDisk(int count, const char *const *words);
// True if the name exists, even as a link that points to nothing.
bool isOnDisk(const QString &path);
// Size in bytes; 0 if there is no such file.
qint64 sizeOnDisk(const QString &path);

} // namespace assay
