// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_consent.h"

#include "appliance/host_text.h"
#include "forms/in_turn.h"
#include "forms/plain.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

SearchConsent::SearchConsent(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{ }

SearchConsent::~SearchConsent()
{
    withdraw();
}

void SearchConsent::ask(const SearchQuery &query, Answer answer)
{
    withdraw();
    if (const QString own = ownThingIn(query.text); !own.isEmpty())
        return askAboutOwn(query, own, std::move(answer));
    askAboutCloud(query, std::move(answer));
}

void SearchConsent::askAboutOwn(const SearchQuery &query, const QString &own, Answer answer)
{
    const QString text = tr("“%1” is on a list of own things. The appliance would learn that you search for it%2.")
                             .arg(forDisplay(own, 200), query.cloud ? tr(", and the vendor's cloud, too") : QString());
    QMessageBox *box
        = plainBox(QMessageBox::Warning, tr("Search for your own things?"), text, u"ownSearchDialog"_s, m_window);
    QPushButton *send = box->addButton(tr("&Search all the same"), QMessageBox::AcceptRole);
    send->setObjectName(u"ownSearchSend"_s);
    QPushButton *keep = box->addButton(tr("&Don't send"), QMessageBox::RejectRole);
    keep->setObjectName(u"ownSearchKeep"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::finished, this, [this, box, send, query, answer = std::move(answer)] {
        if (box->clickedButton() != send)
            return answer({});
        askAboutCloud(query, answer);
    });
    openInTurn(box);
}

void SearchConsent::askAboutCloud(const SearchQuery &query, Answer answer)
{
    const std::optional<Profile> &profile = m_workspace.profile();
    if (!query.cloud)
        return answer(0);
    if (!profile)
        return answer({});
    if (profile->demo || profile->cloudConsent) // the demo appliance has no cloud that could learn anything
        return answer(grant());
    const QString text
        = tr("The appliance %1 will send this query to the vendor's cloud. ReversingLabs will see it:\n%2")
              .arg(forDisplay(addressText(*profile)), forDisplay(query.text, 400));
    QMessageBox *box
        = plainBox(QMessageBox::Warning, tr("Search in the vendor's cloud?"), text, u"cloudSearchDialog"_s, m_window);
    QPushButton *send = box->addButton(tr("&Search"), QMessageBox::AcceptRole);
    send->setObjectName(u"cloudSearchSend"_s);
    QPushButton *keep = box->addButton(tr("&Don't send"), QMessageBox::RejectRole);
    keep->setObjectName(u"cloudSearchKeep"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    auto *always = new QCheckBox(tr("Always &allow cloud look-ups for this profile"), box);
    always->setObjectName(u"cloudSearchAlways"_s);
    box->setCheckBox(always);
    connect(box, &QMessageBox::finished, this, [this, box, send, always, id = profile->id, answer = std::move(answer)] {
        const std::optional<Profile> &now = m_workspace.profile();
        if (box->clickedButton() != send || !now || now->id != id) // another appliance was chosen meanwhile
            return answer({});
        if (always->isChecked())
            m_workspace.rememberConsent(id, false, true);
        answer(grant());
    });
    openInTurn(box);
}

quint64 SearchConsent::grant()
{
    m_owner = m_workspace.queue().consents().grantOnce(applianceKey(*m_workspace.profile()), Disclosure::CloudLookUp);
    return m_owner;
}

void SearchConsent::withdraw()
{
    m_workspace.queue().consents().endOnce(std::exchange(m_owner, 0));
}

} // namespace assay
