// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace assay {

//! How the CSV is written.
class CsvOptions : public QGroupBox
{
    Q_OBJECT
public:
    explicit CsvOptions(QWidget *parent = nullptr);

    void write(ExportOptions &options) const; //!< sets what is chosen here
    void read(const ExportOptions &options);

private:
    QComboBox *m_separator;
    QLineEdit *m_joiner;
    QCheckBox *m_header, *m_byteOrderMark, *m_guard;
};

} // namespace assay
