// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keychain_store.h"

#include "platform/glib_events.h"
#include "platform/keyring_lock.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct KeychainStoreText
{
    Q_DECLARE_TR_FUNCTIONS(assay::KeychainStore)
};

const QString keychainService = u"Assay"_s;

Secret unknown(const QString &reason)
{
    return {.kind = Secret::Kind::Unknown, .value = {}, .reason = reason};
}

Secret failed(const QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return unknown(KeychainStoreText::tr("The keyring is locked or refused access. Unlock it and try again."));
    default:
        return unknown(KeychainStoreText::tr(
            "The keyring of this desktop cannot be used (%1). Start its service and try again, or "
            "use the token for this session only.")
                           .arg(job->errorString().trimmed()));
    }
}

} // namespace

struct KeychainStore::Pending
{
    QString key;
    QPointer<const QObject> context;
    Answer answer;
    bool settled = false;

    void settle(const Secret &secret)
    {
        if (std::exchange(settled, true))
            return;
        const Answer call = std::exchange(answer, {});
        if (context)
            call(secret);
    }
};

KeychainStore::KeychainStore(std::chrono::milliseconds patience, QObject *parent)
    : SecretStore(parent)
    , m_patience(patience)
{ }

QString KeychainStore::serviceName()
{
    return keychainService;
}

KeychainStore::PendingPtr KeychainStore::waitFor(const QString &key, const QObject *context, Answer answer)
{
    auto pending = std::make_shared<Pending>(Pending{key, context, std::move(answer)});
    QTimer::singleShot(m_patience, this, [pending] {
        pending->settle(unknown(
            KeychainStoreText::tr("The keyring did not answer in time. If it asks for a password, type it there, "
                                  "then try again; or use the token for this session only.")));
    });
    return pending;
}

// No parent and no deletion here: the backend's callback uses the job even after its destruction.
void KeychainStore::start(QKeychain::Job *job, const PendingPtr &pending, std::function<void(QKeychain::Job *)> done)
{
    job->setKey(pending->key);
    connect(job, &QKeychain::Job::finished, this, [pending, done = std::move(done)](QKeychain::Job *finished) {
        if (!pending->settled)
            done(finished);
    });
    job->start();
    runGlibEvents(this, [pending] { return pending->settled; });
}

void KeychainStore::startRead(const PendingPtr &pending)
{
    auto *job = new QKeychain::ReadPasswordJob(keychainService);
    start(job, pending, [this, pending, job](const QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError) {
            pending->settle({.kind = Secret::Kind::Value, .value = job->binaryData(), .reason = {}});
            return;
        }
        if (finished->error() != QKeychain::EntryNotFound) {
            pending->settle(failed(finished));
            return;
        }
        // A locked keyring also answers "not found" if its prompt was dismissed or could not be shown.
        askKeyringLock(keychainService, pending->key, this, [pending](KeyringLock lock) {
            if (lock == KeyringLock::Open)
                pending->settle({.kind = Secret::Kind::Absent, .value = {}, .reason = {}});
            else
                pending->settle(unknown(KeychainStoreText::tr(
                    "The token was not found, or the keyring is locked. Unlock it and try again.")));
        });
    });
}

void KeychainStore::read(const QString &key, const QObject *context, Answer answer)
{
    startRead(waitFor(key, context, std::move(answer)));
}

void KeychainStore::write(const QString &key, const QByteArray &value, const QObject *context, Answer answer)
{
    const auto pending = waitFor(key, context, std::move(answer));
    auto *job = new QKeychain::WritePasswordJob(keychainService);
    job->setBinaryData(value);
    start(job, pending, [pending, value](const QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError)
            pending->settle({.kind = Secret::Kind::Value, .value = value, .reason = {}});
        else
            pending->settle(failed(finished));
    });
}

void KeychainStore::remove(const QString &key, const QObject *context, Answer answer)
{
    const auto pending = waitFor(key, context, std::move(answer));
    start(new QKeychain::DeletePasswordJob(keychainService), pending, [this, pending](const QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound)
            startRead(pending);
        else
            pending->settle(failed(finished));
    });
}

} // namespace assay
