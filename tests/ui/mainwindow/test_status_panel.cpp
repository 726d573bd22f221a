// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action.h"
#include "actions/connection_words.h"
#include "appliance/trust.h"
#include "mainwindow/status_panel.h"
#include "support/hostile_server.h"
#include "support/test_main.h"

#include <QLabel>
#include <QProgressBar>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestStatusPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAnswersThereIsSaid_data();
    void whatAnswersThereIsSaid();
    void aBatchHasABar();
};

void TestStatusPanel::whatAnswersThereIsSaid_data()
{
    QTest::addColumn<bool>("pinned");
    QTest::addColumn<bool>("known"); // the certificate
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a new certificate") << false << false << u"certificate not trusted"_s << u"is not trusted"_s;
    QTest::newRow("another certificate than the trusted one")
        << true << false << u"certificate has changed"_s << u"has changed since it was trusted"_s;
    QTest::newRow("another server") << true << true << u"not an A1000"_s << u"is not an A1000 appliance"_s;
}

// In the status line, and in the strip, which takes its sentence from the report.
void TestStatusPanel::whatAnswersThereIsSaid()
{
    QFETCH(bool, pinned);
    QFETCH(bool, known);
    QFETCH(QString, status);
    QFETCH(QString, sentence);
    const test::Identity before = test::makeIdentity({});
    test::HostileServer server(known ? before : test::makeIdentity({}));
    server.onRequest = [](int, const test::Received &) -> test::Script {
        return {test::sends(test::answer(404, "404 page not found", "Content-Type: text/plain\r\n"))};
    };
    Profile profile;
    profile.id = u"a"_s;
    profile.name = u"lab-a"_s;
    profile.host = u"https://localhost:%1"_s.arg(server.port());
    profile.disableProxies = true;
    if (pinned) {
        const QList<QSslError::SslError> wrong{QSslError::SelfSignedCertificate, QSslError::CertificateUntrusted};
        pin(profile, certificateFacts(QSslCertificate(before.certificate), {}, wrong));
    }
    Workspace workspace(Workspace::Places{}, std::make_unique<MemoryStore>());
    workspace.useToken(profile.id, "0123456789abcdef0123456789abcdef01234567");
    StatusPanel panel(workspace);
    workspace.profiles().save(profile);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.report(), 30000);
    const QString shown = panel.findChild<QLabel *>(u"statusLink"_s)->text();
    QVERIFY2(shown.endsWith(status), qPrintable(shown));
    const QString said = connectionText(*workspace.report(), profile);
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QCOMPARE(server.plainBytes() > 0, known);
}

void TestStatusPanel::aBatchHasABar()
{
    Workspace workspace(Workspace::Places{}, std::make_unique<MemoryStore>());
    StatusPanel panel(workspace);
    panel.show();
    const auto *bar = panel.findChild<QProgressBar *>(u"statusProgress"_s);
    QVERIFY(!bar->isVisible());
    std::vector<Row> rows(3);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i].indicator = {IndicatorType::Md5, QString(32, QChar(u'a' + char16_t(i))), {}};
    const RowId first = workspace.session().add(rows);
    workspace.queue().setPaused(true);
    workspace.queue().enqueue({first, first + 1, first + 2}, *actionFromWord(u"classification"), {});
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->minimum(), 0);
    QCOMPARE(bar->maximum(), 3);
    QCOMPARE(bar->value(), 0);
    QVERIFY(bar->text().contains(u"0 of 3"_s));
    workspace.queue().cancel({first});
    QTRY_COMPARE(bar->value(), 1);
    QCOMPARE(bar->maximum(), 3);
    workspace.queue().cancelAll();
    QTRY_VERIFY(!bar->isVisible());
}

ASSAY_TEST(TestStatusPanel);
#include "test_status_panel.moc"
