// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/connection_test.h"
#include "actions/context.h"
#include "demo/demo_appliance.h"
#include "intake/consent_question.h"
#include "queue/queue.h"
#include "session/session.h"
#include "settings/credentials.h"
#include "settings/preferences.h"
#include "settings/profile_store.h"
#include "settings/secret_store.h"

#include <QTemporaryDir>
#include <QTimer>

namespace assay {

//! To one appliance.
struct Way
{
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<ActionContext> context;
};

//! What the window works with: items, queue, settings, and the way to the chosen appliance. No widget, and nothing in
//! it blocks.
class Workspace : public QObject
{
    Q_OBJECT
public:
    //! Where things are kept; empty paths keep everything in memory.
    struct Places
    {
        QString preferences;
        QString profiles;
        QString quota = {};
    };

    //! Where the way to the appliance stands.
    enum class Link {
        NoProfile,
        ReadingToken, //!< the keychain is being asked
        NoToken, //!< none is stored for this profile
        TokenUnknown, //!< the keychain is locked or cannot be asked; see linkReason()
        StartingDemo,
        Ready, //!< requests can be sent; whether they arrive is another question, see report()
    };

    Workspace(const Places &places, std::unique_ptr<SecretStore> secrets, QObject *parent = nullptr);
    ~Workspace() override;

    Session &session() { return m_session; }
    Queue &queue() { return m_queue; }
    ProfileStore &profiles() { return m_profiles; }
    Preferences &preferences() { return m_preferences; }
    SecretStore &secrets() { return *m_secrets; }

    const std::optional<Profile> &profile() const { return m_profile; } //!< in use now, the demo's included
    Link link() const { return m_link; }
    QString linkReason() const { return m_linkReason; } //!< plain sentence, with TokenUnknown
    const std::optional<ConnectionReport> &report() const
    {
        return m_report;
    } //!< of the profile in use; empty = not tested yet
    //! The queue waits for an appliance that does not answer any more; it is asked again now and then.
    bool isLost() const { return m_lost; }
    CloudQuota &quota() { return m_quota; }
    int requestsInLastSecond() const { return m_way.dispatcher ? m_way.dispatcher->startedInLastSecond() : 0; }
    void retryNow(); //!< whatever waits for its next attempt makes it at once
    //! Whether the list is the demo's own: from the moment the demo is wanted until a real appliance, or none, is
    //! chosen.
    bool isInDemo() const { return m_demoReports != nullptr; }
    bool isDemo() const { return m_profile && m_profile->demo; }
    const std::optional<DemoAppliance::Ready> &demo() const { return m_demoReady; } //!< once it runs

    void connectToCurrent(); //!< reads the store's current profile and its token (again)
    void chooseProfile(const QString &id); //!< one of the store's, or the demo's
    //! In memory, for this session: a token under its profile's id, or a proxy's password under proxySecretKey(). A new
    //! token of the profile in use is used from the next request on; answers that are on their way are kept.
    void useToken(const QString &key, const QByteArray &secret);
    //! Those of any profile: this session's, the demo's, else the keychain's. Answers like readCredentials().
    void findCredentials(
        const Profile &profile, const QObject *context, std::function<void(const Credentials &)> answer);
    //! The way to any appliance, with this window's settings.
    Way wayTo(const Profile &profile, const Credentials &credentials);
    void forgetToken(const QString &profileId); //!< of this session
    //! What is true needs no further question with this profile.
    void rememberConsent(const QString &profileId, bool uploads, bool lookUps);
    //! An empty question about what goes to that appliance.
    ConsentQuestion questionTo(const Profile &profile) const;
    //! Switches to the demo appliance, which is started if need be, and to an empty list in memory. The session that
    //! was open is opened again when the demo is left: by connectToCurrent() or chooseProfile(). demoReady() tells
    //! when.
    void startDemo();
    QString reportFolder() const; //!< where PDFs are saved
    QStringList archivePasswords() const; //!< tried on encrypted archives, in this order

Q_SIGNALS:
    void linkChanged(); //!< profile, link or report
    void demoReady();
    void demoFailed(const QString &sentence);

private:
    void connectTo(const Profile &profile);
    void connectDemo();
    void enterDemoSession();
    void leaveDemoSession();
    void open(const Credentials &credentials);
    void testWith(const QByteArray &token);
    void close();
    void takeReport(const ConnectionReport &report);
    void loseAppliance();
    void setLink(Link link, const QString &reason = {});

    Session m_session;
    Queue m_queue{m_session};
    Preferences m_preferences;
    ProfileStore m_profiles;
    std::unique_ptr<SecretStore> m_secrets;
    CloudQuota m_quota;
    QHash<QString, QByteArray> m_sessionTokens; //!< by the key of useToken()
    std::unique_ptr<DemoAppliance> m_demo;
    std::optional<DemoAppliance::Ready> m_demoReady;
    std::unique_ptr<QTemporaryDir> m_demoReports; //!< while in the demo: where its PDFs are kept until it is left
    QString m_setAside; //!< the session file that was open before the demo
    Session::Whose m_setAsideWhose = Session::Whose::Ours;

    std::optional<Profile> m_profile;
    Link m_link = Link::NoProfile;
    QString m_linkReason;
    quint64 m_ticket = 0; //!< answers about an earlier choice are not listened to
    Way m_way;
    QByteArray m_proxyPassword; //!< of that way
    std::unique_ptr<ConnectionTest> m_test;
    std::optional<ConnectionReport> m_report;
    bool m_lost = false;
    QTimer m_askAgain; //!< while it is lost
};

} // namespace assay
