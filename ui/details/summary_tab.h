// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace assay {

class DecodedRecord;
class EvidenceBox;
class PlainLabel;
class RowsView;
class SavedFileList;

// What the verdict says in sentences, and the evidence for and against; beside it what can be done next, saved
// reports, and engines of a reanalysis.
class SummaryTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit SummaryTab(DecodedRecord &decoded, QWidget *parent = nullptr); //!< `decoded` must outlive the tab

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;

Q_SIGNALS:
    void runWanted(const QString &actionWord);
    void openFolderWanted(const QString &path); //!< of a saved file
    void pageWanted(const QString &objectName); //!< of a details page
    void readWanted(); //!< the indicators in it
    void showReportWanted(); //!< in the window
    void pathsWanted(); //!< paths that came with another user's session file

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showEvidence();
    void showError(const Row *row);
    void showNext(const Row *row);
    void showAttachments(const Row *row);
    void showEngines(const Row *row);
    void openSelected();

    DecodedRecord &m_decoded;
    PlainLabel *m_story;
    PlainLabel *m_error;
    EvidenceBox *m_evidence;
    QScrollArea *m_side; //!< next steps, saved reports, engines
    QBoxLayout *m_columns; //!< evidence and m_side, below each other in a narrow pane
    QVBoxLayout *m_next;
    QList<QPushButton *> m_nextButtons; //!< one per action of the registry
    QPushButton *m_read;
    PlainLabel *m_savedTitle;
    SavedFileList *m_saved;
    QPushButton *m_showReport;
    QPushButton *m_openFolder;
    QPushButton *m_usePaths; //!< instead of both, while the paths are not agreed to
    PlainLabel *m_enginesTitle;
    RowsView *m_engines;
};

} // namespace assay
