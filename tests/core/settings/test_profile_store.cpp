// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profile_store.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

Profile everyFieldSet()
{
    Profile profile;
    // Does not compile when Profile gets a field: then it needs a row in profile_fields.cpp and a line below.
    auto &[id, name, host, verify, caFile, pinnedCertificate, pinnedErrors, disableProxies, proxy, proxyUser, allowHttp,
        inFlight, requestsPerSecond, requestsPerMinute, fileLimit, hashOnly, uploadConsent, cloudConsent, demo,
        timeouts]
        = profile;
    id = u"1f0c"_s;
    name = u"Lab “one” %1\n"_s;
    host = u"https://a1000.example.org:8443"_s;
    verify = false;
    caFile = u"/etc/ssl/own ca.pem"_s;
    pinnedCertificate = u"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"_s;
    pinnedErrors = u"9,22"_s;
    disableProxies = true;
    proxy = u"proxy.example.org:3128"_s;
    proxyUser = u"analyst"_s;
    allowHttp = true;
    inFlight = 12;
    requestsPerSecond = 7;
    requestsPerMinute = 11;
    fileLimit = (qint64(1) << 49) + 1;
    hashOnly = true;
    uploadConsent = true;
    cloudConsent = true;
    demo = true;
    auto &[connect, idle, answer, absolute, giveUp] = timeouts;
    connect = std::chrono::seconds(1);
    idle = std::chrono::seconds(2);
    answer = std::chrono::seconds(3);
    absolute = std::chrono::milliseconds(4001);
    giveUp = std::chrono::seconds(5);
    return profile;
}

Profile named(const QString &id)
{
    Profile profile;
    profile.id = id;
    profile.host = id + u".example.org"_s;
    return profile;
}

} // namespace

class ProfileStoreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    void put(const QByteArray &content)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray content(const QString &suffix = {}) const
    {
        QFile file(m_path + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "<cannot be read>"_ba;
    }

private Q_SLOTS:
    void init()
    {
        static int round = 0;
        m_path = m_dir.filePath(u"%1/profiles.json"_s.arg(++round));
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    }

    void everyFieldComesBack()
    {
        const Profile profile = everyFieldSet();
        {
            ProfileStore store(m_path);
            QVERIFY(!store.save(named(u"other"_s)));
            QVERIFY(!store.save(profile));
            QVERIFY(!store.setCurrent(profile.id));
        }
        const ProfileStore store(m_path);
        QCOMPARE(store.problems(), QStringList());
        QVERIFY(store.profiles() == (std::vector{named(u"other"_s), profile}));
        QVERIFY(store.current() == profile);

        struct stat status
        { };
        QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
        QVERIFY(!content().toLower().contains("token"));
    }

    void beginsEmpty()
    {
        const ProfileStore store(m_path);
        QVERIFY(store.profiles().empty());
        QVERIFY(!store.current());
        QCOMPARE(store.problems(), QStringList());
        QVERIFY(!QFile::exists(m_path));
    }

    void savesRemovesAndTells()
    {
        ProfileStore store(m_path);
        QSignalSpy changed(&store, &ProfileStore::changed);
        QVERIFY(!store.save(named(u"a"_s)));
        QVERIFY(!store.save(named(u"b"_s)));
        Profile b = named(u"b"_s);
        b.name = u"new"_s;
        QVERIFY(!store.save(b));
        QCOMPARE(store.profiles().size(), 2u);
        QVERIFY(store.find(u"b"_s) == b);
        QVERIFY(store.current() == named(u"a"_s));
        QVERIFY(!store.setCurrent(u"b"_s));
        QVERIFY(!store.setCurrent(u"b"_s));
        QVERIFY(store.current() == b);
        QVERIFY(!store.remove(u"b"_s));
        QVERIFY(!store.find(u"b"_s));
        QVERIFY(store.current() == named(u"a"_s));
        QCOMPARE(changed.count(), 5);
        QVERIFY(ProfileStore(m_path).profiles() == std::vector{named(u"a"_s)});
        QVERIFY(ProfileStore::newId() != ProfileStore::newId());
    }

    void inMemoryOnly()
    {
        ProfileStore store((QString()));
        QVERIFY(!store.save(named(u"a"_s)));
        QVERIFY(store.current() == named(u"a"_s));
        QVERIFY(!QFile::exists(m_path));
    }

    void brokenFilesAreMovedAside_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("garbage") << QByteArray("\x00\xff\xfe garbage", 11);
        QTest::newRow("half") << "{\"profiles\": [{\"id\": \"a\""_ba;
        QTest::newRow("array") << "[]"_ba;
        QTest::newRow("null") << "null"_ba;
        QTest::newRow("no list") << "{\"profiles\": {}}"_ba;
        QTest::newRow("other object") << "{\"a\": 1}"_ba;
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("huge") << QByteArray(5 << 20, ' ');
    }

    void brokenFilesAreMovedAside()
    {
        QFETCH(QByteArray, broken);
        for (const QString &bad : {u".bad"_s, u".bad-2"_s}) {
            put(broken);
            ProfileStore store(m_path);
            QVERIFY(store.profiles().empty());
            QCOMPARE(store.problems().size(), 1);
            QVERIFY2(store.problems().constFirst().contains(bad + u"”"_s), qPrintable(store.problems().constFirst()));
            QVERIFY(content(bad) == broken);
            QVERIFY(!store.save(named(u"a"_s)));
            QCOMPARE(ProfileStore(m_path).problems(), QStringList());
        }
        QVERIFY(content(u".bad"_s) == broken);
    }

    void aPipeInItsPlaceDoesNotBlock()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        ProfileStore store(m_path);
        QCOMPARE(store.problems().size(), 1);
        QVERIFY(!store.save(named(u"a"_s)));
        QVERIFY(ProfileStore(m_path).find(u"a"_s));
    }

    void emptyFileIsNoProblem()
    {
        put({});
        const ProfileStore store(m_path);
        QCOMPARE(store.problems(), QStringList());
    }

    void partOfAFileIsKept()
    {
        const QByteArray partly
            = R"({"profiles": [7, {"name": "no id"}, {"id": "a", "host": "a.example.org"}, {"id": "a"}]})";
        put(partly);
        const ProfileStore store(m_path);
        QVERIFY(store.profiles() == std::vector{named(u"a"_s)});
        QCOMPARE(store.problems().size(), 1);
        QCOMPARE(content(u".bad"_s), partly);
        QCOMPARE(content(), partly);
    }

    void damagedFieldsAreReplacedCarefully()
    {
        put(R"({"profiles": [{"id": "a", "host": 5, "verify": "no", "hash_only": null, "upload_consent": 1, "allow_http": "true",
            "max_in_flight": 65, "file_limit": -1, "idle_timeout_ms": 1e300, "answer_timeout_ms": 1500.5, "ca_file": ["x"]}]})");
        const ProfileStore store(m_path);
        Profile expected;
        expected.id = u"a"_s;
        expected.hashOnly = true;
        QVERIFY(store.profiles() == std::vector{expected});
        QCOMPARE(store.problems().size(), 1);
        for (const auto &key : {"host"_L1, "verify"_L1, "ca_file"_L1, "allow_http"_L1, "max_in_flight"_L1,
                 "file_limit"_L1, "hash_only"_L1, "upload_consent"_L1, "idle_timeout_ms"_L1, "answer_timeout_ms"_L1})
            QVERIFY2(store.problems().constFirst().contains(key), key.data());
    }

    void sixInFlightOfVersion1_0WasNoChoice()
    {
        put(R"({"profiles": [{"id": "a", "in_flight": 6}, {"id": "b", "in_flight": 12}, {"id": "c", "in_flight": 1000},
            {"id": "d", "in_flight": 12, "max_in_flight": 0}]})");
        ProfileStore store(m_path);
        QVERIFY(store.problems().isEmpty());
        QCOMPARE(store.find(u"a"_s)->inFlight, 0); // automatic
        QCOMPARE(store.find(u"b"_s)->inFlight, 12);
        QCOMPARE(store.find(u"c"_s)->inFlight, 0);
        QCOMPARE(store.find(u"d"_s)->inFlight, 0);
        Profile fixed = *store.find(u"b"_s);
        fixed.inFlight = 6;
        QVERIFY(!store.save(fixed));
        QCOMPARE(ProfileStore(m_path).find(u"b"_s)->inFlight, 6);
    }

    void whatANewerVersionAddedIsKept()
    {
        put(R"({"version": 9, "theme": "x", "profiles": [{"id": "a", "host": "old", "sandbox": {"os": [1, 2]}}]})");
        ProfileStore store(m_path);
        QCOMPARE(store.problems().size(), 1);
        QVERIFY(store.problems().constFirst().contains(u"newer"_s));
        QVERIFY(!store.save(named(u"a"_s)));
        const QJsonObject root = QJsonDocument::fromJson(content()).object();
        QCOMPARE(root.value("version"_L1).toInt(), 9);
        QCOMPARE(root.value("theme"_L1).toString(), u"x"_s);
        const QJsonObject profile = root.value("profiles"_L1).toArray().at(0).toObject();
        QCOMPARE(profile.value("host"_L1).toString(), u"a.example.org"_s);
        QCOMPARE(profile.value("sandbox"_L1).toObject().value("os"_L1).toArray().size(), 2);
    }

    void consentStaysWithTheHostThatItWasGivenFor()
    {
        ProfileStore store(m_path);
        Profile profile = named(u"a"_s);
        profile.uploadConsent = profile.cloudConsent = true;
        QVERIFY(!store.save(profile));
        profile.name = u"another name"_s;
        QVERIFY(!store.save(profile));
        QVERIFY(store.find(u"a"_s)->uploadConsent && store.find(u"a"_s)->cloudConsent);
        profile.host = u"b.example.org"_s;
        QVERIFY(!store.save(profile));
        QVERIFY(!store.find(u"a"_s)->uploadConsent && !store.find(u"a"_s)->cloudConsent);
    }

    void aDiskThatRefusesIsTold()
    {
        put("garbage");
        const QString below = m_path + u"/below/profiles.json"_s;
        ProfileStore store(below);
        const auto error = store.save(named(u"a"_s));
        QVERIFY(error);
        QCOMPARE(error->kind, ApiError::Kind::Disk);
        QVERIFY(store.find(u"a"_s)); // for this session
        QCOMPARE(content(), "garbage"_ba);
    }
};

} // namespace assay

ASSAY_TEST(assay::ProfileStoreTest);
#include "test_profile_store.moc"
