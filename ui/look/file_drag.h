// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace assay {

// Starts a drag that copies the file `path` to another program. Only for files that Assay has written (reports,
// exports), never for samples. Does nothing if the file does not exist.
void dragFileOut(QWidget *from, const QString &path);

// A list of such files, each of which can be dragged out; the path of a row is in `pathRole`.
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
