// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/stored_path_list.h"

#include "text/user_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>

#include <algorithm>

namespace assay {

namespace {

constexpr qsizetype maxLines = 10;
constexpr qsizetype maxListed = 5000;
constexpr qsizetype maxPath = 200; // characters; what is longer loses its middle
constexpr qsizetype keptStart = 90;

struct StoredPathListText
{
    Q_DECLARE_TR_FUNCTIONS(assay::StoredPaths)
};

} // namespace

QString pathToJudge(const QString &path)
{
    const QString clean = forDisplay(QDir::cleanPath(path), 8192);
    if (clean.size() <= maxPath)
        return clean;
    return clean.first(keptStart) + QChar(0x2026) + clean.last(maxPath - keptStart - 1);
}

QString pathLines(const QStringList &paths)
{
    QStringList lines;
    for (const QString &path : paths.first(std::min(maxLines, paths.size())))
        lines += pathToJudge(path);
    if (paths.size() > maxLines)
        lines += StoredPathListText::tr("and %Ln more", nullptr, int(paths.size() - maxLines));
    return lines.join(u'\n');
}

void showAllPaths(QMessageBox &box, const QStringList &paths)
{
    if (paths.size() <= maxLines)
        return;
    QStringList lines;
    for (const QString &path : paths.first(std::min(maxListed, paths.size())))
        lines += pathToJudge(path);
    if (paths.size() > maxListed)
        lines += StoredPathListText::tr("and %Ln more", nullptr, int(paths.size() - maxListed));
    box.setDetailedText(lines.join(u'\n'));
}

} // namespace assay
