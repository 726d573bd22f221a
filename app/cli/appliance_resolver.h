// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_appliance.h"
#include "options.h"
#include "settings/credentials.h"
#include "settings/profile_store.h"
#include "settings/secret_store.h"
#include "stream.h"

#include <QObject>

#include <memory>

namespace assay::cli {

// Resolves the options of the command line to an appliance and its credentials: the demo appliance, the one that the
// options name, or the profile in use. Starts the demo appliance, which ends with this object.
class ApplianceResolver : public QObject
{
    Q_OBJECT
public:
    explicit ApplianceResolver(const Options &options, QObject *parent = nullptr); //!< borrowed
    ~ApplianceResolver() override;
    void start(); //!< emits resolved() or failed(), once, perhaps before it returns

Q_SIGNALS:
    void resolved(const assay::Profile &profile, const assay::Credentials &credentials);
    void demoReady(const assay::DemoAppliance::Ready &ready); //!< after resolved(), with --demo only
    void failed(const QString &sentence); //!< the options or the settings are wrong; nothing was sent

private:
    void openProfile(Profile profile);
    void takeToken(const Profile &profile, const Result<QByteArray> &token);

    const Options &m_options;
    std::unique_ptr<Stream> m_tokenFile; //!< while it is read
    QByteArray m_token; //!< read so far
    std::unique_ptr<DemoAppliance> m_demo;
    std::unique_ptr<SecretStore> m_secrets; //!< used while the proxy's password is read
};

} // namespace assay::cli
