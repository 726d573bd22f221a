// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace assay {

//! The disk's names are bytes, ours are text. An absolute path that is no UTF-8 is written as a URL, in which every
//! byte has a spelling: "file:///tmp/%FF%FE.bin". Text survives settings, databases, exports and screens; such bytes
//! would not.
QString pathFromDisk(const QByteArray &bytes);
//! The bytes that system calls want, of a path in either form.
QByteArray pathForDisk(const QString &path);
//! A word that somebody typed, or that stands in a list: as it is when it is UTF-8; else it can only be a file's name,
//! and becomes its whole path in the form above.
QString wordFromDisk(const QByteArray &bytes);
//! The words of a command line without the program's name; QCoreApplication::arguments() loses what is no UTF-8.
QStringList wordsFromDisk(int count, const char *const *words);
//! Whether there is something of that name, a link that points to nothing included.
bool isOnDisk(const QString &path);
//! Bytes; 0 when there is no such file.
qint64 sizeOnDisk(const QString &path);

} // namespace assay
