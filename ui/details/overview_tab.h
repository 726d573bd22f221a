// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

class QPushButton;
class QBoxLayout;
class QVBoxLayout;

namespace assay {

class DecodedRecord;
class EvidenceBox;
class PlainLabel;
class RowsView;
class SavedFileList;
class VerdictCard;

//! Facts at the left; in the middle the verdict as a picture and the evidence; at the right what can be done next,
//! saved reports, and engines of a reanalysis.
class OverviewTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit OverviewTab(DecodedRecord &decoded, QWidget *parent = nullptr); //!< `decoded` must outlive the tab

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;

Q_SIGNALS:
    void runWanted(const QString &actionWord);
    void openFolderWanted(const QString &path); //!< of a saved file
    void pageWanted(const QString &objectName); //!< of a details page
    void tagChosen(const QString &tag); //!< exact
    void readWanted(); //!< the indicators in it
    void showReportWanted(); //!< in the window
    void pathsWanted(); //!< paths that came with another user's session file

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showEvidence();
    void showError(const Row *row);
    void showNext(const Row *row);
    void showAttachments(const Row *row);
    void showEngines(const Row *row);
    void openSelected();

    DecodedRecord &m_decoded;
    PlainLabel *m_story;
    PlainLabel *m_error;
    RowsView *m_facts;
    VerdictCard *m_card;
    EvidenceBox *m_evidence;
    QBoxLayout *m_body; //!< properties and evidence, below each other in a narrow page
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
