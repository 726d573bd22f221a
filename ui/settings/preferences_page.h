// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"
#include "settings/settings_page.h"

class QFormLayout;

namespace assay {

// A page with the preferences of one PrefShown::Page, made from the table of preferences. A change is stored at once,
// and a change from elsewhere is shown.
class PreferencesPage : public SettingsPage
{
    Q_OBJECT
public:
    // `preferences` must outlive the page. `languages`: the codes that the language setting offers.
    PreferencesPage(PrefShown::Page page, const QString &word, const QString &title, Preferences &preferences,
        const QStringList &languages, QWidget *parent = nullptr);

    bool has(Pref pref) const; //!< true if it is on this page
    void reveal(Pref pref); //!< gives the control of that preference the focus

private:
    void add(const PrefInfo &row, QFormLayout &form);
    QWidget *tickBox(const PrefInfo &row);
    QWidget *choice(const PrefInfo &row, const QList<std::pair<QString, QString>> &words);
    QWidget *line(const PrefInfo &row);
    QWidget *lines(const PrefInfo &row);
    QWidget *folder(const PrefInfo &row);
    void chooseFolder(const PrefInfo &row);
    void show(Pref pref); //!< its stored value
    void store(Pref pref, const QVariant &value);
    void resetAll();
    void refresh();

    Preferences &m_preferences;
    QStringList m_languages;
    std::vector<std::pair<Pref, std::function<void(const QVariant &)>>> m_editors; //!< each shows a value
    std::vector<std::pair<Pref, QWidget *>> m_controls; //!< in the page's order
    QWidget *m_reset = nullptr;
    bool m_storing = false; //!< an editor is storing its value; it must not be written again, the cursor would move
};

} // namespace assay
