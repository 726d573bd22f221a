// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/ticket_job.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace assay {

class PlainLabel;

// Shows ticket templates with the text that they make of the selected rows, which follows while a template is edited.
// Own templates are saved in a folder. Show it with open(); deletes itself.
class TicketDialog : public QDialog
{
    Q_OBJECT
public:
    // `order`: rows and options for the text; its template is the one that is chosen first. `folder`: of own templates.
    TicketDialog(TicketJob::Order order, const QString &folder, QWidget *parent = nullptr);

    QString chosenTemplate() const; //!< name of the chosen template
    bool links() const; //!< whether the text links to the appliance

Q_SIGNALS:
    void copied(const assay::TicketCopy &copy); //!< the analyst wants the text on the clipboard

private:
    void fillTemplates(const QString &name);
    void showTemplate();
    void previewSoon();
    void preview();
    void showResult(const Result<TicketCopy> &result);
    void save();
    QString nameFault() const;
    TicketTemplate edited() const;

    TicketJob::Order m_order;
    QString m_folder;
    std::vector<TicketTemplate> m_templates;
    QComboBox *m_choice;
    QCheckBox *m_links;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_preview;
    PlainLabel *m_fault;
    QLineEdit *m_name;
    QPushButton *m_save;
    QPushButton *m_copy;
    TicketJob m_job;
    QTimer m_soon;
    std::optional<TicketCopy> m_shown; //!< what the preview shows; empty while the template is faulty
};

} // namespace assay
