// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/connection_messages.h"

#include "actions/connection_words.h"
#include "look/message_strip.h"
#include "mainwindow/commands.h"
#include "mainwindow/window_dialogs.h"
#include "profiles/profiles_page.h"
#include "queue/empty_queue.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QLocale>

namespace assay {
using namespace Qt::StringLiterals;

ConnectionMessages::ConnectionMessages(Workspace &workspace, const Commands &commands, EmptyQueue &empty,
    MessageStrip &strip, WindowDialogs &dialogs, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_commands(commands)
    , m_empty(empty)
    , m_strip(strip)
    , m_dialogs(dialogs)
{
    connect(&workspace, &Workspace::linkChanged, this, &ConnectionMessages::update);
    connect(&workspace, &Workspace::demoFailed, this,
        [this](const QString &sentence) { m_strip.showMessage(MessageStrip::Kind::Error, sentence); });
    connect(&workspace.queue(), &Queue::tokenRefused, this, [this](const ApiError &error) {
        m_strip.showMessage(MessageStrip::Kind::Error, userText(error), tr("Open the profile…"),
            [this] { m_dialogs.manageProfiles(false); });
        m_strip.showWhile([this] { return m_workspace.queue().isPaused(); });
    });
}

void ConnectionMessages::update()
{
    using Link = Workspace::Link;
    const Link link = m_workspace.link();
    m_empty.setHasProfile(m_workspace.profile() || link == Link::StartingDemo);
    m_empty.setDemo(m_workspace.isDemo());
    m_commands[Command::LeaveDemo].setEnabled(m_workspace.isInDemo());
    const std::optional<ConnectionReport> &report = m_workspace.report();
    const bool fails = report && report->kind != ConnectionReport::Kind::Works;
    // The first paragraph says what to do; the connection test in the profile shows the rest.
    const QString trouble
        = fails ? connectionText(*report, *m_workspace.profile()).section(u"\n\n"_s, 0, 0) : QString();
    m_empty.setTrouble(trouble);
    const auto say
        = [this](MessageStrip::Kind kind, const QString &sentence, const QString &button, std::function<void()> step) {
              m_strip.showMessage(kind, sentence, button, std::move(step));
              m_sentence = m_strip.sentence();
          };
    const auto editProfile = [this] { m_dialogs.manageProfiles(false); };
    if (link == Link::NoProfile && m_workspace.session().count() > 0) {
        say(MessageStrip::Kind::Warning, tr("No appliance is configured. Set one up to look up indicators."),
            tr("Set up an appliance…"), [this] { m_dialogs.manageProfiles(true); });
    } else if (link == Link::NoToken) {
        say(MessageStrip::Kind::Warning, tr("No API token is stored for “%1”.").arg(m_workspace.profile()->name),
            tr("Enter the token…"), editProfile);
    } else if (link == Link::TokenUnknown) {
        say(MessageStrip::Kind::Warning, m_workspace.linkReason(), tr("Enter a token…"),
            [this] { m_dialogs.askToken(); });
    } else if (const std::optional<Outage> outage = m_workspace.outage()) {
        const QString until = outage->givesUp
            ? u' ' + tr("After %1 they fail.").arg(QLocale().toString(outage->givesUp->time(), QLocale::ShortFormat))
            : QString();
        say(MessageStrip::Kind::Warning,
            tr("Waiting for the appliance since %1: %2 Requests continue when it answers; it is asked at least every "
               "30 seconds.")
                    .arg(QLocale().toString(outage->since.time(), QLocale::ShortFormat), userText(outage->why))
                + until,
            tr("Retry now"), [this] { m_workspace.retryNow(); });
    } else if (m_workspace.givenUp()) {
        say(MessageStrip::Kind::Error,
            userText(*m_workspace.givenUp()) + u' ' + tr("The queue is paused; rows that have not failed are kept."),
            tr("Resume the queue"), [this] { m_workspace.queue().setPaused(false); });
    } else if (fails) {
        const QString waits = m_workspace.isLost()
            ? u' ' + tr("The queue is paused and resumes when the appliance answers again.")
            : QString();
        say(MessageStrip::Kind::Error, trouble + waits, tr("Open the profile…"),
            [this] { m_dialogs.manageProfiles(false)->testConnection(); });
    } else if (m_strip.sentence() == m_sentence) {
        m_strip.dismiss(); // no longer true
    }
}

} // namespace assay
