// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/test_panel.h"

#include "actions/connection_words.h"
#include "appliance/host_text.h"
#include "appliance/trust.h"
#include "forms/plain.h"
#include "profiles/trust_dialog.h"
#include "settings/credentials.h"
#include "text/user_text.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace assay {

TestPanel::TestPanel(SecretStore &secrets, QWidget *parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_button(named(new QPushButton, u"testConnection"_s))
    , m_look(named(new QPushButton(tr("View cert&ificate…")), u"lookAtCertificate"_s))
    , m_buttonRow(named(new QWidget, u"testButtons"_s))
    , m_result(wrappedLabel({}, u"testResult"_s))
{
    m_button->installEventFilter(this);
    m_button->setAutoDefault(false);
    m_look->setAutoDefault(false);
    m_look->hide();
    m_result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_result->setMargin(4);
    auto *area = named(new QScrollArea, u"testResultArea"_s, tr("Result of the connection test"));
    area->setWidgetResizable(true);
    area->setWidget(m_result);
    area->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    auto *row = new QHBoxLayout(m_buttonRow);
    row->setContentsMargins({});
    row->addWidget(m_button);
    row->addWidget(m_look);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(area);
    column->addWidget(m_buttonRow);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_running)
            return Q_EMIT wanted();
        stop();
        say(tr("The test was cancelled."));
    });
    connect(m_look, &QPushButton::clicked, this, &TestPanel::askTrust);
    setRunning(false);
}

// The second click of a double click would cancel the test that the first one started.
bool TestPanel::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void TestPanel::askTrust()
{
    if (!m_refused)
        return;
    std::optional<CertificateFacts> before;
    if (const auto pinned = pinnedCertificate(m_profile); pinned && !pinned->certificate.isNull()
        && certificateFacts(pinned->certificate, {}).fingerprint != m_refused->fingerprint)
        before = certificateFacts(pinned->certificate, {});
    auto *dialog = new TrustDialog(m_profile.host, *m_refused, before, this);
    connect(dialog, &QDialog::accepted, this, [this, facts = *m_refused] { Q_EMIT trusted(facts); });
    dialog->open();
}

void TestPanel::setRunning(bool running)
{
    m_running = running;
    m_button->setText(running ? tr("Canc&el test") : tr("T&est connection"));
}

void TestPanel::say(const QString &text)
{
    m_result->setText(text);
    m_result->setAccessibleDescription(text);
}

void TestPanel::stop()
{
    delete m_reading;
    if (m_test) {
        m_test->disconnect(this);
        m_test->cancel();
        m_test->deleteLater();
        m_test.clear();
    }
    m_refused.reset();
    m_look->hide();
    setRunning(false);
}

void TestPanel::reset()
{
    stop();
    say({});
}

void TestPanel::test(const Profile &profile, const QString &typedToken, const QString &typedProxyPassword)
{
    stop();
    m_profile = profile;
    QHash<QString, QByteArray> known;
    if (!typedToken.isEmpty()) {
        const Result<QByteArray> token = cleanToken(typedToken);
        if (!token)
            return say(userText(token.error()));
        known.insert(profile.id, *token);
    }
    if (!typedProxyPassword.isEmpty())
        known.insert(proxySecretKey(profile.id), typedProxyPassword.toUtf8());
    setRunning(true);
    say(tr("Fetching the token from the keyring…"));
    m_reading = new QObject(this);
    readCredentials(m_secrets, profile, known, m_reading, [this, profile](const Credentials &credentials) {
        m_reading->deleteLater();
        m_reading.clear();
        if (credentials.token.kind != Secret::Kind::Unknown)
            return begin(profile, credentials.token.value, credentials.proxyPassword);
        setRunning(false);
        say(tr("The stored token cannot be read: %1 Enter the token to test the connection.")
                .arg(credentials.token.reason));
    });
}

void TestPanel::begin(const Profile &profile, const QByteArray &token, const QByteArray &proxyPassword)
{
    setRunning(true);
    say(tr("Connecting to %1…").arg(forDisplay(addressText(profile), 255)));
    m_test = new ConnectionTest(profile, token, this);
    m_test->setProxyPassword(proxyPassword);
    connect(m_test, &ConnectionTest::finished, this, [this, profile](const ConnectionReport &report) {
        m_test->deleteLater();
        m_test.clear();
        setRunning(false);
        say(connectionText(report, profile));
        m_refused = report.certificate;
        m_look->setVisible(m_refused && !m_refused->pem.isEmpty());
        Q_EMIT tested(report);
    });
    m_test->start();
}

} // namespace assay
