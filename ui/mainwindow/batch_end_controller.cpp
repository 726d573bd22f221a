// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/batch_end_controller.h"

#include "look/blocked_windows.h"
#include "look/message_strip.h"
#include "mainwindow/commands.h"
#include "notices/batch_notice.h"
#include "platform/desktop_notice.h"
#include "settings/bound_action.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

BatchEndController::BatchEndController(
    Workspace &workspace, const Commands &commands, MessageStrip &strip, QWidget *window)
    : QObject(window)
    , m_session(workspace.session())
    , m_commands(commands)
    , m_strip(strip)
    , m_window(window)
{
    bindToPreference(m_commands[Command::Notices], workspace.preferences(), Pref::Notices);
    auto *notice = new DesktopNotice(this);
    connect(notice, &DesktopNotice::activated, this, [this] { BlockedWindows::bringToFront(m_window); });
    auto *batch = new BatchNotice(m_session, workspace.queue(), this);
    connect(batch, &BatchNotice::ended, this, [this, notice](const BatchTally &tally) {
        const QString title = tr("Queue finished:");
        Q_EMIT message(u"%1 %2"_s.arg(title, tally.sentence()));
        const bool isInFront = QApplication::activeWindow() != nullptr; // a dialog of ours counts
        if (!isInFront && m_commands[Command::Notices].isChecked())
            notice->show(title, tally.sentence());
        dismissIfOutdated();
        if (tally.failed > 0)
            showFailures(tally);
        else if (tally.reports > 1) // one alone is shown on its page
            Q_EMIT reportsSaved(
                tr("%Ln report(s) saved in %1.", nullptr, tally.reports).arg(QFileInfo(tally.reportPath).path()),
                tally.reportPath);
        else if (tally.samples > 0)
            Q_EMIT reportsSaved(
                tr("%Ln archive(s) with samples saved in %1. They contain live malware.", nullptr, tally.samples)
                    .arg(forDisplay(QFileInfo(tally.samplePath).path())),
                tally.samplePath);
    });
    connect(&m_session, &Session::removed, this, &BatchEndController::dismissIfOutdated);
    connect(&m_session, &Session::rearranged, this, &BatchEndController::dismissIfOutdated);
}

void BatchEndController::showFailures(const BatchTally &tally)
{
    m_sentence = tally.failureSentence();
    m_shownCount = failedRows();
    const auto show = [this, tally] {
        m_strip.showMessage(
            MessageStrip::Kind::Warning, m_sentence, tr("Retry all failed"), [this] { Q_EMIT retryWanted(); });
        if (tally.failures.size() > 1)
            m_strip.carry(reasonButtons(tally));
    };
    show();
    m_strip.addChoice(tr("Show"), [this, show] {
        Q_EMIT showWanted(u"status:failed"_s);
        show(); // pressing a button hides the strip; the retry is still wanted
    });
}

// One for each reason, which shows the rows that failed for it.
QWidget *BatchEndController::reasonButtons(const BatchTally &tally)
{
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto &[kind, count] : tally.failures) {
        const QString line = u"status:failed error:"_s + word(kind);
        auto *button = new QToolButton(buttons);
        button->setObjectName(u"reason-"_s + word(kind));
        button->setText(reasonTitle(kind));
        button->setToolTip(tr("Show the rows that failed for this reason"));
        connect(button, &QToolButton::clicked, this, [this, line] { Q_EMIT showWanted(line); });
        layout->addWidget(button);
    }
    return buttons;
}

qsizetype BatchEndController::failedRows() const
{
    return std::ranges::count(m_session.rows(), State::Failed, &Row::state);
}

void BatchEndController::dismissIfOutdated()
{
    const bool isShown = !m_strip.isHidden() && !m_sentence.isEmpty() && m_strip.sentence() == m_sentence;
    if (isShown && failedRows() != m_shownCount)
        m_strip.dismiss();
}

} // namespace assay
