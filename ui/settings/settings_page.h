// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

namespace assay {

// A setting as the search of the settings dialog finds it.
struct SettingEntry
{
    QString title; //!< without the mark of its key
    QString words; //!< more text to search: help, the values of a list
    std::function<void()> reveal; //!< brings the control into view and gives it the focus; the page is shown already
};

// One page of the settings dialog.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    // `word`: its name in the preferences and for tests. `title`: for the list of pages.
    SettingsPage(const QString &word, const QString &title, QWidget *parent = nullptr);

    QString word() const { return m_word; }
    QString title() const { return m_title; }

    // Everything that the search can find on this page: all controls with a label, unless a page knows better.
    virtual std::vector<SettingEntry> entries();

    // Calls `next` immediately, or after the analyst has decided about changes that are not stored yet, or never.
    virtual void leave(const std::function<void()> &next) { next(); }

private:
    QString m_word;
    QString m_title;
};

// Brings a control into view, through tabs and scroll areas, and gives it the focus.
void revealControl(QWidget *control);

} // namespace assay
