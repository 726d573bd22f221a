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
class RefusedModel;

//! What was found in a text: the analyst ticks, changes types and adds. Show it with open().
class PreviewDialog : public QDialog
{
    Q_OBJECT
public:
    PreviewDialog(const QString &source, const QSet<QString> &queued, QWidget *parent);

    //! All of it; with `onlyIndicators` files and notes stay as they are.
    void setPreview(Preview preview, bool onlyIndicators = false);

Q_SIGNALS:
    //! The analyst wants hosts too, or no longer: extract again and call setPreview().
    void optionsChanged(bool hostsOfUrls, bool hostsOfMail);
    //! One of the two is never empty. `files` are paths of samples to add.
    void chosen(std::vector<assay::Indicator> indicators, QStringList files);

protected:
    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    // preview_parts.cpp
    void spreadColumns();
    QWidget *optionRow();
    QWidget *editRow();
    QWidget *filesPart();
    QWidget *rejectedPart();
    // preview_dialog.cpp
    void fillTypeMenu();
    void retypeSelected(IndicatorType type);
    void tickSelected(bool ticked);
    void toggleSelected();
    QList<int> selectedRows() const;
    void showSummary();

    PreviewModel *m_model;
    FilesModel *m_files;
    RefusedModel *m_rejected;
    QTableView *m_table = nullptr;
    QWidget *m_filesPart = nullptr, *m_rejectedPart = nullptr;
    PlainLabel *m_summary = nullptr, *m_filesTitle = nullptr, *m_rejectedTitle = nullptr, *m_note = nullptr,
               *m_readNotes = nullptr;
    QCheckBox *m_hostsOfUrls = nullptr, *m_hostsOfMail = nullptr, *m_doubtful = nullptr;
    QPushButton *m_add = nullptr, *m_tick = nullptr, *m_untick = nullptr, *m_type = nullptr;
    QMenu *m_types = nullptr;
    qint64 m_rejectedCount = 0, m_leftOut = 0;
};

} // namespace assay
