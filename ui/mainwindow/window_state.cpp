// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of the selection, the queue and the appliance.
#include "actions/connection_words.h"
#include "look/message_strip.h"
#include "mainwindow/all_digests.h"
#include "mainwindow/main_window.h"
#include "mainwindow/parameter_bar.h"
#include "profiles/profiles_dialog.h"
#include "queue/empty_queue.h"
#include "queue/queue_view.h"

#include <algorithm>
#include <set>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int mostAsked = 500; // selected rows
} // namespace

void MainWindow::updateEnabled()
{
    const Commands &c = *m_commands;
    const std::vector<const Item *> items = selectedItems(mostAsked + 1);
    const bool any = !items.empty();
    for (const Command command : {Command::CopyDefanged, Command::CopyExact, Command::CopyTable, Command::CopyHashes,
             Command::Remove, Command::EditTags, Command::RunAgain})
        c[command].setEnabled(any);
    c[Command::CancelSelected].setEnabled(int(items.size()) > mostAsked
        || std::ranges::any_of(items, [](const Item *item) { return !isFinal(item->state); }));
    const Queue::Counts counts = m_workspace.queue().counts();
    const bool anyFile
        = std::ranges::any_of(items, [](const Item *item) { return item->indicator.type == IndicatorType::File; });
    c[Command::ReadIndicators].setEnabled(anyFile);
    c[Command::UploadAnyway].setEnabled(anyFile);
    c[Command::AllDigests].setEnabled(anyFile);
    const bool anyUnclear
        = std::ranges::any_of(items, [](const Item *item) { return isFinal(item->state) && mayBeSubmitted(*item); });
    c[Command::SubmitAgain].setEnabled(anyUnclear);
    c[Command::WasSubmitted].setEnabled(anyUnclear);
    for (const Command command : {Command::MoveTop, Command::MoveUp, Command::MoveDown, Command::MoveBottom})
        c[command].setEnabled(any && counts.waiting > 0);
    c[Command::Stop].setEnabled(counts.running + counts.waiting > 0 || m_allDigests->isRunning());
    c[Command::Export].setEnabled(m_workspace.session().count() > 0);
    // With very many rows the question would take longer than the answer is worth: the runner tells which rows it fits.
    std::set<const Action *> applicable;
    if (int(items.size()) > mostAsked)
        applicable.insert(assay::actions().begin(), assay::actions().end());
    const Parameters parameters = m_parameters->parameters();
    for (size_t i = 0; i < items.size() && applicable.size() < assay::actions().size(); ++i) {
        const Target target = targetOf(*items[i], parameters);
        for (const Action *action : assay::actions()) {
            if (action->applies(target))
                applicable.insert(action);
        }
    }
    for (QAction *entry : c.registryActions())
        entry->setEnabled(applicable.contains(actionFromWord(entry->data().toString())));
}

void MainWindow::updateTitle()
{
    const Queue::Counts counts = m_workspace.queue().counts();
    const int left = counts.running + counts.waiting;
    m_inLineAtMost = left > 0 ? std::max(m_inLineAtMost, left + counts.finished) : 0;
    QStringList parts;
    if (left > 0)
        parts << tr("%L1 of %L2 done").arg(m_inLineAtMost - left).arg(m_inLineAtMost);
    if (m_workspace.isInDemo())
        parts << u"DEMO"_s;
    parts << u"Assay"_s;
    setWindowTitle(parts.join(u" - "_s));
}

void MainWindow::showPaused()
{
    (*m_commands)[Command::Pause].setChecked(m_workspace.queue().isPaused());
}

void MainWindow::showLink()
{
    using Link = Workspace::Link;
    const Link link = m_workspace.link();
    m_view->empty().setHasProfile(m_workspace.profile() || link == Link::StartingDemo);
    m_view->empty().setDemo(m_workspace.isDemo());
    (*m_commands)[Command::LeaveDemo].setEnabled(m_workspace.isInDemo());
    const std::optional<ConnectionReport> &report = m_workspace.report();
    const bool fails = report && report->kind != ConnectionReport::Kind::Works;
    // What to do about it; the certificate's facts and the rest stand in the profile, where the test tells them again.
    const QString trouble
        = fails ? connectionText(*report, *m_workspace.profile()).section(u"\n\n"_s, 0, 0) : QString();
    m_view->empty().setTrouble(trouble);
    updateTitle();
    const auto say
        = [this](MessageStrip::Kind kind, const QString &sentence, const QString &button, std::function<void()> step) {
              m_strip->showMessage(kind, sentence, button, std::move(step));
              m_linkSentence = m_strip->sentence();
          };
    const auto editProfile = [this] { manageProfiles(false); };
    if (link == Link::NoProfile && m_workspace.session().count() > 0) {
        say(MessageStrip::Kind::Warning, tr("No appliance is set up, so nothing can be looked up yet."),
            tr("Set up an appliance…"), [this] { manageProfiles(true); });
    } else if (link == Link::NoToken) {
        say(MessageStrip::Kind::Warning, tr("No API token is stored for “%1”.").arg(m_workspace.profile()->name),
            tr("Enter the token…"), editProfile);
    } else if (link == Link::TokenUnknown) {
        say(MessageStrip::Kind::Warning, m_workspace.linkReason(), tr("Enter a token for this session…"),
            [this] { askToken(); });
    } else if (fails) {
        const QString waits = m_workspace.isLost()
            ? u' ' + tr("The queue is paused; it goes on by itself when the appliance answers again.")
            : QString();
        say(MessageStrip::Kind::Error, trouble + waits, tr("Open the profile…"),
            [this] { manageProfiles(false)->testConnection(); });
    } else if (m_strip->sentence() == m_linkSentence) {
        m_strip->dismiss(); // it is settled
    }
}

} // namespace assay
