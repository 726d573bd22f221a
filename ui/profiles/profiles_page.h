// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"
#include "settings/settings_page.h"

#include <memory>

namespace assay {

class ProfileStore;
class SecretStore;

// The settings page with the list of profiles and their editor. Saves to the stores itself.
class ProfilesPage : public SettingsPage
{
    Q_OBJECT
public:
    // Both stores must outlive the page.
    ProfilesPage(ProfileStore &profiles, SecretStore &secrets, QWidget *parent = nullptr);
    ~ProfilesPage() override;

    // Asks first if there are unsaved changes.
    void leave(const std::function<void()> &next) override;
    bool isBusy() const; //!< true while the keyring stores a token; until then the page must stay open

    void select(const QString &profileId); //!< shows that profile in the editor
    void addProfile(); //!< starts a new one
    void focusFirst(); //!< the first field of the editor
    void testConnection(); //!< tests with the profile in the editor

Q_SIGNALS:
    void saved(
        const QString &profileId); //!< the profile is in the store; a new token, if any, follows by tokenChanged()
    // A secret was entered: under the profile's id its token, under proxySecretKey() the proxy's password. `stored`:
    // it is in the keychain; otherwise it must be kept in memory for this session.
    void tokenChanged(const QString &key, const QByteArray &token, bool stored);
    void removed(const QString &profileId);
    void busyChanged(); //!< see isBusy()

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace assay
