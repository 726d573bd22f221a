// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace assay {

class PlainLabel;
class RowsView;
class Workspace;

// Edits the analyst's list of own things and the shared one, and shows and updates the warning lists. Saves to the
// files itself, and makes the workspace read them again. Show it with open(); deletes itself.
class WarningListsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WarningListsDialog(Workspace &workspace, QWidget *parent = nullptr); //!< the workspace is borrowed

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    QWidget *makeOwnPage();
    QWidget *makeListsPage();
    void readOwn();
    void check();
    void showLists();
    void chooseShared();
    void chooseUpdate(bool isFolder);
    void update(const QString &from);
    void save();

    Workspace &m_workspace;
    QPlainTextEdit *m_own;
    PlainLabel *m_fault;
    QLineEdit *m_shared;
    RowsView *m_lists;
    PlainLabel *m_problems;
    QPushButton *m_save = nullptr;
    QTimer m_typing; //!< runs while the analyst types
    bool m_isOwnReadable = true; //!< what cannot be read must not be overwritten
};

} // namespace assay
