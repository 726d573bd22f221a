// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMessageBox;

namespace assay {

// The path for the analyst to check before the file is used: without "." and "..", a long one elided in the middle.
QString pathToJudge(const QString &path);

// The first of these paths, one per line, and the number of the others.
QString pathLines(const QStringList &paths);
// Adds the whole list to the box if pathLines() does not show all paths.
void showAllPaths(QMessageBox &box, const QStringList &paths);

} // namespace assay
