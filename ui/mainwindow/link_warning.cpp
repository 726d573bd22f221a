// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/link_warning.h"

#include "appliance/host_text.h"
#include "forms/plain.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

LinkWarning::LinkWarning(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(loudLabel({}, u"linkWarning"_s, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    connect(&workspace, &Workspace::linkChanged, this, &LinkWarning::refresh);
    refresh();
}

void LinkWarning::refresh()
{
    QString warning;
    if (const std::optional<Profile> &profile = m_workspace.profile(); profile && !profile->demo) {
        const Result<QUrl> url = baseUrl(*profile);
        const QString host = forDisplay(url ? url->authority(QUrl::FullyEncoded) : hostText(profile->host), 120);
        if (url && url->scheme() == "http"_L1)
            warning = tr("Not encrypted: the API token and every sample are sent to %1 in clear text.").arg(host);
        else if (!profile->verify)
            warning = tr("The certificate of %1 is NOT verified. An attacker on the network can impersonate the "
                         "appliance, steal the API token and read every sample.")
                          .arg(host);
    }
    m_text->setText(warning);
    setVisible(!warning.isEmpty());
}

} // namespace assay
