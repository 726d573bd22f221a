// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/csv_options.h"

#include "forms/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace assay {

CsvOptions::CsvOptions(QWidget *parent)
    : QGroupBox(tr("CSV"), parent)
    , m_separator(named(new QComboBox, u"csvSeparator"_s, tr("Separator")))
    , m_joiner(named(new QLineEdit, u"csvJoiner"_s, tr("Between several values in a cell")))
    , m_header(named(new QCheckBox(tr("&Header line")), u"csvHeader"_s))
    , m_byteOrderMark(named(new QCheckBox(tr("&Byte order mark (so that Excel reads UTF-8)")), u"csvByteOrderMark"_s))
    , m_guard(named(new QCheckBox(tr("&Guard against formulas")), u"csvGuard"_s))
{
    m_separator->addItem(tr("Comma ,"), u","_s);
    m_separator->addItem(tr("Semicolon ;"), u";"_s);
    m_separator->addItem(tr("Tab"), u"\t"_s);
    m_joiner->setMaxLength(8);
    PlainLabel *note
        = wrappedLabel(tr("File names and tags are chosen by attackers. The guard puts an apostrophe before text that "
                          "a spreadsheet would run as a formula. Turn it off for programs that read the file."),
            u"csvGuardNote"_s);
    auto *form = new QFormLayout(this);
    addRow(form, tr("&Separator:"), m_separator);
    addRow(form, tr("Between &values:"), m_joiner);
    form->addRow(m_header);
    form->addRow(m_byteOrderMark);
    form->addRow(m_guard);
    form->addRow(note);
    m_guard->setAccessibleDescription(note->text());
    read({});
}

void CsvOptions::write(ExportOptions &options) const
{
    options.separator = m_separator->currentData().toString().at(0).toLatin1();
    options.joiner = m_joiner->text();
    options.header = m_header->isChecked();
    options.byteOrderMark = m_byteOrderMark->isChecked();
    options.formulaGuard = m_guard->isChecked();
}

void CsvOptions::read(const ExportOptions &options)
{
    m_separator->setCurrentIndex(qMax(0, m_separator->findData(QString(QLatin1Char(options.separator)))));
    m_joiner->setText(options.joiner);
    m_header->setChecked(options.header);
    m_byteOrderMark->setChecked(options.byteOrderMark);
    m_guard->setChecked(options.formulaGuard);
}

} // namespace assay
