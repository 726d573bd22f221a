// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/appliance_menu.h"

#include "appliance/host_text.h"
#include "mainwindow/commands.h"
#include "text/user_text.h"

#include <QMenu>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString nameOf(const Profile &profile)
{
    // A single & would become a mnemonic and vanish.
    return forDisplay(labelText(profile), 40).replace(u'&', "&&"_L1);
}
} // namespace

ApplianceButton::ApplianceButton(Workspace &workspace, const Commands &commands, QWidget *parent)
    : QToolButton(parent)
    , m_workspace(workspace)
    , m_commands(commands)
{
    setObjectName(u"applianceButton"_s);
    setAccessibleName(tr("Appliance"));
    setToolTip(tr("The appliance in use"));
    setIcon(QIcon::fromTheme(u"profile"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // it would be drawn over the name
    auto *menu = new QMenu(this);
    menu->setObjectName(u"applianceMenu"_s);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ApplianceButton::fill);
    connect(&workspace, &Workspace::linkChanged, this, &ApplianceButton::showName);
    connect(&workspace.profiles(), &ProfileStore::changed, this, &ApplianceButton::showName);
    showName();
}

void ApplianceButton::showName()
{
    const std::optional<Profile> &profile = m_workspace.profile();
    const QString name = profile ? nameOf(*profile) : tr("No appliance");
    setText(name + u" \u25be"_s);
    setAccessibleDescription(name);
}

void ApplianceButton::fill()
{
    menu()->clear();
    std::vector<Profile> profiles = m_workspace.profiles().profiles();
    if (m_workspace.demo())
        profiles.push_back(m_workspace.demo()->profile);
    int key = 0; // so that a chosen appliance is two keys away
    for (const Profile &profile : profiles) {
        const QString name = nameOf(profile);
        QAction *action = menu()->addAction(++key < 10 ? u"&%1  "_s.arg(key) + name : name);
        action->setCheckable(true);
        action->setChecked(m_workspace.profile() && m_workspace.profile()->id == profile.id);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { m_workspace.chooseProfile(id); });
    }
    if (!profiles.empty())
        menu()->addSeparator();
    for (const Command command :
        {Command::ManageProfiles, Command::ReadTokenAgain, Command::TryDemo, Command::LeaveDemo})
        menu()->addAction(&m_commands[command]);
}

} // namespace assay
