// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QWidget>

#include <vector>

class QFormLayout;

namespace assay {

//! An editor for every option that a format of this list has, made from the formats' own tables; those of one format
//! are shown. What was chosen for one format holds for the next one that has the same option.
class FormatChoices : public QWidget
{
    Q_OBJECT
public:
    explicit FormatChoices(const std::vector<const Format *> &formats, QWidget *parent = nullptr);

    void showFor(const Format &format);
    void setAvailable(const FormatOption &option, bool available); //!< greyed and off while it is not
    void write(ExportOptions &options) const; //!< sets what is chosen here
    void read(const ExportOptions &options);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        const FormatOption *option;
        QWidget *editor;
        QWidget *note; //!< or null
        bool available = true;
    };
    void add(const FormatOption &option);
    QWidget *editorFor(const FormatOption &option);

    std::vector<Row> m_rows;
    QFormLayout *m_form;
};

} // namespace assay
