// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/consent.h"
#include "workspace/workspace.h"

#include <map>
#include <memory>

class QMenu;
class QWidget;

namespace assay {

// Asks appliances other than the one in use about rows of the list: each has its own way there and its own queue, all
// write to the one session. The answer is a separate row, a peer (session/peers.h). Only looks up, never
// submits.
class OtherAppliances : public QObject
{
    Q_OBJECT
public:
    OtherAppliances(Workspace &workspace, QWidget *window);
    ~OtherAppliances() override;

    // Profiles that can be asked beside the one in use. Without the demo, which has its own list.
    std::vector<Profile> profiles() const;
    void ask(const std::vector<RowId> &ids, const QString &profileId);
    void askAgain(const std::vector<RowId> &peers); //!< each at its own appliance
    // Fills a menu with the profiles; `ids` returns the selection at that moment.
    void fill(QMenu *menu, std::function<std::vector<RowId>()> ids);

Q_SIGNALS:
    void message(const QString &sentence);
    void comparing(assay::RowId id); //!< one row was asked about alone: its page Compare shows the answer when it comes
    void setUpWanted(); //!< there is no other appliance

private:
    struct Line
    {
        ApplianceConnection connection;
        std::unique_ptr<Queue> queue;
    };
    using Plan = std::map<const Action *, std::vector<RowId>>;

    void run(const Profile &profile, const Plan &plan);
    void enqueue(const Profile &profile, const Credentials &credentials, const Plan &plan);

    Workspace &m_workspace;
    QWidget *m_window;
    Consent m_consent;
    std::map<QString, Line> m_lines; //!< by profile id
};

} // namespace assay
