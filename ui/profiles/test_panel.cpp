// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/test_panel.h"

#include "actions/connection_words.h"
#include "forms/plain.h"
#include "settings/secret_store.h"
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
    , m_result(wrappedLabel({}, u"testResult"_s))
{
    m_button->setAutoDefault(false);
    m_result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_result->setMargin(4);
    auto *area = named(new QScrollArea, u"testResultArea"_s, tr("Result of the connection test"));
    area->setWidgetResizable(true);
    area->setWidget(m_result);
    area->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    auto *row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(area);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_running)
            return Q_EMIT wanted();
        stop();
        say(tr("The test was cancelled."));
    });
    setRunning(false);
}

void TestPanel::setRunning(bool running)
{
    m_running = running;
    m_button->setText(running ? tr("&Cancel test") : tr("T&est connection"));
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
    setRunning(false);
}

void TestPanel::reset()
{
    stop();
    say({});
}

void TestPanel::test(const Profile &profile, const QString &typedToken)
{
    stop();
    if (!typedToken.isEmpty()) {
        const Result<QByteArray> token = cleanToken(typedToken);
        return token ? begin(profile, *token) : say(userText(token.error()));
    }
    setRunning(true);
    say(tr("Fetching the token from the keychain…"));
    m_reading = new QObject(this);
    m_secrets.read(profile.id, m_reading, [this, profile](const Secret &secret) {
        m_reading->deleteLater();
        m_reading.clear();
        if (secret.kind != Secret::Kind::Unknown)
            return begin(profile, secret.value);
        setRunning(false);
        say(tr("The stored token is out of reach: %1 Type the token to test with it.").arg(secret.reason));
    });
}

void TestPanel::begin(const Profile &profile, const QByteArray &token)
{
    setRunning(true);
    const Result<QUrl> url = baseUrl(profile);
    say(tr("Asking %1…").arg(forDisplay(url ? url->toString() : profile.host, 255)));
    m_test = new ConnectionTest(profile, token, this);
    connect(m_test, &ConnectionTest::finished, this, [this, profile](const ConnectionReport &report) {
        m_test->deleteLater();
        m_test.clear();
        setRunning(false);
        say(connectionText(report, profile));
        Q_EMIT tested(report);
    });
    m_test->start();
}

} // namespace assay
