// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/past_sessions.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>

class QLineEdit;
class QPushButton;

namespace assay {

class PlainLabel;
class RowsView;

// The sessions of a folder, searched by what their rows say; each can be opened, renamed and deleted. Show it with
// open().
class PastSessionsDialog : public QDialog
{
    Q_OBJECT
public:
    PastSessionsDialog(const QString &folder, const QString &current, QWidget *parent = nullptr);
    ~PastSessionsDialog() override;

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void search();
    void show(const std::vector<PastSession> &found);
    const PastSession *selected() const; //!< null unless one is
    void openSelected();
    void renameSelected();
    void askToDelete();
    void tell(const ApiError &error);
    void updateButtons();

    QString m_folder;
    QString m_current;
    QLineEdit *m_words;
    RowsView *m_view;
    PlainLabel *m_status;
    QPushButton *m_open;
    QPushButton *m_rename;
    QPushButton *m_delete;
    QTimer m_soon; //!< typing is over
    std::vector<PastSession> m_found;
    std::shared_ptr<SqlBrake> m_cancelled; //!< of the search that runs
    QFutureWatcher<std::vector<PastSession>> m_search;
};

} // namespace assay
