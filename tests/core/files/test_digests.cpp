// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/digests.h"
#include "support/bad_sector.h"
#include "support/test_main.h"
#include "test_folder.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

namespace assay {
using test::brokenFrom;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mebi = qint64(1) << 20;

std::shared_ptr<SampleFile> openedSample(const QString &path)
{
    const auto file = SampleFile::open(path, qint64(1) << 50);
    return file ? *file : nullptr;
}
} // namespace

class DigestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { brokenFrom = -1; }

    void publishedVectors_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("expected");
        // FIPS 180-2 and RFC 1321
        QTest::newRow("abc") << "abc"_ba
                             << QStringList{u"900150983cd24fb0d6963f7d28e17f72"_s,
                                    u"a9993e364706816aba3e25717850c26c9cd0d89d"_s,
                                    u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s,
                                    u"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                    "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"_s};
        QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                     << QStringList{u"7707d6ae4e027c70eea2a935c2296f21"_s,
                                            u"34aa973cd4c4daa4f61eeb2bdbad27316534016f"_s,
                                            u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s,
                                            u"e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
                                            "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b"_s};
    }

    void publishedVectors()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, expected);
        const TestFolder folder;
        const auto file = openedSample(folder.make(u"a"_s, content));
        const auto all = digestsOf(*file, allDigests);
        QVERIFY(all);
        QCOMPARE(*all, (Digests{expected[0], expected[1], expected[2], expected[3]}));
        const auto some = digestsOf(*file, DigestKind::Sha1 | DigestKind::Sha512);
        QVERIFY(some);
        QCOMPARE(*some, (Digests{{}, expected[1], {}, expected[3]}));
    }

    // Lengths around the chunk that is read at a time.
    void agreesWithQt()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const TestFolder folder;
        for (const qint64 size : {qint64(1), mebi - 1, mebi, mebi + 1, 9 * mebi + 17}) {
            QByteArray content(size, '\0');
            for (char &byte : content)
                byte = char(random.generate() & 0xff);
            const auto digests = digestsOf(*openedSample(folder.make(u"a"_s, content)), allDigests);
            QVERIFY(digests);
            const auto qt = [&](QCryptographicHash::Algorithm algorithm) {
                return QString::fromLatin1(QCryptographicHash::hash(content, algorithm).toHex());
            };
            QCOMPARE(*digests,
                (Digests{qt(QCryptographicHash::Md5), qt(QCryptographicHash::Sha1), qt(QCryptographicHash::Sha256),
                    qt(QCryptographicHash::Sha512)}));
        }
    }

    void tellsProgressAndStopsWhenAsked()
    {
        const TestFolder folder;
        const auto file = openedSample(folder.make(u"a"_s, QByteArray(9 * mebi + 1, 'x')));
        QList<qint64> told;
        QVERIFY(digestsOf(*file, DigestKind::Sha1, [&](qint64 done) {
            told << done;
            return true;
        }));
        QCOMPARE(told, (QList<qint64>{4 * mebi, 8 * mebi, 9 * mebi + 1}));

        told.clear();
        const auto cancelled = digestsOf(*file, DigestKind::Sha1, [&](qint64 done) {
            told << done;
            return false;
        });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ApiError::Kind::Cancelled);
        QCOMPARE(told.size(), 1);
    }

    void noDigestsOfAFileThatChanges_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("words");
        QTest::newRow("shrinks") << 0 << u"became shorter"_s;
        QTest::newRow("grows") << 1 << u"was changed"_s;
        QTest::newRow("is written to") << 2 << u"was changed"_s;
        QTest::newRow("is replaced") << 3 << u"was replaced"_s;
        QTest::newRow("is deleted") << 4 << u"was not found"_s;
        QTest::newRow("cannot be read further") << 5 << u"at byte 5242880: Input/output error"_s;
    }

    void noDigestsOfAFileThatChanges()
    {
        QFETCH(int, how);
        QFETCH(QString, words);
        const TestFolder folder;
        const QString path = folder.make(u"a"_s, QByteArray(9 * mebi, 'x'));
        const auto file = openedSample(path);
        bool done = false;
        const auto digests = digestsOf(*file, allDigests, [&](qint64) {
            if (std::exchange(done, true))
                return true;
            QFile other(path);
            switch (how) {
            case 0:
                return other.resize(5 * mebi);
            case 1:
                return other.resize(10 * mebi);
            case 2:
                return other.open(QIODevice::ReadWrite) && other.write("y") == 1;
            case 3:
                folder.make(u"b"_s, "b");
                return ::rename(folder.native(u"b"_s).constData(), folder.native(u"a"_s).constData()) == 0;
            case 4:
                return other.remove();
            default:
                brokenFrom = 5 * mebi;
                return true;
            }
        });
        QVERIFY(done);
        QVERIFY(!digests);
        QCOMPARE(digests.error().kind, ApiError::Kind::File);
        QVERIFY2(digests.error().detail.contains(words), qPrintable(digests.error().detail));
    }
};

} // namespace assay

ASSAY_TEST(assay::DigestsTest);
#include "test_digests.moc"
