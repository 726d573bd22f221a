// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace assay {

//! Lets a file be dragged out of the window as a copy. Only what Assay itself wrote, reports and exports: samples are
//! never offered. Does nothing for a file that is not there.
void dragFileOut(QWidget *from, const QString &path);

//! A list of such files; each row's path is in `pathRole`.
class SavedFileList : public QListWidget
{
    Q_OBJECT
public:
    static constexpr int pathRole = Qt::UserRole;

    explicit SavedFileList(QWidget *parent = nullptr);

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace assay
