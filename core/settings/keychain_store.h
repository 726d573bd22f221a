// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/secret_store.h"

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace assay {

// The desktop's keyring (Secret Service, KWallet) through QtKeychain, in entries of the service "Assay". Answers
// Unknown after `patience`, and ignores a later answer.
class KeychainStore final : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(std::chrono::milliseconds patience = std::chrono::seconds{10}, QObject *parent = nullptr);

    void read(const QString &key, const QObject *context, Answer answer) override;
    void write(const QString &key, const QByteArray &value, const QObject *context, Answer answer) override;
    void remove(const QString &key, const QObject *context, Answer answer) override;
    bool isLasting() const override { return true; }
    static QString serviceName(); //!< the name in the keyring's list of entries

private:
    struct Pending;
    using PendingPtr = std::shared_ptr<Pending>;

    PendingPtr waitFor(const QString &key, const QObject *context, Answer answer);
    void startRead(const PendingPtr &pending);
    void start(QKeychain::Job *job, const PendingPtr &pending, std::function<void(QKeychain::Job *)> done);

    std::chrono::milliseconds m_patience;
};

} // namespace assay
