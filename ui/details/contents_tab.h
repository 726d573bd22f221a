// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "details/details_tab.h"

class QAction;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace assay {

class DecodedRecord;
class OutlineView;
class PlainLabel;
class Session;

// What is in a container: the tree of its extracted files, each with its verdict. Any of them can become a row.
class ContentsTab : public DetailsTab
{
    Q_OBJECT
public:
    // Both must outlive the tab.
    ContentsTab(DecodedRecord &decoded, Session &session, QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

Q_SIGNALS:
    void runWanted(const QString &actionWord);
    void cancelWanted();
    void addToQueue(const QStringList &values);
    void rowsWanted(const std::vector<assay::RowId> &ids); //!< to be shown in the list: the container, or the children
    void said(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void showEmpty(const Row *row);
    void showDecoded();
    void showWays();
    void addChosen();
    void addWith(bool alsoUnknown);

    DecodedRecord &m_decoded;
    Session &m_session;
    ContentsPtr m_contents;
    QStackedWidget *m_pages;
    QWidget *m_empty;
    PlainLabel *m_note;
    QPushButton *m_fetch;
    QPushButton *m_cancel;
    PlainLabel *m_line;
    PlainLabel *m_remarks;
    QPushButton *m_more;
    QLineEdit *m_search;
    QToolButton *m_add;
    QPushButton *m_addAllBad;
    QAction *m_addChosen;
    QAction *m_addBad;
    QAction *m_addNotGood;
    QPushButton *m_container;
    QPushButton *m_children;
    OutlineView *m_view;
};

} // namespace assay
