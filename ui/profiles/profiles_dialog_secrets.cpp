// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog asks of the keyring.
#include "forms/plain.h"
#include "profiles/profile_editor.h"
#include "profiles/profiles_dialog_private.h"
#include "settings/credentials.h"
#include "settings/secret_store.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace assay {

void ProfilesDialog::Private::readToken()
{
    delete reading;
    if (isNew)
        return editor->setTokenNote(tr("Paste the token here"), {});
    editor->setTokenNote({}, tr("Looking for the token in the keyring…"));
    reading = new QObject(q);
    secrets.read(id, reading, [this](const Secret &secret) {
        switch (secret.kind) {
        case Secret::Kind::Value:
            return noteStored();
        case Secret::Kind::Absent:
            return editor->setTokenNote(tr("Paste the token here"), tr("No token is stored for this appliance."));
        case Secret::Kind::Unknown:
            return editor->setTokenNote(tr("Paste the token here"), secret.reason);
        }
    });
}

void ProfilesDialog::Private::noteStored()
{
    if (secrets.isLasting())
        editor->setTokenNote(tr("stored in the keyring"), tr("Leave it empty to keep the stored token."));
    else
        editor->setTokenNote(
            tr("kept for this session only"), tr("It is gone when the program ends. Leave it empty to keep it."));
}

void ProfilesDialog::Private::writeToken(const QString &profileId, const QByteArray &token)
{
    ++writes;
    delete reading;
    editor->setTokenNote({}, tr("Handing the token to the keyring…"));
    secrets.write(profileId, token, q, [this, profileId, token](const Secret &secret) {
        --writes;
        refresh();
        if (secret.kind != Secret::Kind::Value)
            return tokenNotKept(profileId, token, secret.reason);
        if (profileId == id)
            noteStored();
        Q_EMIT q->tokenChanged(profileId, token, secrets.isLasting());
    });
    refresh();
}

void ProfilesDialog::Private::writeProxyPassword(const QString &profileId, const QByteArray &password)
{
    const QString key = proxySecretKey(profileId);
    ++writes;
    secrets.write(key, password, q, [this, key, password](const Secret &secret) {
        --writes;
        refresh();
        const bool isKept = secret.kind == Secret::Kind::Value;
        if (!isKept)
            problem(tr("The proxy's password was not stored"),
                tr("The keyring did not take the proxy's password, so it holds for this session only. %1")
                    .arg(secret.reason));
        Q_EMIT q->tokenChanged(key, password, isKept && secrets.isLasting());
    });
    refresh();
}

void ProfilesDialog::Private::tokenNotKept(const QString &profileId, const QByteArray &token, const QString &reason)
{
    if (profileId == id)
        editor->setTokenNote(tr("Paste the token here"), tr("The token was not stored. %1").arg(reason));
    QMessageBox *box = plainBox(QMessageBox::Warning, tr("The token was not stored"),
        tr("The keyring did not take the token. %1\n\nIt can be used for this session only; then it is asked for "
           "again at the "
           "next start.")
            .arg(reason),
        u"tokenNotStored"_s, q);
    QPushButton *session
        = named(box->addButton(tr("&For this session only"), QMessageBox::AcceptRole), u"tokenForSession"_s);
    QPushButton *again = named(box->addButton(tr("&Try again"), QMessageBox::ActionRole), u"tokenTryAgain"_s);
    QPushButton *discard = named(box->addButton(tr("&Discard the token"), QMessageBox::RejectRole), u"tokenDiscard"_s);
    box->setDefaultButton(session);
    box->setEscapeButton(discard);
    connect(box, &QMessageBox::finished, q, [this, box, session, again, profileId, token] {
        if (box->clickedButton() == again)
            return writeToken(profileId, token);
        if (box->clickedButton() != session)
            return;
        if (profileId == id)
            editor->setTokenNote(tr("kept for this session only"), tr("The token is gone when the program ends."));
        Q_EMIT q->tokenChanged(profileId, token, false);
    });
    box->open();
}

void ProfilesDialog::Private::removeToken(const QString &profileId)
{
    secrets.remove(profileId, q, [this, profileId](const Secret &secret) {
        if (secret.kind == Secret::Kind::Absent) {
            secrets.remove(proxySecretKey(profileId), q, [](const Secret &) {});
            return removeProfile(profileId);
        }
        QMessageBox *box = plainBox(QMessageBox::Warning, tr("The token was not deleted"),
            tr("The token may still be in the keyring. %1\n\nDelete the profile without it? The entry is called "
               "\"%2\".")
                .arg(secret.reason, profileId),
            u"tokenNotDeleted"_s, q);
        QPushButton *yes
            = named(box->addButton(tr("&Delete the profile"), QMessageBox::DestructiveRole), u"deleteAnyway"_s);
        QPushButton *no = named(box->addButton(tr("&Keep it"), QMessageBox::RejectRole), u"deleteNot"_s);
        box->setDefaultButton(no);
        box->setEscapeButton(no);
        connect(box, &QMessageBox::finished, q, [this, box, yes, profileId] {
            if (box->clickedButton() == yes)
                removeProfile(profileId);
        });
        box->open();
    });
}

} // namespace assay
