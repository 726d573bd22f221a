// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTabWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace assay {

// Keeps the tabs of a tab widget on one line without scrolling: tabs without room are hidden, and a button behind the
// tabs lists them. The current tab is always shown, so that every page can be reached by index, as by a key.
class TabOverflow : public QObject
{
    Q_OBJECT
public:
    // `rankOf` returns how much a tab is wanted: of those without room, the ones with the highest rank are hidden
    // first; among equals, the last. Owned by `tabs`.
    TabOverflow(QTabWidget &tabs, std::function<int(int)> rankOf);

    void fitSoon(); //!< after titles or ranks have changed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int widthOf(int tab) const;
    void showMore(bool shown);
    void fillMenu();

    QTabWidget &m_tabs;
    std::function<int(int)> m_rankOf;
    QToolButton *m_more;
    QMenu *m_menu;
    bool m_isWaiting = false; //!< fitSoon() was called
};

} // namespace assay
