// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hunting/search_query.h"

#include <QObject>

#include <functional>

class QWidget;

namespace assay {

class Workspace;

// Asks the analyst before a search tells the appliance about an own thing, or the vendor's cloud anything.
class SearchConsent : public QObject
{
    Q_OBJECT
public:
    SearchConsent(Workspace &workspace, QWidget *window); //!< `window` owns it
    ~SearchConsent() override; //!< withdraws what was agreed to

    // Calls `answer` once, unless the window is closed before: with the owner of the consent for Search (0 if the
    // search needs none), or with nothing if the analyst does not agree. At once if there is nothing to ask. A later
    // call withdraws the consent of the earlier one.
    void ask(const SearchQuery &query, std::function<void(std::optional<quint64> owner)> answer);

private:
    using Answer = std::function<void(std::optional<quint64>)>;

    void askAboutOwn(const SearchQuery &query, const QString &own, Answer answer);
    void askAboutCloud(const SearchQuery &query, Answer answer);
    quint64 grant();
    void withdraw();

    Workspace &m_workspace;
    QWidget *m_window;
    quint64 m_owner = 0;
};

} // namespace assay
