// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/other_appliances.h"

#include "actions/actions_list.h"
#include "actions/network.h"
#include "actions/summary.h"
#include "appliance/host_text.h"
#include "session/peers.h"
#include "text/user_text.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// What asks without submitting anything. A submission's number means nothing to another appliance.
const Action *lookUpFor(const Row &row)
{
    switch (row.indicator.type) {
    case IndicatorType::Url:
    case IndicatorType::Fqdn:
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        return &networkAction;
    case IndicatorType::File:
        return &summaryAction; // by its digest; triage would upload what is not known there
    case IndicatorType::Submission:
        return nullptr;
    default:
        return &triageAction;
    }
}

QString plainNameOf(const Profile &profile)
{
    return labelText(profile);
}
} // namespace

OtherAppliances::OtherAppliances(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_consent(workspace.queue().consents())
{
    connect(&m_consent, &Consent::dontAskAgain, &m_workspace, &Workspace::rememberConsent);
    connect(&m_workspace.profiles(), &ProfileStore::changed, this, [this] {
        // Address, trust or token may be others now: the next question finds a new way.
        std::erase_if(m_lines, [](const auto &line) {
            const Queue::Counts counts = line.second.queue->counts();
            return counts.running + counts.waiting == 0;
        });
    });
}

OtherAppliances::~OtherAppliances()
{
    for (auto &[id, line] : m_lines)
        line.queue->setAppliance(nullptr);
}

std::vector<Profile> OtherAppliances::profiles() const
{
    if (m_workspace.isInDemo()) // its rows stay with it
        return {};
    std::vector<Profile> all = m_workspace.profiles().profiles();
    std::erase_if(all,
        [this](const Profile &profile) { return m_workspace.profile() && profile.id == m_workspace.profile()->id; });
    return all;
}

void OtherAppliances::fill(QMenu *menu, std::function<std::vector<RowId>()> ids)
{
    menu->clear();
    const std::vector<Profile> others = profiles();
    for (const Profile &profile : others) {
        QAction *entry = menu->addAction(forDisplay(plainNameOf(profile), 40).replace(u'&', "&&"_L1));
        connect(entry, &QAction::triggered, this, [this, ids, id = profile.id] { ask(ids(), id); });
    }
    if (others.empty())
        connect(
            menu->addAction(tr("Set up another appliance…")), &QAction::triggered, this, &OtherAppliances::setUpWanted);
}

void OtherAppliances::ask(const std::vector<RowId> &ids, const QString &profileId)
{
    const std::vector<Profile> all = profiles();
    const auto profile = std::ranges::find(all, profileId, &Profile::id);
    if (profile == all.end())
        return;
    Session &session = m_workspace.session();
    Plan plan;
    int skipped = 0;
    for (const RowId id : ids) {
        const Row *row = session.find(id);
        const Action *action = row ? lookUpFor(*row) : nullptr;
        if (!action || row->profileId == profileId) {
            ++skipped;
            continue;
        }
        const auto known = std::ranges::find_if(row->peers, [&](RowId peer) {
            const Row *one = session.find(peer);
            return one && one->profileId == profileId;
        });
        const RowId peer
            = known != row->peers.end() ? *known : addPeerRow(session, id, profile->id, plainNameOf(*profile));
        if (peer != 0)
            plan[action].push_back(peer);
        else
            ++skipped;
    }
    if (plan.empty()) {
        Q_EMIT message(tr("These rows cannot be compared with another appliance."));
        return;
    }
    if (skipped > 0)
        Q_EMIT message(tr("%Ln row(s) skipped: they refer to one appliance only.", nullptr, skipped));
    run(*profile, plan);
    if (ids.size() == 1)
        Q_EMIT comparing(ids[0]);
}

void OtherAppliances::askAgain(const std::vector<RowId> &peers)
{
    std::map<QString, Plan> plans;
    for (const RowId id : peers) {
        const Row *row = m_workspace.session().find(id);
        if (const Action *action = row ? lookUpFor(*row) : nullptr)
            plans[*row->profileId][action].push_back(id);
    }
    const std::vector<Profile> all = profiles();
    for (const auto &[profileId, plan] : plans) {
        const auto profile = std::ranges::find(all, profileId, &Profile::id);
        if (profile != all.end())
            run(*profile, plan);
        else
            Q_EMIT message(tr("The appliance of these rows is no longer configured. Add its profile again."));
    }
}

void OtherAppliances::run(const Profile &profile, const Plan &plan)
{
    ConsentQuestion question = m_workspace.questionTo(profile);
    for (const auto &[action, ids] : plan) {
        for (const RowId id : ids) {
            if (const auto row = rowFor(m_workspace.session(), id, *action))
                question.add(*row, *action, targetOf(*row, {}));
        }
    }
    m_consent.ask(question, m_window, [this, profile, plan](bool granted) {
        if (!granted) {
            Q_EMIT message(tr("Nothing was sent."));
            return;
        }
        m_workspace.findCredentials(
            profile, this, [this, profile, plan, epoch = m_workspace.session().epoch()](const Credentials &found) {
                if (epoch != m_workspace.session().epoch()) // the rows have left
                    return;
                if (found.token.kind == Secret::Kind::Value)
                    return enqueue(profile, found, plan);
                const QString sentence = found.token.kind == Secret::Kind::Absent
                    ? tr("No API token is stored for %1. Switch to this appliance and enter its token.")
                          .arg(plainNameOf(profile))
                    : found.token.reason;
                // A row that will not be sent must not look like one that waits.
                const ApiError error = ApiError::of(ApiError::Kind::Input, sentence);
                for (const auto &[action, ids] : plan) {
                    for (const RowId id : ids)
                        m_workspace.session().settle(id, QString::fromLatin1(action->word), {State::Failed, {}, error});
                }
                Q_EMIT message(sentence);
            });
    });
}

void OtherAppliances::enqueue(const Profile &profile, const Credentials &credentials, const Plan &plan)
{
    Line &line = m_lines[profile.id];
    if (line.queue
        && line.connection.dispatcher->profile().host != profile.host) { // it still works for the old address
        line.queue->setAppliance(nullptr);
        line.queue.reset();
    }
    if (!line.queue) {
        line.connection = m_workspace.connectionTo(profile, credentials);
        line.queue = std::make_unique<Queue>(m_workspace.session(), Queue::Rows::Given);
        line.queue->setAppliance(line.connection.context.get());
        connect(line.queue.get(), &Queue::tokenRefused, this,
            [this, name = plainNameOf(profile)] { Q_EMIT message(tr("%1 rejected the API token.").arg(name)); });
    }
    line.connection.dispatcher->setToken(credentials.token.value);
    line.queue->setPaused(false);
    for (const auto &[action, ids] : plan)
        line.queue->enqueue(ids, *action, {});
}

} // namespace assay
