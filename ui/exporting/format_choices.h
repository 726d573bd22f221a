// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QWidget>

#include <vector>

class QFormLayout;

namespace assay {

// One editor for each option of the given formats, made from the option tables of the formats; shows those of one
// format. A value holds for every format that has the same option.
class FormatChoices : public QWidget
{
    Q_OBJECT
public:
    explicit FormatChoices(const std::vector<const Format *> &formats, QWidget *parent = nullptr);

    void showFor(const Format &format);
    void setAvailable(const FormatOption &option, bool available); //!< an unavailable option is disabled and off
    // Adds a value to those of a Choice that takes further ones. `title`: as shown.
    void addChoice(const FormatOption &option, const QString &title, const QString &value);
    void write(ExportOptions &options) const; //!< sets the options that this widget edits
    void read(const ExportOptions &options);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        const FormatOption *option;
        QWidget *editor;
        QWidget *note; //!< may be null
        bool available = true;
    };
    void add(const FormatOption &option);
    QWidget *editorFor(const FormatOption &option);

    std::vector<Row> m_rows;
    QFormLayout *m_form;
};

} // namespace assay
