// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/secret_store.h"

#include <QTimer>

namespace assay::test {

// A fake keyring: answers late, stores until it is destroyed, or fails with a given reason.
class FakeKeyring : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    QHash<QString, QByteArray> secrets;
    QString refuseReads, refuseWrites, refuseRemovals; //!< reasons of failure; empty = works
    int writes = 0;

    void read(const QString &key, const QObject *context, Answer answer) override
    {
        say(refuseReads, key, context, std::move(answer));
    }
    void write(const QString &key, const QByteArray &value, const QObject *context, Answer answer) override
    {
        ++writes;
        if (refuseWrites.isEmpty())
            secrets.insert(key, value);
        say(refuseWrites, key, context, std::move(answer));
    }
    void remove(const QString &key, const QObject *context, Answer answer) override
    {
        if (refuseRemovals.isEmpty())
            secrets.remove(key);
        say(refuseRemovals, key, context, std::move(answer));
    }
    bool isLasting() const override { return true; }

private:
    void say(const QString &refusal, const QString &key, const QObject *context, Answer answer)
    {
        Secret secret;
        secret.reason = refusal;
        if (refusal.isEmpty()) {
            secret.kind = secrets.contains(key) ? Secret::Kind::Value : Secret::Kind::Absent;
            secret.value = secrets.value(key);
        }
        QTimer::singleShot(20, context, [answer = std::move(answer), secret] { answer(secret); });
    }
};

} // namespace assay::test
