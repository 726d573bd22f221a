// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/remembered.h"
#include "session/row.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

class QButtonGroup;
class QComboBox;
class QGroupBox;
class QLineEdit;

namespace assay {

class ColumnChooser;
class FormatChoices;
class PreviewPane;
class Session;
struct ExportDefaults;

// The fields of the export dialog: rows, format, options and path, with a preview of the first rows.
class ExportForm : public QWidget
{
    Q_OBJECT
public:
    ExportForm(Session &session, std::vector<RowId> shown, std::vector<RowId> selected, const ExportDefaults &defaults,
        QWidget *parent = nullptr);

    void setOrder(std::vector<RowId> all); //!< see ExportDialog::setOrder()
    void restore(const ExportChoice &choice);
    ExportChoice choice() const;
    const Format &format() const;
    ExportOptions options() const;
    std::vector<RowId> ids() const; //!< the chosen rows that the session still contains
    qsizetype rowCount() const; //!< number of chosen rows, as shown in the form
    void recount(); //!< updates the row counts; called automatically soon after the session has changed
    QString path() const;
    bool isComplete() const;

Q_SIGNALS:
    void changed();
    void formatChosen(); //!< a different format than before
    void recounted(qsizetype before, qsizetype now); //!< the session has changed the number of chosen rows

private:
    enum Rows { All, Shown, Selected, Last = Selected };

    QWidget *leftColumn();
    QWidget *rowChoice();
    std::vector<RowId> idsOf(int rows) const;
    void showCounts();
    QWidget *pathRow();
    void chooseFormat();
    QString nameEnd() const;
    void choosePath();
    void showPreview();

    Session &m_session;
    std::vector<RowId> m_shown, m_selected; //!< when the form was opened
    std::vector<RowId> m_order; //!< see setOrder()
    std::array<qsizetype, Last + 1> m_counts{}; //!< as shown
    const ExportDefaults &m_defaults;
    std::vector<const Format *> m_formats;
    QString m_suffix, m_nameEnd; //!< of the format chosen before
    QTimer m_previewSoon;
    QTimer m_recountSoon; //!< removing many rows emits many signals
    QComboBox *m_format = nullptr;
    QButtonGroup *m_rows = nullptr;
    FormatChoices *m_choices = nullptr;
    ColumnChooser *m_columns = nullptr;
    QGroupBox *m_columnBox = nullptr;
    PreviewPane *m_preview = nullptr;
    QLineEdit *m_path = nullptr;
};

} // namespace assay
