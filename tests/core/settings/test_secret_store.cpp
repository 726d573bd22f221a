// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"
#include "settings/keychain_store.h"
#include "support/test_main.h"

namespace assay {
using namespace Qt::StringLiterals;

// What every store promises, and the keychain where there is none (ctest runs this without a bus and on a bus without a
// keyring).
class SecretStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void memoryKeepsForTheSession()
    {
        MemoryStore store;
        QVERIFY(!store.isLasting());
        QCOMPARE(readFrom(store, u"a"_s), absent());
        QCOMPARE(writeTo(store, u"a"_s, "one"), holding("one"));
        QCOMPARE(writeTo(store, u"b"_s, "two"), holding("two"));
        QCOMPARE(writeTo(store, u"a"_s, "three"), holding("three"));
        QCOMPARE(readFrom(store, u"a"_s), holding("three"));
        QCOMPARE(removeFrom(store, u"a"_s), absent());
        QCOMPARE(readFrom(store, u"a"_s), absent());
        QCOMPARE(readFrom(store, u"b"_s), holding("two"));
    }

    void answersLaterAndOnlyToTheLiving()
    {
        MemoryStore store;
        Asked asked;
        auto dead = std::make_unique<QObject>();
        int toTheDead = 0;
        store.read(u"a"_s, dead.get(), [&](const Secret &) { ++toTheDead; });
        store.read(u"a"_s, &asked, asked.answer());
        QCOMPARE(asked.answers, 0);
        dead.reset();
        asked.wait();
        QCOMPARE(asked.answers, 1);
        QCOMPARE(toTheDead, 0);
    }

    void noKeyringIsSaidAndNothingIsWritten()
    {
        KeychainStore store;
        QVERIFY(store.isLasting());
        for (const Secret &secret : {writeTo(store, u"profile"_s, qgetenv("ASSAY_TEST_TOKEN") + "x"),
                 readFrom(store, u"profile"_s), removeFrom(store, u"profile"_s)}) {
            QCOMPARE(secret.kind, Secret::Kind::Unknown);
            QVERIFY(secret.value.isEmpty());
            QVERIFY2(secret.reason.contains(u"for this session only"_s), qPrintable(secret.reason));
        }
    }
};

} // namespace assay

ASSAY_TEST(assay::SecretStoreTest);
#include "test_secret_store.moc"
