// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/saved_filters.h"
#include "hunting/search.h"
#include "session/session.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace assay {

class HitsView;
class PlainLabel;
class SearchConsent;
class SearchForm;
class SearchLine;
class Workspace;

// Finds samples on the appliance, or in the vendor's cloud, by their properties. Sends nothing before the analyst says
// so. Hits go to the list or into a file only when they are told to.
class SearchWindow : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxHits = 10'000;

    explicit SearchWindow(Workspace &workspace, QWidget *parent = nullptr); //!< `workspace` must outlive the window

    // Fills the query in, to be read and sent by the analyst. Rows that are added from its hits keep that they came
    // from `from`; 0 = from no row.
    void prepare(const QString &query, RowId from = 0);
    bool isSearching() const { return m_search && m_search->isRunning(); }

Q_SIGNALS:
    // Rows without ids, for the list; never empty. The receiver may move them out.
    void addWanted(const std::shared_ptr<std::vector<assay::Row>> &rows);
    void exported(const QString &path, qint64 rows);

private:
    void arrange();
    void connectParts();
    void searchOrCancel();
    void start(const SearchQuery &query, quint64 owner);
    void stop();
    void take(const std::vector<Row> &hits);
    void showError();
    void showAppliance();
    void showState();
    void fetchMore();
    std::vector<RowId> chosenIds() const;
    void addChosen();
    void exportHits();

    Workspace &m_workspace;
    Session m_hits; //!< in memory; see HitsView
    SavedFilters m_saved;
    SearchLine *m_line;
    QPushButton *m_go;
    PlainLabel *m_error;
    SearchForm *m_form;
    HitsView *m_view;
    PlainLabel *m_state;
    QPushButton *m_add;
    QPushButton *m_export;
    SearchConsent *m_consent;
    std::unique_ptr<Search> m_search; //!< null before the first one
    std::optional<ApiError> m_failure; //!< of m_search
    QString m_note; //!< what happened last, shown instead of the number of hits; empty = nothing
    RowId m_from = 0; //!< of the query in the line
    RowId m_hitsFrom = 0; //!< of the hits
};

} // namespace assay
