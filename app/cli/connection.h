// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_appliance.h"
#include "options.h"
#include "settings/profile_store.h"
#include "settings/secret_store.h"

#include <QObject>

#include <memory>

namespace assay::cli {

//! Finds out which appliance to talk to and with which token: the demo's, the one of the options, or the profile in
//! use.
class Connection : public QObject
{
    Q_OBJECT
public:
    explicit Connection(const Options &options, QObject *parent = nullptr);
    ~Connection() override;
    void open();
    QByteArray proxyPassword() const { return m_proxyPassword; } //!< once opened()

Q_SIGNALS:
    void opened(const assay::Profile &profile, const QByteArray &token);
    void demoReady(const assay::DemoAppliance::Ready &ready); //!< after opened(), with --demo only
    void failed(const QString &sentence); //!< a matter of usage; nothing was sent

private:
    void openProfile(Profile profile);
    void takeToken(const Profile &profile, const Result<QByteArray> &token);

    const Options &m_options;
    std::unique_ptr<DemoAppliance> m_demo;
    std::unique_ptr<SecretStore> m_secrets; //!< while the proxy's password is looked for
    QByteArray m_proxyPassword;
};

} // namespace assay::cli
