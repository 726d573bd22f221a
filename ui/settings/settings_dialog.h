// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace assay {

class Preferences;
class SettingsPage;

// All settings of the program on pages, with a search that finds a setting on any of them. Remembers the page. Show it
// with open().
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    // `preferences` must outlive the dialog.
    explicit SettingsDialog(Preferences &preferences, QWidget *parent = nullptr);

    void addPage(SettingsPage *page); //!< takes ownership
    void showRemembered(); //!< the page that was open last, otherwise the first one; call it after the last addPage()
    SettingsPage *showPage(const QString &word); //!< returns the page; null and no effect if there is none
    SettingsPage *currentPage() const;
    void setCloseAllowed(bool allowed); //!< while a page waits for something that must end first

public Q_SLOTS:
    void reject() override; //!< asks first if a page has changes that are not stored

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void take(int row); //!< what stands in that row of the list
    void go(SettingsPage *page, const std::function<void()> &then);

    Preferences &m_preferences;
    QLineEdit *m_search;
    QListWidget *m_list; //!< pages, or what the search found
    QStackedWidget *m_pages;
    QPushButton *m_close;
};

} // namespace assay
