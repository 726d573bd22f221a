// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/activity_log.h"

#include <QDialog>
#include <QFutureWatcher>

class QLineEdit;
class QPushButton;

namespace assay {

class PlainLabel;
class RowsView;

// Shows what left the machine or changed something for others in this session. Reads the session's file on a worker
// thread. Show it with show(); deletes itself.
class ActivityDialog : public QDialog
{
    Q_OBJECT
public:
    // `file`: Session::file(); the caller has flushed the session.
    explicit ActivityDialog(const QString &file, QWidget *parent = nullptr);
    ~ActivityDialog() override; //!< blocks until the worker has ended

Q_SIGNALS:
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);

private:
    void fill();
    std::vector<Activity> shown() const;

    std::vector<Activity> m_all;
    QLineEdit *m_filter;
    RowsView *m_view;
    PlainLabel *m_count;
    QPushButton *m_csv;
    QPushButton *m_json;
    QFutureWatcher<Result<std::vector<Activity>>> m_reading;
};

} // namespace assay
