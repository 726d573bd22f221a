// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/open_folder.h"

#include "process/children.h"

#include <QDir>
#include <QStandardPaths>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

bool openFolder(const QString &folder)
{
    if (!QDir(folder).exists())
        return false;
    const QString url = QUrl::fromLocalFile(QDir(folder).absolutePath()).toString(QUrl::FullyEncoded);
    const QList<QStringList> openers{
        {u"xdg-open"_s}, {u"gio"_s, u"open"_s}, {u"exo-open"_s}, {u"kde-open"_s}, {u"kde-open5"_s}};
    for (const QStringList &words : openers) {
        const QString program = QStandardPaths::findExecutable(words.first());
        if (!program.isEmpty() && startForUser(program, words.mid(1) + QStringList(url)))
            return true;
    }
    return false;
}

} // namespace assay
