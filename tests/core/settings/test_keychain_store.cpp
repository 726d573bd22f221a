// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked.h"
#include "settings/keychain_store.h"
#include "support/test_main.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>

#include <csignal>

namespace assay {
using namespace Qt::StringLiterals;

// Against the real gnome-keyring that with_keyring.sh starts. The order matters: at the end it is locked, and there it
// stays.
class KeychainStoreTest : public QObject
{
    Q_OBJECT

    const QByteArray m_token = qgetenv("ASSAY_TEST_TOKEN");
    pid_t m_daemon = 0;

    static QDBusMessage callService(const QString &method, const QVariant &argument)
    {
        auto message = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
        message << argument;
        return QDBusConnection::sessionBus().call(message);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!m_token.isEmpty(), "start this through with_keyring.sh");
        const auto pid = QDBusConnection::sessionBus().interface()->servicePid(u"org.freedesktop.secrets"_s);
        QVERIFY(pid.isValid());
        m_daemon = pid_t(pid.value());
    }

    void cleanup() { ::kill(m_daemon, SIGCONT); }

    void roundTrip()
    {
        KeychainStore store;
        QCOMPARE(readFrom(store, u"one"_s), absent());
        QCOMPARE(writeTo(store, u"one"_s, "first"), holding("first"));
        QCOMPARE(writeTo(store, u"one"_s, m_token), holding(m_token));
        QCOMPARE(writeTo(store, u"two"_s, "other"), holding("other"));
        QCOMPARE(readFrom(store, u"one"_s), holding(m_token));
        QCOMPARE(removeFrom(store, u"two"_s), absent());
        QCOMPARE(readFrom(store, u"two"_s), absent());
        QCOMPARE(removeFrom(store, u"two"_s), absent());
        QCOMPARE(readFrom(store, u"one"_s), holding(m_token));
    }

    void manyAtOnce()
    {
        KeychainStore store;
        Asked asked[20];
        for (int i = 0; i < 20; ++i)
            store.write(QString::number(i), QByteArray::number(i), &asked[i], asked[i].answer());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(asked[i].wait(), holding(QByteArray::number(i)));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(readFrom(store, QString::number(i)), holding(QByteArray::number(i)));
        QCOMPARE(writeTo(store, u"large"_s, QByteArray(60000, '\xff')), holding(QByteArray(60000, '\xff')));
        QCOMPARE(readFrom(store, u"large"_s), holding(QByteArray(60000, '\xff')));
    }

    void nobodyIsCalledAfterTheEnd()
    {
        int calls = 0;
        const auto count = [&](const Secret &) { ++calls; };
        auto context = std::make_unique<QObject>();
        KeychainStore store;
        store.read(u"one"_s, context.get(), count);
        context.reset();
        auto shortLived = std::make_unique<KeychainStore>();
        shortLived->read(u"one"_s, this, count);
        shortLived->write(u"short"_s, "x", this, count);
        shortLived.reset();
        // Jobs are done one after the other: when this one is through, the others were too.
        QCOMPARE(readFrom(store, u"one"_s), holding(m_token));
        QCOMPARE(calls, 0);
    }

    void frozenKeyring()
    {
        QCOMPARE(::kill(m_daemon, SIGSTOP), 0);
        KeychainStore store(std::chrono::milliseconds(700));
        Asked read, write;
        store.read(u"one"_s, &read, read.answer());
        store.write(u"late"_s, "late", &write, write.answer());
        QCOMPARE(read.answers, 0);
        const Secret secret = read.wait();
        QCOMPARE(secret.kind, Secret::Kind::Unknown);
        QVERIFY2(secret.reason.contains(u"did not answer in time"_s), qPrintable(secret.reason));
        QVERIFY2(read.heartbeats >= 5, "the event loop stood still");
        QCOMPARE(write.wait().kind, Secret::Kind::Unknown);

        // The answers that come now are too late.
        QCOMPARE(::kill(m_daemon, SIGCONT), 0);
        KeychainStore patient;
        QCOMPARE(readFrom(patient, u"one"_s), holding(m_token));
        QCOMPARE(read.answers, 1);
        QCOMPARE(write.answers, 1);
        QCOMPARE(read.last, secret);
    }

    void lockedKeyring()
    {
        const QDBusMessage alias = callService(u"ReadAlias"_s, u"default"_s);
        QCOMPARE(alias.type(), QDBusMessage::ReplyMessage);
        const auto collection = alias.arguments().constFirst().value<QDBusObjectPath>();
        QVERIFY(collection.path() != u"/"_s);
        const QDBusMessage lock = callService(u"Lock"_s, QVariant::fromValue(QList<QDBusObjectPath>{collection}));
        QCOMPARE(lock.type(), QDBusMessage::ReplyMessage);

        KeychainStore store;
        for (const QString &key : {u"one"_s, u"never kept"_s}) {
            Asked asked;
            store.read(key, &asked, asked.answer());
            const Secret secret = asked.wait();
            QCOMPARE(asked.answers, 1);
            QCOMPARE(secret.kind, Secret::Kind::Unknown);
            QVERIFY2(secret.reason.contains(u"locked"_s), qPrintable(secret.reason));
        }
        QCOMPARE(removeFrom(store, u"one"_s).kind, Secret::Kind::Unknown);
        const Secret written = writeTo(store, u"one"_s, "overwritten");
        QCOMPARE(written.kind, Secret::Kind::Unknown);
        QVERIFY(!written.reason.isEmpty());

        // No default collection any more: only the entry itself shows that it is behind a lock.
        auto noDefault = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"SetAlias"_s);
        noDefault << u"default"_s << QVariant::fromValue(QDBusObjectPath(u"/"_s));
        QCOMPARE(QDBusConnection::sessionBus().call(noDefault).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(readFrom(store, u"one"_s).kind, Secret::Kind::Unknown);
        QCOMPARE(readFrom(store, u"never kept"_s), absent());
    }
};

} // namespace assay

ASSAY_TEST(assay::KeychainStoreTest);
#include "test_keychain_store.moc"
