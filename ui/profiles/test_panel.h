// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/connection_test.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace assay {

class PlainLabel;
class SecretStore;

// The button "Test connection" and the result of the test.
class TestPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TestPanel(SecretStore &secrets, QWidget *parent = nullptr);

    // Starts a test with the typed secrets; reads those that were not typed from the store.
    void test(const Profile &profile, const QString &typedToken, const QString &typedProxyPassword = {});
    void reset(); //!< cancels a running test and clears the result
    bool isRunning() const { return m_running; }
    // The row with the buttons, which may be placed elsewhere, so that it does not move with the panel.
    QWidget *buttonRow() const { return m_buttonRow; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void wanted(); //!< the button was pressed: call test()
    void tested(const assay::ConnectionReport &report);
    void trusted(const assay::CertificateFacts &facts); //!< the analyst trusts this certificate for the profile

private:
    void begin(const Profile &profile, const QByteArray &token, const QByteArray &proxyPassword);
    void askTrust();
    void setRunning(bool running);
    void say(const QString &text);
    void stop();

    SecretStore &m_secrets;
    QPushButton *m_button;
    QPushButton *m_look; //!< at the certificate that was refused
    QWidget *m_buttonRow;
    PlainLabel *m_result;
    QPointer<ConnectionTest> m_test;
    QPointer<QObject> m_reading; //!< exists while an answer of the store is pending
    bool m_running = false;
    Profile m_profile; //!< of the latest test
    std::optional<CertificateFacts> m_refused;
};

} // namespace assay
