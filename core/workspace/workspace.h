// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/connection_test.h"
#include "demo/demo_appliance.h"
#include "queue/queue.h"
#include "session/session.h"
#include "settings/preferences.h"
#include "settings/profile_store.h"
#include "settings/secret_store.h"
#include "warninglists/warning_list_store.h"
#include "workspace/appliance_connection.h"
#include "workspace/consent_question.h"

#include <QTemporaryDir>
#include <QTimer>

namespace assay {

// Session, queue, settings and the connection to the chosen appliance: everything behind the window. Contains no
// widget; no function blocks.
class Workspace : public QObject
{
    Q_OBJECT
public:
    // Files of the settings. An empty path keeps the settings in memory only.
    struct Places
    {
        QString preferences;
        QString profiles;
        QString quota = {};
        WarningListPlaces warningLists = {}; //!< all empty: only the lists that Assay ships
    };

    // State of the connection to the appliance.
    enum class Link {
        NoProfile,
        ReadingToken, //!< waiting for the keychain
        NoToken, //!< the keychain holds no token for this profile
        TokenUnknown, //!< the keychain is locked or does not answer; see linkReason()
        StartingDemo,
        Ready, //!< requests can be sent; report() says whether the appliance answers
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
    QString linkReason() const { return m_linkReason; } //!< one plain sentence; empty unless TokenUnknown
    // Result of the last connection test of the profile in use; empty if there was none.
    const std::optional<ConnectionReport> &report() const { return m_report; }
    // True while the queue is paused because the appliance stopped answering. It is tested again every 30 s.
    bool isLost() const { return m_lost; }
    // Set while requests wait for an appliance that became unavailable, from 3 seconds on.
    std::optional<Outage> outage() const;
    // Set after requests waited for the appliance in vain, until the queue, which is paused then, is resumed.
    const std::optional<ApiError> &givenUp() const { return m_givenUp; }
    CloudQuota &quota() { return m_quota; }
    // What sends requests to the appliance in use; null while there is none, and another one after linkChanged().
    ActionContext *context() const { return m_connection.context.get(); }
    int requestsInLastSecond() const
    {
        return m_connection.dispatcher ? m_connection.dispatcher->startedInLastSecond() : 0;
    }
    void retryNow(); //!< retries all waiting requests immediately
    // True while the session is the demo's own: from startDemo() until a real appliance, or none, is chosen.
    bool isInDemo() const { return m_demoReports != nullptr; }
    bool isDemo() const { return m_profile && m_profile->demo; }
    const std::optional<DemoAppliance::Ready> &demo() const
    {
        return m_demoReady;
    } //!< empty until the demo appliance runs

    void connectToCurrent(); //!< reads the current profile and its token again
    void chooseProfile(const QString &id); //!< id of a stored profile, or of the demo's
    // Keeps a secret in memory until the program ends: a token under its profile's id, or a proxy password under
    // proxySecretKey(). A new token of the profile in use applies from the next request on; running requests complete.
    void useToken(const QString &key, const QByteArray &secret);
    // Credentials of any profile: those in memory, the demo's, otherwise the keychain's. Calls `answer` like
    // readCredentials().
    void findCredentials(
        const Profile &profile, const QObject *context, std::function<void(const Credentials &)> answer);
    // A connection to any appliance, with this workspace's settings and quota.
    ApplianceConnection connectionTo(const Profile &profile, const Credentials &credentials);
    void forgetToken(const QString &profileId); //!< removes the secrets that are kept in memory only
    // Stores standing consent in the profile: each argument that is true is granted, false changes nothing.
    void rememberConsent(const QString &profileId, bool uploads, bool lookUps);
    // An empty question about what is sent to that appliance.
    ConsentQuestion questionTo(const Profile &profile) const;
    // Starts the demo appliance unless it runs, and switches to it and to an empty session in memory; emits
    // demoReady() or demoFailed(). connectToCurrent() and chooseProfile() leave the demo and reopen the session that
    // was open before.
    void startDemo();
    QString reportFolder() const; //!< where PDF reports are saved
    // Where own things and warning lists come from, with the shared file of the preferences.
    WarningListPlaces warningListPlaces() const;
    // Reads own things and warning lists again and makes them those of this process: the local ones at once, a file
    // that a team shares on a worker thread. Emits warningListsChanged() after each.
    void loadWarningLists();
    QStringList archivePasswords() const; //!< tried on encrypted archives, in this order

Q_SIGNALS:
    void linkChanged(); //!< profile, link, report, outage() or givenUp()
    void demoReady();
    void demoFailed(const QString &sentence);
    void warningListsChanged();

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
    void onOutageChanged();
    void giveUp(const ApiError &why);
    void setLink(Link link, const QString &reason = {});

    const WarningListPlaces m_warningListPlaces;
    Session m_session;
    Queue m_queue{m_session};
    Preferences m_preferences;
    ProfileStore m_profiles;
    std::unique_ptr<SecretStore> m_secrets;
    CloudQuota m_quota;
    QHash<QString, QByteArray> m_sessionTokens; //!< by the key of useToken()
    std::unique_ptr<DemoAppliance> m_demo;
    std::optional<DemoAppliance::Ready> m_demoReady;
    std::unique_ptr<QTemporaryDir> m_demoReports; //!< folder of PDF reports while in the demo; null otherwise
    QString m_setAside; //!< the session file that was open before the demo
    Session::Whose m_setAsideWhose = Session::Whose::Ours;

    std::optional<Profile> m_profile;
    Link m_link = Link::NoProfile;
    QString m_linkReason;
    quint64 m_ticket = 0; //!< answers with an older ticket are ignored
    ApplianceConnection m_connection;
    QByteArray m_proxyPassword; //!< of m_connection
    std::unique_ptr<ConnectionTest> m_test;
    std::optional<ConnectionReport> m_report;
    bool m_lost = false;
    QTimer m_retestTimer; //!< runs while m_lost
    QTimer m_outageTimer; //!< runs until an outage is shown
    bool m_isOutageShown = false;
    std::optional<ApiError> m_givenUp;
};

} // namespace assay
