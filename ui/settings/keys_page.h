// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings_page.h"

class QAction;
class QKeySequenceEdit;
class QPushButton;

namespace assay {

class PlainLabel;
class RowsView;
class Shortcuts;

// The page with the keys of all commands: choose a command, press its new key. A key that another command has is taken
// away from it only after the analyst has agreed.
class KeysPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit KeysPage(Shortcuts &shortcuts, QWidget *parent = nullptr); //!< `shortcuts` must outlive the page

    std::vector<SettingEntry> entries() override; //!< the commands

private:
    void fill();
    void choose(int row); //!< -1 = none
    void take(int place); //!< what was pressed in that editor
    void assign(int place, const QKeySequence &key);
    void showKeys();
    QAction *chosen() const;

    Shortcuts &m_shortcuts;
    RowsView *m_view;
    PlainLabel *m_title;
    std::vector<QKeySequenceEdit *> m_edits; //!< Shortcuts::maxKeys of them
    PlainLabel *m_note; //!< why a key was not taken
    QPushButton *m_takeOver;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    int m_chosen = -1;
    std::function<void()> m_wanted; //!< what "Use it here" does
};

} // namespace assay
