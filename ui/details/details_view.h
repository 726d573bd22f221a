// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QTabWidget>
#include <QTimer>

namespace assay {

class DecodedRecord;
class DetailsTab;
class LogTab;
class PlainLabel;
class SummaryCard;
class TabOverflow;

// Everything about one row: its summary on top, the rest in tabs. Follows the session; only the tab in front is
// filled.
class DetailsView : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsView(Session &session, QWidget *parent = nullptr);

    void showRow(RowId id); //!< 0 = nothing
    RowId shownRow() const { return m_id; }
    QTabWidget &tabs() const { return *m_tabs; }
    void setFetchesAnalysis(bool fetches); //!< see AnalysisTab::setFetchesByItself()
    void setAppliance(const QUrl &base); //!< the chosen one's address; empty = none
    void addAbove(QWidget *line); //!< above the summary; takes ownership
    bool openTab(const QString &objectName); //!< "pdfTab"; false when there is none of that name

    // The tab in front, widths of columns, and switches; for the preferences.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    // `parameters` are of this one run, beside those of the window.
    void runWanted(assay::RowId id, const QString &actionWord, const assay::Parameters &parameters = {});
    void addToQueue(const QStringList &values, assay::RowId from); //!< `from` is the row that offered them
    void searchWanted(const QString &query, assay::RowId from); //!< to be shown before it is sent
    void rowsWanted(const std::vector<assay::RowId> &ids); //!< to be selected in the list
    void cancelWanted(assay::RowId id);
    void filterWanted(const QString &key, const QString &value); //!< the list is to show what has it
    void readWanted(assay::RowId id); //!< the indicators in that file
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);
    void saveCopyWanted(const QString &path); //!< of a report that is saved already
    void openFolderWanted(const QString &path);
    void pathsWanted(assay::RowId id); //!< to be shown and agreed to; see mayUsePaths()
    void said(const QString &sentence); //!< for a status bar

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTabs();
    void addTab(DetailsTab *tab);
    void showTitles();
    void showReasons();
    int rankOf(int tab) const;
    void refresh();
    void refreshFront();
    void fetchContentsAfterReport();

    Session &m_session;
    RowId m_id = 0;
    std::shared_ptr<const Row> m_item; //!< as it was when it was shown
    DecodedRecord *m_decoded;
    SummaryCard *m_card;
    PlainLabel *m_nothing;
    QTabWidget *m_tabs;
    TabOverflow *m_overflow;
    LogTab *m_log = nullptr;
    std::vector<DetailsTab *> m_pages;
    RowId m_contentsAfter = 0; //!< its list of extracted files is wanted when the static report is there
    QTimer m_aging; //!< the age of an answer grows by itself
    std::vector<bool> m_stale; //!< by page: not filled since the row changed
};

} // namespace assay
