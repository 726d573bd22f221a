// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/profiles_dialog.h"

#include <QPointer>

#include <functional>

class QListWidget;
class QPushButton;

namespace assay {

class ProfileEditor;
class TestPanel;

struct ProfilesDialog::Private
{
    ProfilesDialog *q;
    ProfileStore &profiles;
    SecretStore &secrets;
    QListWidget *list = nullptr;
    ProfileEditor *editor = nullptr;
    TestPanel *panel = nullptr;
    QPushButton *add = nullptr, *remove = nullptr, *save = nullptr, *close = nullptr;
    QPointer<QObject> reading{}; // stale answers of the store die with it
    QString id{}; // of the profile in the editor
    bool isNew = false;
    int writes = 0; // tokens on their way into the store

    void build();
    void fill();
    void edit(const Profile &profile, bool asNew);
    void readToken();
    void noteStored();
    void refresh();
    bool saveEdited();
    void writeToken(const QString &profileId, const QByteArray &token);
    void writeProxyPassword(const QString &profileId, const QByteArray &password);
    void tokenNotKept(const QString &profileId, const QByteArray &token, const QString &reason);
    void askRemove();
    void removeToken(const QString &profileId);
    void removeProfile(const QString &profileId);
    void leave(const std::function<void()> &next);
    void problem(const QString &title, const QString &text);
};

} // namespace assay
