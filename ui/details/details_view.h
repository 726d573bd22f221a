// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QTabWidget>

namespace assay {

class DetailsTab;
class PlainLabel;
class VerdictHeader;

//! Everything about one row: verdict on top, the rest in tabs. Follows the session; only the tab in front is filled.
class DetailsView : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsView(Session &session, QWidget *parent = nullptr);

    void showItem(ItemId id); //!< 0 = nothing
    ItemId shownItem() const { return m_id; }
    QTabWidget &tabs() const { return *m_tabs; }

Q_SIGNALS:
    void runWanted(assay::ItemId id, const QString &actionWord);
    void addToQueue(const QStringList &values);
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);
    void openFolderWanted(const QString &path);

private:
    void addTab(DetailsTab *tab);
    void refresh();
    void refreshFront();

    Session &m_session;
    ItemId m_id = 0;
    std::shared_ptr<const Item> m_item; //!< as it was when it was shown
    VerdictHeader *m_header;
    PlainLabel *m_nothing;
    QTabWidget *m_tabs;
    std::vector<DetailsTab *> m_pages;
    std::vector<bool> m_stale; //!< by page: not filled since the item changed
};

} // namespace assay
