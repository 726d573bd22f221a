// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QDialog>

#include <memory>

namespace assay {

class ProfileStore;
class SecretStore;

// The list of profiles and their editor. Show it with open(). Saves to the stores itself.
class ProfilesDialog : public QDialog
{
    Q_OBJECT
public:
    // Both stores must outlive the dialog.
    ProfilesDialog(ProfileStore &profiles, SecretStore &secrets, QWidget *parent = nullptr);
    ~ProfilesDialog() override;

    void select(const QString &profileId); //!< shows that profile in the editor
    void addProfile(); //!< starts a new one
    void testConnection(); //!< tests with the profile in the editor

Q_SIGNALS:
    void saved(
        const QString &profileId); //!< the profile is in the store; a new token, if any, follows by tokenChanged()
    // A secret was entered: under the profile's id its token, under proxySecretKey() the proxy's password. `stored`:
    // it is in the keychain; otherwise it must be kept in memory for this session.
    void tokenChanged(const QString &key, const QByteArray &token, bool stored);
    void removed(const QString &profileId);

public Q_SLOTS:
    void reject() override; //!< asks first if there are unsaved changes

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace assay
