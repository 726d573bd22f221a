// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMessageBox;

namespace assay {

//! A path as somebody must see it before a file is used: cleaned of "." and "..", both ends kept when it is long.
QString pathToJudge(const QString &path);

//! The first of these paths, a line each, and how many more there are.
QString pathLines(const QStringList &paths);
//! Offers the whole list in the box, where pathLines() did not show all.
void showAllPaths(QMessageBox &box, const QStringList &paths);

} // namespace assay
