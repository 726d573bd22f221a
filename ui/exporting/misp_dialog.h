// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "misp/misp_push.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace assay {

class PlainLabel;
class Preferences;
class SecretStore;

// Pushes rows as one event to a MISP server: shows what will be sent, asks the server whether it has the event already,
// and sends it only then and only when the analyst says so. The address is remembered, the key is kept in the keyring.
// Show it with open(); deletes itself.
class MispDialog : public QDialog
{
    Q_OBJECT
public:
    struct Order
    {
        ExportOptions options{};
        std::vector<Row> rows{};
        QString session{}; //!< Session::file(), for rows whose record is unloaded
    };
    // Preferences and secrets must outlive the dialog.
    MispDialog(Order order, Preferences &preferences, SecretStore &secrets, QWidget *parent = nullptr);
    ~MispDialog() override; //!< blocks until the event is made

Q_SIGNALS:
    void pushed(const QString &sentence); //!< for people
    // The event has left, or may have: the request, to be logged with each of its rows.
    void sent(const assay::CallRecord &call);

public Q_SLOTS:
    void reject() override; //!< not while the event is being sent

private:
    void build();
    void makeEvent();
    void showContent(const Result<MispEvent> &event);
    void forgetCheck();
    void refresh();
    void run(bool isDryRun);
    void told(const Result<MispPushed> &result);

    Order m_order;
    Preferences &m_preferences;
    SecretStore &m_secrets;
    QLineEdit *m_address, *m_ca, *m_key, *m_case, *m_title;
    QPlainTextEdit *m_content;
    PlainLabel *m_status;
    QPushButton *m_check, *m_push, *m_close;
    QTimer m_soon;
    QFutureWatcher<Result<MispEvent>> m_maker;
    std::optional<MispEvent> m_event; //!< what the dialog shows; none while it is made or cannot be
    QByteArray m_keptKey; //!< from the keyring
    std::unique_ptr<MispPush> m_run;
    bool m_isChecked = false; //!< the server was asked about exactly this event
};

} // namespace assay
