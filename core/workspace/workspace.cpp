// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include <QFutureWatcher>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto retestInterval = 30s;
constexpr auto minShownOutage = 3s; // shorter ones pass without the analyst
} // namespace

Workspace::Workspace(const Places &places, std::unique_ptr<SecretStore> secrets, QObject *parent)
    : QObject(parent)
    , m_warningListPlaces(places.warningLists)
    , m_preferences(places.preferences)
    , m_profiles(places.profiles)
    , m_secrets(std::move(secrets))
    , m_quota(places.quota)
{
    connect(&m_session, &Session::loaded, this, [this] {
        if (m_session.whose() == Session::Whose::Others && m_session.count() > 0)
            m_queue.setPaused(true);
        else
            m_queue.restorePause();
    });
    m_queue.setWaitsForAppliance(true);
    connect(&m_queue, &Queue::applianceLost, this, &Workspace::loseAppliance);
    connect(&m_queue, &Queue::countsChanged, this, [this] {
        if (m_lost && !m_queue.isPaused()) { // the analyst resumed the queue
            m_lost = false;
            m_retestTimer.stop();
        }
    });
    connect(&m_queue, &Queue::countsChanged, this, [this] {
        if (m_givenUp && !m_queue.isPaused()) { // the analyst resumed the queue
            m_givenUp.reset();
            Q_EMIT linkChanged();
        }
    });
    m_outageTimer.setSingleShot(true);
    m_outageTimer.setInterval(minShownOutage);
    connect(&m_outageTimer, &QTimer::timeout, this, [this] {
        m_isOutageShown = true;
        Q_EMIT linkChanged();
    });
    m_retestTimer.setInterval(retestInterval);
    connect(&m_retestTimer, &QTimer::timeout, this, [this] { m_test->start(); });
    connect(&m_profiles, &ProfileStore::changed, this, [this] {
        const std::optional<Profile> now = m_profiles.current();
        if (isInDemo())
            return;
        if (m_profile && now) {
            // Consent does not change the connection: running actions continue.
            m_profile->uploadConsent = now->uploadConsent;
            m_profile->cloudConsent = now->cloudConsent;
            if (*m_profile == *now)
                return;
        }
        connectToCurrent();
    });
    connect(&m_preferences, &Preferences::changed, this, [this](Pref pref) {
        if (pref == Pref::ReportFolder && m_connection.context)
            m_connection.context->reportFolder = reportFolder();
        if (pref == Pref::ZipPassword && m_connection.context)
            m_connection.context->zipPassword = zipPasswordIn(m_preferences);
        if (pref == Pref::ArchivePasswords && m_connection.context)
            m_connection.context->archivePasswords = archivePasswords();
    });
}

Workspace::~Workspace()
{
    close();
}

WarningListPlaces Workspace::warningListPlaces() const
{
    WarningListPlaces places = m_warningListPlaces;
    if (!places.sharedCopy.isEmpty())
        places.sharedFile = m_preferences.value(Pref::SharedOwnThings).toString();
    return places;
}

void Workspace::loadWarningLists()
{
    const WarningListPlaces places = warningListPlaces();
    WarningLists::setCurrent(loadLocalWarningLists(places));
    Q_EMIT warningListsChanged();
    if (places.sharedFile.isEmpty())
        return;
    auto *reading = new QFutureWatcher<std::shared_ptr<const WarningLists>>(this);
    connect(reading, &QFutureWatcherBase::finished, this, [this, reading, places] {
        reading->deleteLater();
        if (places.sharedFile != warningListPlaces().sharedFile) // another one was chosen in the meantime
            return;
        WarningLists::setCurrent(reading->result());
        Q_EMIT warningListsChanged();
    });
    reading->setFuture(QtConcurrent::run([places] { return assay::loadWarningLists(places); }));
}

QString Workspace::reportFolder() const
{
    if (m_demoReports)
        return m_demoReports->path();
    const QString chosen = m_preferences.value(Pref::ReportFolder).toString();
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : chosen;
}

QStringList Workspace::archivePasswords() const
{
    return archivePasswordsOf(m_preferences);
}

void Workspace::connectToCurrent()
{
    if (const std::optional<Profile> profile = m_profiles.current()) {
        connectTo(*profile);
        return;
    }
    close();
    leaveDemoSession();
    m_profile.reset();
    setLink(Link::NoProfile);
}

void Workspace::chooseProfile(const QString &id)
{
    if (m_demoReady && id == m_demoReady->profile.id) {
        startDemo();
    } else if (m_profiles.find(id)) {
        m_profiles.setCurrent(id);
        if (!m_profile || m_profile->id != id)
            connectToCurrent();
    }
}

void Workspace::connectTo(const Profile &profile)
{
    close();
    leaveDemoSession();
    m_profile = profile;
    setLink(Link::ReadingToken);
    findCredentials(profile, this, [this, ticket = m_ticket](const Credentials &found) {
        if (ticket != m_ticket)
            return;
        if (found.token.kind == Secret::Kind::Value)
            open(found);
        else if (found.token.kind == Secret::Kind::Absent)
            setLink(Link::NoToken);
        else
            setLink(Link::TokenUnknown, found.token.reason);
    });
}

void Workspace::useToken(const QString &key, const QByteArray &secret)
{
    m_sessionTokens.insert(key, secret);
    if (m_profile && m_profile->id == key && m_connection.dispatcher) {
        m_connection.dispatcher->setToken(secret); // requests sent with the old token still complete
        testWith(secret);
        setLink(Link::Ready);
    } else if (m_profile && (m_profile->id == key || proxySecretKey(m_profile->id) == key)) {
        connectTo(*m_profile);
    }
}

void Workspace::retryNow()
{
    if (m_connection.dispatcher)
        m_connection.dispatcher->retryNow();
}

void Workspace::findCredentials(
    const Profile &profile, const QObject *context, std::function<void(const Credentials &)> answer)
{
    QHash<QString, QByteArray> known = m_sessionTokens;
    if (m_demoReady && m_demoReady->profile.id == profile.id)
        known.insert(profile.id, m_demoReady->token);
    readCredentials(*m_secrets, profile, known, context, std::move(answer));
}

void Workspace::forgetToken(const QString &profileId)
{
    m_sessionTokens.remove(proxySecretKey(profileId));
    if (m_sessionTokens.remove(profileId) && m_profile && m_profile->id == profileId)
        connectTo(*m_profile);
}

void Workspace::rememberConsent(const QString &profileId, bool uploads, bool lookUps)
{
    const auto agree = [=](Profile &profile) {
        profile.uploadConsent = profile.uploadConsent || uploads;
        profile.cloudConsent = profile.cloudConsent || lookUps;
    };
    if (m_demoReady && m_demoReady->profile.id == profileId) {
        agree(m_demoReady->profile);
        if (isDemo())
            agree(*m_profile);
    } else if (std::optional<Profile> profile = m_profiles.find(profileId)) {
        agree(*profile);
        m_profiles.save(*profile);
    }
}

ConsentQuestion Workspace::questionTo(const Profile &profile) const
{
    ConsentQuestion question;
    question.profile = profile;
    question.cloudUsed = m_quota.spentUntil(profile.id) ? CloudQuota::perDay : m_quota.used(profile.id);
    return question;
}

void Workspace::startDemo()
{
    if (m_demoReady) {
        enterDemoSession();
        connectDemo();
        Q_EMIT demoReady();
        return;
    }
    if (m_demo && isInDemo())
        return;
    close();
    enterDemoSession();
    m_profile.reset();
    if (m_demo) // it is still starting
        return setLink(Link::StartingDemo);
    m_demo = std::make_unique<DemoAppliance>();
    connect(m_demo.get(), &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &ready) {
        m_demoReady = ready;
        if (!isInDemo()) // the analyst chose an appliance meanwhile
            return;
        connectDemo();
        Q_EMIT demoReady();
    });
    connect(m_demo.get(), &DemoAppliance::failed, this, [this](const QString &sentence) {
        const bool inUse = isInDemo();
        m_demo.release()->deleteLater(); // it is the sender of this signal
        m_demoReady.reset();
        if (inUse)
            connectToCurrent();
        Q_EMIT demoFailed(sentence);
    });
    setLink(Link::StartingDemo);
    m_demo->start();
}

void Workspace::enterDemoSession()
{
    if (isInDemo())
        return;
    close(); // before the session closes: its rows must not see the demo appliance
    m_setAside = m_session.file();
    m_setAsideWhose = m_session.whose();
    m_session.close();
    m_demoReports = std::make_unique<QTemporaryDir>();
}

void Workspace::leaveDemoSession()
{
    if (!isInDemo())
        return;
    m_session.close();
    m_demoReports.reset();
    if (!m_setAside.isEmpty())
        m_session.open(std::exchange(m_setAside, {}), {}, m_setAsideWhose, false);
}

void Workspace::connectDemo()
{
    close();
    m_profile = m_demoReady->profile;
    open({.token = {.kind = Secret::Kind::Value, .value = m_demoReady->token, .reason = {}}, .proxyPassword = {}});
}

ApplianceConnection Workspace::connectionTo(const Profile &profile, const Credentials &credentials)
{
    LocalSettings settings;
    settings.reportFolder = reportFolder();
    settings.archivePasswords = archivePasswords();
    settings.zipPassword = zipPasswordIn(m_preferences);
    settings.quota = &m_quota;
    return assay::connectionTo(profile, credentials, m_session, settings);
}

void Workspace::open(const Credentials &credentials)
{
    m_connection = connectionTo(*m_profile, credentials);
    connect(m_connection.dispatcher.get(), &Dispatcher::outageChanged, this, &Workspace::onOutageChanged);
    connect(m_connection.dispatcher.get(), &Dispatcher::gaveUp, this, &Workspace::giveUp);
    m_queue.setAppliance(m_connection.context.get());
    m_proxyPassword = credentials.proxyPassword;
    testWith(credentials.token.value);
    if (std::exchange(m_lost, false) || std::exchange(m_givenUp, {})) // a new connection
        m_queue.setPaused(false);
    setLink(Link::Ready);
}

void Workspace::testWith(const QByteArray &token)
{
    ++m_ticket;
    m_report.reset();
    m_test = std::make_unique<ConnectionTest>(*m_profile, token);
    m_test->setProxyPassword(m_proxyPassword);
    connect(m_test.get(), &ConnectionTest::finished, this, [this, ticket = m_ticket](const ConnectionReport &report) {
        if (ticket == m_ticket)
            takeReport(report);
    });
    m_test->start();
}

void Workspace::takeReport(const ConnectionReport &report)
{
    const bool isNews = !m_report || m_report->kind != report.kind || m_report->error != report.error;
    m_report = report;
    if (m_lost && report.kind == ConnectionReport::Kind::Works)
        m_queue.setPaused(false);
    if (isNews)
        Q_EMIT linkChanged();
}

void Workspace::loseAppliance()
{
    m_lost = true;
    m_test->start();
    m_retestTimer.start();
    Q_EMIT linkChanged();
}

std::optional<Outage> Workspace::outage() const
{
    return m_isOutageShown && m_connection.dispatcher ? m_connection.dispatcher->outage() : std::nullopt;
}

void Workspace::onOutageChanged()
{
    const bool isOut = m_connection.dispatcher->outage().has_value();
    if (isOut && !m_isOutageShown) {
        if (!m_outageTimer.isActive())
            m_outageTimer.start();
    } else if (!isOut) {
        m_outageTimer.stop();
        if (std::exchange(m_isOutageShown, false))
            Q_EMIT linkChanged();
    }
}

// The rows that waited have failed. The others stay in the queue, which is paused until the analyst resumes it.
void Workspace::giveUp(const ApiError &why)
{
    m_givenUp = why;
    m_queue.setPaused(true);
    Q_EMIT linkChanged();
}

void Workspace::close()
{
    m_outageTimer.stop();
    m_isOutageShown = false;
    ++m_ticket;
    m_queue.setAppliance(nullptr);
    m_retestTimer.stop();
    m_test.reset();
    m_report.reset();
    m_connection.close();
}

void Workspace::setLink(Link link, const QString &reason)
{
    m_link = link;
    m_linkReason = reason;
    Q_EMIT linkChanged();
}

} // namespace assay
