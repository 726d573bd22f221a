// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/preview_row.h"

#include <QDialog>

class QCheckBox;
class QMenu;
class QPushButton;
class QTableView;

namespace assay {

class FilesModel;
class PlainLabel;
class PreviewModel;
class RejectedModel;

// Shows the indicators and files of one source; the analyst selects, changes types and adds. Show it with open().
class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    PreviewDialog(const QString &source, const IsQueued &isQueued, QWidget *parent);

    // Replaces everything that is shown; with `onlyIndicators`, files and notes stay as they are.
    void setPreview(Preview preview, bool onlyIndicators = false);

Q_SIGNALS:
    // The analyst switched the extraction of hosts: extract again and call setPreview().
    void optionsChanged(bool hostsOfUrls, bool hostsOfMail);
    // Emitted once; at least one of the two is not empty. `files` are paths of samples to add.
    void chosen(std::vector<assay::Indicator> indicators, QStringList files);

protected:
    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void spreadColumns();
    QWidget *optionRow();
    QWidget *editRow();
    QWidget *filesPart();
    QWidget *rejectedPart();
    void fillTypeMenu();
    void fillAnywayMenu();
    void addAnyway(IndicatorType type);
    void retypeSelected(IndicatorType type);
    void tickSelected(bool ticked);
    void toggleSelected();
    static QList<int> selectedRows(const QTableView *table);
    QList<int> selectedRows() const { return selectedRows(m_table); }
    void showSummary();

    PreviewModel *m_model;
    FilesModel *m_files;
    RejectedModel *m_rejected;
    QTableView *m_table = nullptr, *m_rejectedTable = nullptr;
    QWidget *m_filesPart = nullptr, *m_rejectedPart = nullptr;
    PlainLabel *m_summary = nullptr, *m_filesTitle = nullptr, *m_rejectedTitle = nullptr, *m_note = nullptr,
               *m_readNotes = nullptr;
    QCheckBox *m_hostsOfUrls = nullptr, *m_hostsOfMail = nullptr, *m_doubtful = nullptr;
    QPushButton *m_add = nullptr, *m_tick = nullptr, *m_untick = nullptr, *m_type = nullptr, *m_anyway = nullptr;
    QMenu *m_types = nullptr, *m_anywayTypes = nullptr;
    PlainLabel *m_anywayNote = nullptr;
    std::vector<QString> m_rejectedTexts; //!< in the order of m_rejected; see PreviewRejected::text
    qint64 m_rejectedCount = 0, m_leftOut = 0;
};

} // namespace assay
