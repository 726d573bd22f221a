// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/status_panel.h"

#include "appliance/host_text.h"
#include "look/plain_text.h"
#include "mainwindow/usage_label.h"
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds sayFor{8000};
constexpr int enoughToTell = 5; // items, before a guess is worth anything

QString reachedText(const ConnectionReport &report)
{
    using Kind = ConnectionReport::Kind;
    switch (report.kind) {
    case Kind::Works:
        return StatusPanel::tr("reachable");
    case Kind::TokenMissing:
    case Kind::TokenRefused:
        return StatusPanel::tr("token refused");
    case Kind::Certificate:
        return report.error && hasChangedCertificate(*report.error) ? StatusPanel::tr("certificate has changed")
                                                                    : StatusPanel::tr("certificate not trusted");
    case Kind::HostNotFound:
        return StatusPanel::tr("host not found");
    case Kind::Refused:
        return StatusPanel::tr("connection refused");
    case Kind::NotAnAppliance:
        return StatusPanel::tr("not an A1000");
    case Kind::BadHost:
    case Kind::HostNameNotAllowed:
    case Kind::Other:
        return StatusPanel::tr("not reachable");
    }
    return {};
}

QString linkText(const Workspace &workspace)
{
    using Link = Workspace::Link;
    switch (workspace.link()) {
    case Link::NoProfile:
        return StatusPanel::tr("No appliance configured");
    case Link::ReadingToken:
        return StatusPanel::tr("reading the token from the keyring…");
    case Link::NoToken:
        return StatusPanel::tr("no token");
    case Link::TokenUnknown:
        return StatusPanel::tr("token not readable");
    case Link::StartingDemo:
        return StatusPanel::tr("starting the demo appliance…");
    case Link::Ready:
        return workspace.report() ? reachedText(*workspace.report()) : StatusPanel::tr("connecting…");
    }
    return {};
}
} // namespace

QString remainingText(int left, int done, std::chrono::milliseconds elapsed)
{
    if (left <= 0 || done < enoughToTell)
        return {};
    const qint64 seconds = elapsed.count() * left / done / 1000;
    if (seconds < 60)
        return QCoreApplication::translate("assay::StatusPanel", "less than a minute");
    if (seconds < 90 * 60)
        return QCoreApplication::translate("assay::StatusPanel", "about %1 min").arg((seconds + 30) / 60);
    return QCoreApplication::translate("assay::StatusPanel", "about %1 h").arg((seconds + 1800) / 3600);
}

StatusPanel::StatusPanel(Workspace &workspace, QWidget *parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_link(new PlainLabel(this))
    , m_notKept(new PlainLabel(tr("Changes are not saved"), this))
    , m_counts(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"statusPanel"_s);
    setSizeGripEnabled(false);
    m_link->setObjectName(u"statusLink"_s);
    m_link->setContentsMargins(6, 0, 6, 0);
    m_counts->setObjectName(u"statusCounts"_s);
    m_counts->setContentsMargins(6, 0, 8, 0);
    addWidget(m_link);
    m_notKept->setObjectName(u"statusNotKept"_s);
    m_notKept->setContentsMargins(6, 0, 6, 0);
    QFont bold = m_notKept->font();
    bold.setBold(true);
    m_notKept->setFont(bold);
    addPermanentWidget(m_notKept);
    addPermanentWidget(new UsageLabel(workspace, this));
    m_progress->setObjectName(u"statusProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the queue"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 28);
    m_progress->setMaximumHeight(fontMetrics().height() + 4);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_counts);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(100);
    connect(&m_refresh, &QTimer::timeout, this, &StatusPanel::showCounts);
    connect(&workspace.queue(), &Queue::countsChanged, &m_refresh, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&workspace, &Workspace::linkChanged, this, &StatusPanel::showLink);
    connect(&workspace, &Workspace::linkChanged, this, &StatusPanel::showCounts);
    connect(&workspace.session(), &Session::troubleChanged, this, &StatusPanel::showKept);
    showLink();
    showKept();
    showCounts();
}

void StatusPanel::say(const QString &sentence)
{
    showMessage(forDisplay(sentence), int(sayFor.count()));
}

void StatusPanel::showLink()
{
    const std::optional<Profile> &profile = m_workspace.profile();
    const QString name = profile ? forDisplay(labelText(*profile), 60) : QString();
    m_link->setText(name.isEmpty() ? linkText(m_workspace) : u"%1: %2"_s.arg(name, linkText(m_workspace)));
}

// The strip shows it once and can be closed; it must remain visible afterwards.
void StatusPanel::showKept()
{
    const QString trouble = m_workspace.session().trouble();
    m_notKept->setVisible(!trouble.isEmpty());
    m_notKept->setToolTip(toolTipText(trouble));
    m_notKept->setAccessibleDescription(forDisplay(trouble, 1024));
}

void StatusPanel::showProgress(const Queue::Counts &counts)
{
    const int left = counts.running + counts.waiting;
    m_progress->setVisible(left > 0);
    if (left == 0)
        return;
    m_progress->setRange(0, left + counts.finished);
    m_progress->setValue(counts.finished);
    m_progress->setFormat(tr("%L1 of %L2").arg(counts.finished).arg(left + counts.finished));
}

void StatusPanel::showCounts()
{
    const Queue::Counts counts = m_workspace.queue().counts();
    const int left = counts.running + counts.waiting;
    showProgress(counts);
    if (left == 0) {
        m_busySince.invalidate();
        m_finishedBefore = 0;
    } else if (!m_busySince.isValid()) {
        m_busySince.start();
    }
    QStringList parts;
    if (m_workspace.queue().isPaused())
        parts << tr("paused");
    if (left > 0) {
        parts << tr("%L1 running, %L2 waiting").arg(counts.running).arg(counts.waiting);
        if (m_workspace.outage()) {
            parts << tr("waiting for the appliance");
            m_busySince.restart(); // what follows is estimated from what follows
            m_finishedBefore = counts.finished;
        } else if (!m_workspace.queue().isPaused()) {
            parts << remainingText(
                left, counts.finished - m_finishedBefore, std::chrono::milliseconds(m_busySince.elapsed()));
        }
    } else if (counts.finished > 0) {
        parts << tr("%L1 finished").arg(counts.finished);
    } else {
        parts << tr("Ready");
    }
    parts.removeAll(QString());
    m_counts->setText(parts.join(u", "_s));
}

} // namespace assay
