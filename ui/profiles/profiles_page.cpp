// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profiles_page.h"

#include "appliance/host_text.h"
#include "appliance/proxy.h"
#include "forms/on_screen.h"
#include "forms/plain.h"
#include "profiles/profile_editor.h"
#include "profiles/test_panel.h"
#include "settings/credentials.h"
#include "settings/profile_store.h"
#include "settings/secret_store.h"
#include "text/user_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include <functional>

using namespace Qt::StringLiterals;

namespace assay {

// The widgets of the page, and the profile in the editor.
struct ProfilesPage::Private
{
    ProfilesPage *q;
    ProfileStore &profiles;
    SecretStore &secrets;
    QListWidget *list = nullptr;
    ProfileEditor *editor = nullptr;
    TestPanel *panel = nullptr;
    QPushButton *add = nullptr, *remove = nullptr, *save = nullptr;
    QPointer<QObject> reading{}; // context of the running read; deleting it drops the answer
    QString id{}; // of the profile in the editor
    bool isNew = false;
    int writes = 0; // number of running writes to the keyring

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

ProfilesPage::ProfilesPage(ProfileStore &profiles, SecretStore &secrets, QWidget *parent)
    : SettingsPage(u"appliances"_s, tr("Appliances"), parent)
    , m_private(new Private{this, profiles, secrets})
{
    m_private->build();
    m_private->fill();
    if (const auto current = profiles.current())
        m_private->edit(*current, false);
    else
        addProfile();
}

ProfilesPage::~ProfilesPage() = default;

void ProfilesPage::Private::build()
{
    list = named(new QListWidget, u"profileList"_s, tr("Appliances"));
    list->setMaximumWidth(200);
    add = named(new QPushButton(tr("&Add")), u"profileAdd"_s, tr("Add an appliance"));
    remove = named(new QPushButton(tr("De&lete…")), u"profileDelete"_s, tr("Delete this appliance"));
    editor = named(new ProfileEditor, u"profileEditor"_s);
    panel = named(new TestPanel(secrets), u"testPanel"_s);
    save = named(new QPushButton(tr("&Save")), u"profileSave"_s);
    for (QPushButton *button : {add, remove})
        button->setAutoDefault(false);
    save->setDefault(true);

    auto *listButtons = new QHBoxLayout;
    listButtons->addWidget(add);
    listButtons->addWidget(remove);
    auto *left = new QVBoxLayout;
    left->addWidget(list);
    left->addLayout(listButtons);
    auto *right = new QVBoxLayout;
    right->addWidget(editor);
    right->addWidget(panel, 1);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins({});
    columns->addLayout(left);
    columns->addLayout(right, 1);
    auto *rows = new QVBoxLayout(q);
    rows->setContentsMargins({});
    rows->addWidget(new ScrollingPart(content, q), 1);
    // Below what scrolls and grows: the button stays where it is when a warning comes or goes.
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(panel->buttonRow(), 1);
    bottom->addWidget(save);
    rows->addLayout(bottom);

    connect(add, &QPushButton::clicked, q, &ProfilesPage::addProfile);
    connect(remove, &QPushButton::clicked, q, [this] { askRemove(); });
    connect(save, &QPushButton::clicked, q, [this] { saveEdited(); });
    connect(editor, &ProfileEditor::edited, q, [this] {
        if (editor->isChanged()) // the test result is no longer valid after an edit
            panel->reset();
        refresh();
    });
    connect(panel, &TestPanel::wanted, q, &ProfilesPage::testConnection);
    connect(panel, &TestPanel::trusted, q, [this](const CertificateFacts &facts) {
        editor->pinCertificate(facts);
        q->testConnection(); // tests immediately; the certificate is stored when the profile is saved
    });
    // Queued, because select() refills the list, which must not happen while the list handles the click.
    connect(
        list, &QListWidget::currentItemChanged, q,
        [this] {
            if (const QListWidgetItem *item = list->currentItem())
                q->select(item->data(Qt::UserRole).toString());
        },
        Qt::QueuedConnection);
}

// Fills the list and selects the profile of the editor.
void ProfilesPage::Private::fill()
{
    const QSignalBlocker blocker(list);
    list->clear();
    std::vector<Profile> all = profiles.profiles();
    if (isNew) {
        all.emplace_back();
        all.back().id = id;
        all.back().name = tr("New appliance");
    }
    const auto inUse = profiles.current();
    for (const Profile &profile : all) {
        const QString name = forDisplay(labelText(profile), 80);
        auto *item = new QListWidgetItem(inUse && inUse->id == profile.id ? tr("%1 (in use)").arg(name) : name, list);
        item->setData(Qt::UserRole, profile.id);
        if (profile.id == id)
            list->setCurrentItem(item);
    }
}

void ProfilesPage::Private::edit(const Profile &profile, bool asNew)
{
    id = profile.id;
    isNew = asNew;
    panel->reset();
    editor->setProfile(profile);
    fill();
    readToken();
    refresh();
}

void ProfilesPage::Private::refresh()
{
    save->setEnabled(isNew || editor->isChanged());
    remove->setEnabled(!id.isEmpty());
    Q_EMIT q->busyChanged();
}

void ProfilesPage::Private::problem(const QString &title, const QString &text)
{
    QMessageBox *box = plainBox(QMessageBox::Warning, title, text, u"profileProblemBox"_s, q);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->open();
}

bool ProfilesPage::Private::saveEdited()
{
    Profile profile = editor->profile();
    const Result<QUrl> url = baseUrl(profile);
    QByteArray token;
    QString wrong;
    if (!url) {
        wrong = userText(url.error());
    } else if (!profile.caFile.isEmpty() && !QFileInfo(profile.caFile).isFile()) {
        wrong = tr("The CA file does not exist: %1").arg(forDisplay(profile.caFile));
    } else if (const auto proxy = manualProxy(profile); !proxy) {
        wrong = userText(proxy.error());
    } else if (!editor->typedToken().isEmpty()) {
        const Result<QByteArray> cleaned = cleanToken(editor->typedToken());
        if (cleaned)
            token = *cleaned;
        else
            wrong = userText(cleaned.error());
    }
    editor->showProblem(wrong);
    if (!wrong.isEmpty())
        return false;
    if (profile.name.isEmpty())
        profile.name = url->authority(QUrl::FullyEncoded);
    if (const auto error = profiles.save(profile))
        problem(tr("Not saved"), tr("The profile is kept until Assay closes only. %1").arg(userText(*error)));
    isNew = false;
    const QByteArray proxyPassword = editor->typedProxyPassword().toUtf8();
    editor->setProfile(profile);
    fill();
    if (!proxyPassword.isEmpty())
        writeProxyPassword(profile.id, proxyPassword);
    if (token.isEmpty())
        readToken();
    else
        writeToken(profile.id, token);
    refresh();
    Q_EMIT q->saved(profile.id);
    return true;
}

void ProfilesPage::Private::askRemove()
{
    if (isNew) {
        isNew = false;
        const auto current = profiles.current();
        return current ? edit(*current, false) : q->addProfile();
    }
    const auto profile = profiles.find(id);
    if (!profile)
        return;
    QMessageBox *box = plainBox(QMessageBox::Question, tr("Delete the appliance?"),
        tr("Delete the profile %1 and its token in the keyring? Rows in the queue are kept.")
            .arg(forDisplay(profile->name, 80)),
        u"deleteProfileBox"_s, q);
    QPushButton *yes = named(box->addButton(tr("&Delete"), QMessageBox::DestructiveRole), u"deleteProfileYes"_s);
    QPushButton *no = named(box->addButton(tr("&Keep"), QMessageBox::RejectRole), u"deleteProfileNo"_s);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(box, &QMessageBox::finished, q, [this, box, yes, profileId = id] {
        if (box->clickedButton() == yes)
            removeToken(profileId);
    });
    box->open();
}

void ProfilesPage::Private::removeProfile(const QString &profileId)
{
    if (const auto error = profiles.remove(profileId))
        problem(tr("Not saved"), tr("The profile is removed until Assay closes only. %1").arg(userText(*error)));
    Q_EMIT q->removed(profileId);
    if (profileId != id)
        return fill();
    if (const auto current = profiles.current())
        return edit(*current, false);
    editor->setProfile({}); // discards edits of the deleted profile without asking
    q->addProfile();
}

// Calls `next` immediately, or after the analyst has saved or discarded the changes.
void ProfilesPage::Private::leave(const std::function<void()> &next)
{
    if (!editor->isChanged())
        return next();
    QMessageBox *box = plainBox(QMessageBox::Question, tr("Unsaved changes"),
        tr("The changes to this appliance are not saved."), u"unsavedBox"_s, q);
    QPushButton *keep = named(box->addButton(tr("&Save"), QMessageBox::AcceptRole), u"unsavedSave"_s);
    QPushButton *drop = named(box->addButton(tr("&Discard"), QMessageBox::DestructiveRole), u"unsavedDiscard"_s);
    QPushButton *stay = named(box->addButton(tr("&Continue editing"), QMessageBox::RejectRole), u"unsavedStay"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(stay);
    connect(box, &QMessageBox::finished, q, [this, box, keep, drop, next] {
        if (box->clickedButton() == drop || (box->clickedButton() == keep && saveEdited()))
            next();
    });
    box->open();
}

void ProfilesPage::Private::readToken()
{
    delete reading;
    if (isNew)
        return editor->setTokenNote(tr("Paste the token here"), {});
    editor->setTokenNote({}, tr("Reading the token from the keyring…"));
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

void ProfilesPage::Private::noteStored()
{
    if (secrets.isLasting())
        editor->setTokenNote(tr("stored in the keyring"), tr("Leave the field empty to keep the stored token."));
    else
        editor->setTokenNote(tr("kept until Assay closes"),
            tr("Assay forgets the token when it closes. Leave the field empty to keep the token until then."));
}

void ProfilesPage::Private::writeToken(const QString &profileId, const QByteArray &token)
{
    ++writes;
    delete reading;
    editor->setTokenNote({}, tr("Storing the token in the keyring…"));
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

void ProfilesPage::Private::writeProxyPassword(const QString &profileId, const QByteArray &password)
{
    const QString key = proxySecretKey(profileId);
    ++writes;
    secrets.write(key, password, q, [this, key, password](const Secret &secret) {
        --writes;
        refresh();
        const bool isKept = secret.kind == Secret::Kind::Value;
        if (!isKept)
            problem(tr("The proxy password was not stored"),
                tr("The keyring did not store the proxy password. Assay keeps it until it closes. %1")
                    .arg(secret.reason));
        Q_EMIT q->tokenChanged(key, password, isKept && secrets.isLasting());
    });
    refresh();
}

void ProfilesPage::Private::tokenNotKept(const QString &profileId, const QByteArray &token, const QString &reason)
{
    if (profileId == id)
        editor->setTokenNote(tr("Paste the token here"), tr("The token was not stored. %1").arg(reason));
    QMessageBox *box = plainBox(QMessageBox::Warning, tr("The token was not stored"),
        tr("The keyring did not store the token. %1\n\nAssay can use the token until it closes, and asks for it at the "
           "next start.")
            .arg(reason),
        u"tokenNotStored"_s, q);
    QPushButton *session
        = named(box->addButton(tr("&Until Assay closes"), QMessageBox::AcceptRole), u"tokenForSession"_s);
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
            editor->setTokenNote(tr("kept until Assay closes"), tr("Assay forgets the token when it closes."));
        Q_EMIT q->tokenChanged(profileId, token, false);
    });
    box->open();
}

void ProfilesPage::Private::removeToken(const QString &profileId)
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

void ProfilesPage::select(const QString &profileId)
{
    if (profileId == m_private->id)
        return;
    m_private->fill(); // keeps the profile of the editor selected until the analyst has decided
    m_private->leave([this, profileId] {
        if (const auto profile = m_private->profiles.find(profileId))
            m_private->edit(*profile, false);
    });
}

void ProfilesPage::addProfile()
{
    m_private->leave([this] {
        Profile profile;
        profile.id = ProfileStore::newId();
        m_private->edit(profile, true);
        m_private->editor->focusFirst();
    });
}

void ProfilesPage::focusFirst()
{
    m_private->editor->focusFirst();
}

void ProfilesPage::testConnection()
{
    const ProfileEditor &typed = *m_private->editor;
    m_private->panel->test(typed.profile(), typed.typedToken(), typed.typedProxyPassword());
}

void ProfilesPage::leave(const std::function<void()> &next)
{
    // Waits for the keyring: its answer decides whether the token must be kept in memory. It arrives within seconds.
    if (isBusy())
        return;
    m_private->leave([this, next] {
        if (m_private->editor->isChanged()) { // the analyst has discarded the changes
            const auto stored = m_private->profiles.find(m_private->id);
            Profile empty;
            empty.id = m_private->id;
            m_private->edit(stored ? *stored : empty, !stored);
        }
        m_private->panel->reset();
        next();
    });
}

bool ProfilesPage::isBusy() const
{
    return m_private->writes > 0;
}

} // namespace assay
