// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/profile.h"
#include "session/session.h"
#include "support/test_main.h"
#include "workspace/diagnostics.h"

using namespace assay;
using namespace Qt::StringLiterals;

class TestDiagnostics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatHelps();
    void namesNothingOfTheAnalysts();
};

namespace {

Row failed(const QString &value, const QString &action, ApiError::Kind kind, int status)
{
    Row row;
    row.indicator = {IndicatorType::Url, value, value};
    row.action = action;
    row.appliance = u"secret lab"_s;
    row.state = State::Failed;
    ApiError error = ApiError::of(kind, u"secret detail of https://secret.host.example/"_s);
    error.httpStatus = status;
    row.error = error;
    return row;
}

Profile secretProfile()
{
    Profile profile;
    profile.id = u"secret-id"_s;
    profile.name = u"secret lab"_s;
    profile.host = u"https://secret.host.example:8443"_s;
    profile.caFile = u"/home/secret/ca.pem"_s;
    profile.proxy = u"secret-proxy:3128"_s;
    profile.proxyUser = u"secret-user"_s;
    return profile;
}

} // namespace

void TestDiagnostics::namesWhatHelps()
{
    Session session;
    Row done;
    done.action = u"triage"_s;
    done.state = State::Done;
    session.add({done, done, failed(u"a"_s, u"triage"_s, ApiError::Kind::Server, 503),
        failed(u"b"_s, u"submit-url"_s, ApiError::Kind::TimedOut, 0)});
    const Profile profile = secretProfile();
    const QString text = diagnosticsText(&profile, session.rows());
    for (const char *part : {"Assay ", "Qt 6", "TLS: ", "Appliance: https, demo: no, address: usable",
             "Certificate: CA file; proxy: own, with a password", "In flight: automatic", "question 180 s", "Rows: 4\n",
             "  submit-url: 1 failed (timed_out)", "2 done", "1 failed (server, HTTP 503)"})
        QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(QString::fromLatin1(part) + u'\n' + text));
    QVERIFY(diagnosticsText(nullptr, {}).contains(u"No appliance\nRows: 0\n"_s));
}

void TestDiagnostics::namesNothingOfTheAnalysts()
{
    Session session;
    session.add({failed(u"https://secret.indicator.example/"_s, u"secret-action"_s, ApiError::Kind::Unreachable, 0)});
    const Profile profile = secretProfile();
    const QString text = diagnosticsText(&profile, session.rows());
    QVERIFY2(!text.contains("secret"_L1), qPrintable(text));
    QVERIFY(!text.contains("8443"_L1));
    QVERIFY(!text.contains("3128"_L1));
    QVERIFY(text.contains("  other: 1 failed"_L1));
}

ASSAY_TEST(TestDiagnostics);
#include "test_diagnostics.moc"
