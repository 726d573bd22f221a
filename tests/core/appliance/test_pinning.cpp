// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/trust.h"
#include "support/test_main.h"
#include "transport.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// A certificate that the analyst trusts by hand: exactly that one, for exactly what was wrong with it, for one
// profile.
class TestPinning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trusted_data();
    void trusted();
    void otherCertificate_data();
    void otherCertificate();
    void newError();
    void otherProfile();
    void removed();
    void damaged();

private:
    // What a refused request says of the certificate.
    static CertificateFacts seen(const Profile &profile);
    static bool works(Dispatcher &dispatcher, ApiError *error = nullptr);
    static bool works(const Profile &profile, ApiError *error = nullptr);
};

CertificateFacts TestPinning::seen(const Profile &profile)
{
    Dispatcher dispatcher(profile, testToken);
    CertificateFacts facts;
    connect(&dispatcher, &Dispatcher::certificateRefused, &dispatcher,
        [&facts](const CertificateFacts &refused) { facts = refused; });
    works(dispatcher);
    return facts;
}

bool TestPinning::works(Dispatcher &dispatcher, ApiError *error)
{
    Ended ended(dispatcher.send<QByteArray>(submission(), jsonBody));
    if (!ended.wait())
        return false;
    if (error && !*ended.result)
        *error = ended.error();
    return bool(*ended.result);
}

bool TestPinning::works(const Profile &profile, ApiError *error)
{
    Dispatcher dispatcher(profile, testToken);
    return works(dispatcher, error);
}

void TestPinning::trusted_data()
{
    QTest::addColumn<CertificateWish>("wish");
    QTest::newRow("self-signed") << CertificateWish{};
    QTest::newRow("expired") << CertificateWish{.validFromDays = -30, .validToDays = -1};
    QTest::newRow("other name") << CertificateWish{.commonName = "box", .alternativeNames = "DNS:box.example"};
    QTest::newRow("only the common name fits") << CertificateWish{.alternativeNames = "DNS:other.example"};
    QTest::newRow("no names") << CertificateWish{.commonName = "box", .alternativeNames = ""};
}

void TestPinning::trusted()
{
    QFETCH(CertificateWish, wish);
    const Identity identity = makeIdentity(wish);
    HostileServer server(identity);
    Profile profile = tlsProfileOf(server, {});
    const CertificateFacts facts = seen(profile);
    QCOMPARE(server.plainBytes(), 0);
    QCOMPARE(facts.pem.toLatin1(), QSslCertificate(identity.certificate).toPem());
    QVERIFY(!facts.errors.isEmpty());

    pin(profile, facts);
    Dispatcher dispatcher(profile, testToken);
    QSignalSpy refused(&dispatcher, &Dispatcher::certificateRefused);
    for (int round = 0; round < 3; ++round)
        QVERIFY(works(dispatcher));
    QCOMPARE(int(server.requests().size()), 3);
    QCOMPARE(refused.count(), 0);
}

void TestPinning::otherCertificate_data()
{
    QTest::addColumn<bool>("valid");
    QTest::newRow("self-signed like the first one") << false;
    QTest::newRow("signed by a known authority") << true;
}

void TestPinning::otherCertificate()
{
    QFETCH(bool, valid);
    HostileServer first(makeIdentity({}));
    Profile profile = tlsProfileOf(first, {});
    const CertificateFacts old = seen(profile);
    pin(profile, old);
    QVERIFY(works(profile));

    const Identity authority = makeIdentity({.commonName = "CA", .authority = true});
    HostileServer second(makeIdentity({}, valid ? std::optional(authority) : std::nullopt));
    profile.host = u"https://localhost:%1"_s.arg(second.port());
    QTemporaryDir folder;
    if (valid) {
        QFile file(folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(authority.certificate) > 0);
        profile.caFile = file.fileName();
    }
    ApiError error;
    QVERIFY(!works(profile, &error));
    QCOMPARE(error.kind, Kind::Tls);
    QVERIFY2(error.detail.contains(u"another certificate"_s), qPrintable(error.detail));
    QVERIFY(hasChangedCertificate(error));
    QCOMPARE(second.plainBytes(), 0);
    const CertificateFacts fresh = seen(profile);
    QVERIFY(!fresh.pem.isEmpty());
    QVERIFY(fresh.pem != old.pem);
    QVERIFY(fresh.changed && !old.changed);
    pin(profile, fresh);
    QVERIFY(works(profile));
}

// It was trusted because nobody known had signed it; that it has expired since is news.
void TestPinning::newError()
{
    const CertificateWish wish{.validFromDays = -30, .validToDays = -1};
    HostileServer server(makeIdentity(wish));
    Profile profile = tlsProfileOf(server, {});
    CertificateFacts facts = seen(profile);
    const QString expired = QString::number(int(QSslError::CertificateExpired));
    QStringList errors = facts.errors.split(u',');
    QVERIFY(errors.removeAll(expired) > 0);
    facts.errors = errors.join(u',');
    pin(profile, facts);
    ApiError error;
    QVERIFY(!works(profile, &error));
    QCOMPARE(error.kind, Kind::Tls);
    QVERIFY2(error.detail.contains(u"expired"_s), qPrintable(error.detail));
    QVERIFY(!hasChangedCertificate(error)); // it is the same one
    QCOMPARE(server.plainBytes(), 0);
}

void TestPinning::otherProfile()
{
    HostileServer server(makeIdentity({}));
    const Profile plain = tlsProfileOf(server, {});
    Profile pinned = plain;
    pin(pinned, seen(plain));
    Dispatcher trusting(pinned, testToken);
    Dispatcher verifying(plain, testToken);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(works(trusting));
        ApiError error;
        QVERIFY(!works(verifying, &error));
        QCOMPARE(error.kind, Kind::Tls);
    }
    QCOMPARE(int(server.requests().size()), 2);
}

// The exception is taken back while its connection is open: a profile that changed gets a dispatcher of its own.
void TestPinning::removed()
{
    HostileServer server(makeIdentity({}));
    Profile profile = tlsProfileOf(server, {});
    pin(profile, seen(profile));
    Dispatcher before(profile, testToken);
    QVERIFY(works(before));
    profile.pinnedCertificate.clear();
    ApiError error;
    QVERIFY(!works(profile, &error));
    QCOMPARE(error.kind, Kind::Tls);
    QCOMPARE(int(server.requests().size()), 1);
}

void TestPinning::damaged()
{
    HostileServer server(makeIdentity({}));
    Profile profile = tlsProfileOf(server, {});
    pin(profile, seen(profile));
    profile.pinnedCertificate.replace(40, 4, u"????"_s);
    QVERIFY(!works(profile));
    profile.pinnedCertificate = u"none"_s;
    QVERIFY(!works(profile));
    QCOMPARE(server.plainBytes(), 0);
}

ASSAY_TEST(TestPinning);
#include "test_pinning.moc"
