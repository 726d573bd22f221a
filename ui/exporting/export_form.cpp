// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_form.h"

#include "exporting/column_chooser.h"
#include "exporting/export_dialog.h"
#include "exporting/format_choices.h"
#include "exporting/preview_pane.h"
#include "exporting/report_pdf.h"
#include "forms/plain.h"
#include "session/session.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QGroupBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

ExportForm::ExportForm(Session &session, std::vector<ItemId> shown, std::vector<ItemId> selected,
    const ExportDefaults &defaults, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_shown(std::move(shown))
    , m_selected(std::move(selected))
    , m_defaults(defaults)
    , m_formats(windowFormats())
{
    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins({});
    QWidget *left = leftColumn();
    m_columnBox = new QGroupBox(tr("Columns"));
    m_columns = new ColumnChooser;
    auto *inside = new QVBoxLayout(m_columnBox);
    inside->addWidget(m_columns);
    m_preview = new PreviewPane;
    auto *right = new QVBoxLayout;
    right->addWidget(m_columnBox, 1);
    right->addWidget(m_preview, 1);
    halves->addWidget(left, 4);
    halves->addLayout(right, 5);

    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(120);
    connect(&m_previewSoon, &QTimer::timeout, this, &ExportForm::showPreview);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::chooseFormat);
    connect(m_rows, &QButtonGroup::idToggled, this, &ExportForm::changed);
    connect(m_columns, &ColumnChooser::changed, this, &ExportForm::changed);
    connect(m_choices, &FormatChoices::changed, this, &ExportForm::changed);
    connect(m_path, &QLineEdit::textChanged, this, &ExportForm::changed);
    connect(this, &ExportForm::changed, &m_previewSoon, qOverload<>(&QTimer::start));
}

QWidget *ExportForm::leftColumn()
{
    m_format = named(new QComboBox, u"exportFormat"_s, tr("Format"));
    for (const Format *known : m_formats)
        m_format->addItem(QCoreApplication::translate("assay::Format", known->title), QString::fromLatin1(known->word));
    m_choices = named(new FormatChoices(m_formats), u"exportChoices"_s);
    m_choices->setAvailable(linksOption, !m_defaults.applianceUrl.isEmpty());
    auto *top = new QFormLayout;
    addRow(top, tr("For&mat:"), m_format);
    addRow(top, tr("Rows:"), rowChoice());
    auto *bottom = new QFormLayout;
    addRow(bottom, tr("F&ile:"), pathRow());
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_choices);
    layout->addStretch(1);
    layout->addLayout(bottom);
    return page;
}

QWidget *ExportForm::rowChoice()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_rows = new QButtonGroup(box);
    const auto add = [&](Rows id, const QString &text, const QString &name, qsizetype count) {
        auto *button = named(new QRadioButton(text), name);
        button->setEnabled(count > 0);
        m_rows->addButton(button, id);
        layout->addWidget(button);
    };
    const qsizetype shown = qsizetype(m_shown.size());
    const qsizetype selected = qsizetype(m_selected.size());
    add(All, tr("&All (%L1)").arg(m_session.count()), u"exportAll"_s, m_session.count());
    add(Shown, tr("Fi&ltered (%L1)").arg(shown), u"exportShown"_s, shown);
    add(Selected, tr("&Selected (%L1)").arg(selected), u"exportSelected"_s, selected);
    const Rows preset = selected > 1 ? Selected : shown > 0 && shown < m_session.count() ? Shown : All;
    m_rows->button(preset)->setChecked(true);
    return box;
}

QWidget *ExportForm::pathRow()
{
    m_path = named(new QLineEdit, u"exportPath"_s, tr("File"));
    auto *choose = named(new QToolButton, u"exportChoosePath"_s, tr("Choose the file"));
    choose->setText(tr("Browse…"));
    connect(choose, &QToolButton::clicked, this, &ExportForm::choosePath);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_path);
    layout->addWidget(choose);
    return row;
}

void ExportForm::restore(const ExportChoice &choice)
{
    m_format->setCurrentIndex(qMax(0, m_format->findData(choice.format)));
    m_choices->read(choice.options);
    m_columns->tick(choice.columns);
    m_path->setText(
        QDir(choice.folder).filePath(u"assay-%1%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), nameEnd())));
    chooseFormat();
    showPreview();
}

ExportChoice ExportForm::choice() const
{
    return {m_format->currentData().toString(), m_columns->tickedNames(), options(), QFileInfo(path()).absolutePath()};
}

const Format &ExportForm::format() const
{
    return *m_formats[size_t(m_format->currentIndex())];
}

ExportOptions ExportForm::options() const
{
    ExportOptions chosen;
    m_choices->write(chosen);
    chosen.columns = m_columns->ticked();
    chosen.appliance = m_defaults.appliance;
    chosen.applianceUrl = m_defaults.applianceUrl;
    chosen.demo = m_defaults.demo;
    chosen.generatorVersion = m_defaults.version;
    return chosen;
}

std::vector<ItemId> ExportForm::ids() const
{
    if (m_rows->checkedId() != All)
        return m_rows->checkedId() == Shown ? m_shown : m_selected;
    std::vector<ItemId> ids;
    ids.reserve(size_t(m_session.count()));
    for (qsizetype row = 0; row < m_session.count(); ++row)
        ids.push_back(m_session.at(row).id);
    return ids;
}

qsizetype ExportForm::rowCount() const
{
    const int which = m_rows->checkedId();
    return which == All ? m_session.count() : qsizetype(which == Shown ? m_shown.size() : m_selected.size());
}

QString ExportForm::path() const
{
    return m_path->text().trimmed();
}

bool ExportForm::isComplete() const
{
    return rowCount() > 0 && !path().isEmpty() && (!format().choosesColumns || !m_columns->ticked().empty());
}

//! "-stix.json": the suffix names a format only as long as no other one has it, too.
QString ExportForm::nameEnd() const
{
    const QLatin1StringView word(format().word);
    const QLatin1StringView suffix(format().suffix);
    const bool isShared = std::ranges::count_if(m_formats, [&](const Format *other) {
        return suffix == QLatin1StringView(other->suffix);
    }) > 1;
    return isShared && word != suffix ? u"-%1.%2"_s.arg(word, suffix) : u'.' + suffix;
}

void ExportForm::chooseFormat()
{
    const QString before = m_nameEnd;
    const QString suffixBefore = u'.' + m_suffix;
    m_nameEnd = nameEnd();
    m_suffix = QString::fromLatin1(format().suffix);
    if (const QString text = m_path->text(); !before.isEmpty() && before != m_nameEnd) {
        if (text.endsWith(before))
            m_path->setText(text.chopped(before.size()) + m_nameEnd);
        else if (text.endsWith(suffixBefore)) // a name that somebody gave it
            m_path->setText(text.chopped(suffixBefore.size()) + u'.' + m_suffix);
        Q_EMIT formatChosen();
    }
    m_choices->showFor(format());
    m_columnBox->setVisible(format().choosesColumns);
    Q_EMIT changed();
}

void ExportForm::choosePath()
{
    auto *dialog = named(new QFileDialog(this, tr("Export to")), u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked once, when it is written
    dialog->setDefaultSuffix(m_suffix);
    const QFileInfo now(m_path->text());
    dialog->setDirectory(now.absolutePath());
    dialog->selectFile(now.fileName());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportForm::showPreview()
{
    std::vector<Item> first;
    for (const ItemId id : ids()) {
        if (first.size() == PreviewPane::mostRows)
            break;
        if (const auto item = m_session.whole(id)) // else removed in the meantime
            first.push_back(*item);
    }
    m_preview->show(format(), first, rowCount(), options());
}

} // namespace assay
