// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/usage_label.h"

#include <QLocale>

namespace assay {
using namespace Qt::StringLiterals;

UsageLabel::UsageLabel(Workspace &workspace, QWidget *parent) : PlainLabel(parent), m_workspace(workspace)
{
    setObjectName(u"usageLabel"_s);
    setContentsMargins(6, 0, 6, 0);
    m_everySecond.setInterval(std::chrono::seconds{1});
    connect(&m_everySecond, &QTimer::timeout, this, &UsageLabel::refresh);
    connect(&workspace, &Workspace::linkChanged, this, &UsageLabel::refresh);
    connect(&workspace.quota(), &CloudQuota::changed, this, &UsageLabel::refresh);
    connect(&workspace.queue(), &Queue::countsChanged, &m_everySecond, [this] {
        if (!m_everySecond.isActive())
            m_everySecond.start();
    });
    refresh();
}

void UsageLabel::refresh()
{
    QStringList parts;
    QString more;
    if (const std::optional<Profile> &profile = m_workspace.profile()) {
        const int used = m_workspace.quota().used(profile->id);
        const auto spent = m_workspace.quota().spentUntil(profile->id);
        if (spent) {
            const QString until = QLocale().toString(spent->toLocalTime().time(), QLocale::ShortFormat);
            parts << tr("cloud quota used up until %1").arg(until);
            more = tr("Until then, look-ups return only what the appliance itself holds.");
        } else if (used > 0) {
            parts << tr("%L1 of %L2 cloud look-ups today").arg(used).arg(CloudQuota::perDay);
            more = tr("Counted on this computer. Other users of the appliance share the same quota.");
        }
        const int now = m_workspace.requestsInLastSecond();
        if (now > 0 && profile->requestsPerSecond > 0)
            parts << tr("%L1 of %L2 requests/s").arg(now).arg(profile->requestsPerSecond);
        else if (now > 0)
            parts << tr("%Ln request(s)/s", nullptr, now);
        if (now == 0 && m_workspace.queue().counts().running == 0)
            m_everySecond.stop();
    }
    setText(parts.join(u" · "_s));
    setToolTip(more);
    setVisible(!parts.isEmpty());
}

} // namespace assay
