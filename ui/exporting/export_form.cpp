// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_form.h"

#include "export/format_option.h"
#include "export/ticket_template.h"
#include "exporting/column_chooser.h"
#include "exporting/export_dialog.h"
#include "exporting/format_choices.h"
#include "exporting/preview_pane.h"
#include "exporting/report_pdf.h"
#include "forms/plain.h"
#include "session/session.h"
#include "settings/places.h"
#include "text/user_text.h"

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
#include <QSet>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace assay {
using namespace Qt::StringLiterals;

ExportForm::ExportForm(Session &session, std::vector<RowId> shown, std::vector<RowId> selected,
    const ExportDefaults &defaults, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_shown(std::move(shown))
    , m_selected(std::move(selected))
    , m_defaults(defaults)
    , m_formats(defaults.isCase ? caseFormats() : windowFormats())
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
    m_recountSoon.setSingleShot(true);
    connect(&m_recountSoon, &QTimer::timeout, this, &ExportForm::recount);
    for (const auto signal : {&Session::added, &Session::removed})
        connect(&m_session, signal, &m_recountSoon, [this] { m_recountSoon.start(0); });
    connect(&m_session, &Session::rearranged, &m_recountSoon, [this] { m_recountSoon.start(0); });
}

QWidget *ExportForm::leftColumn()
{
    m_format = named(new QComboBox, u"exportFormat"_s, tr("Format"));
    for (const Format *known : m_formats)
        m_format->addItem(QCoreApplication::translate("assay::Format", known->title), QString::fromLatin1(known->word));
    m_choices = named(new FormatChoices(m_formats), u"exportChoices"_s);
    for (const TicketTemplate &own : templatesIn(ticketsFolder()))
        m_choices->addChoice(ticketTemplateOption, forDisplay(own.name, 80), own.name);
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
    for (const auto &[id, name] : {std::pair{All, u"exportAll"_s}, std::pair{Shown, u"exportShown"_s},
             std::pair{Selected, u"exportSelected"_s}}) {
        auto *button = named(new QRadioButton, name);
        m_rows->addButton(button, id);
        layout->addWidget(button);
    }
    showCounts();
    const qsizetype shown = m_counts[Shown];
    const Rows preset = m_counts[Selected] > 1 ? Selected : shown > 0 && shown < m_counts[All] ? Shown : All;
    m_rows->button(preset)->setChecked(true);
    return box;
}

void ExportForm::showCounts()
{
    for (const Rows rows : {All, Shown, Selected})
        m_counts[rows] = rows == All ? m_session.count() : qsizetype(idsOf(rows).size());
    m_rows->button(All)->setText(tr("&All (%L1)").arg(m_counts[All]));
    m_rows->button(Shown)->setText(tr("Fi&ltered (%L1)").arg(m_counts[Shown]));
    m_rows->button(Selected)->setText(tr("&Selected (%L1)").arg(m_counts[Selected]));
    for (const Rows rows : {All, Shown, Selected})
        m_rows->button(rows)->setEnabled(m_counts[rows] > 0);
}

void ExportForm::recount()
{
    m_recountSoon.stop();
    const qsizetype before = rowCount();
    showCounts();
    Q_EMIT changed();
    if (rowCount() != before)
        Q_EMIT recounted(before, rowCount());
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

void ExportForm::setOrder(std::vector<RowId> all)
{
    m_order = std::move(all);
    m_previewSoon.start();
}

void ExportForm::restore(const ExportChoice &choice)
{
    m_format->setCurrentIndex(qMax(0, m_format->findData(choice.format)));
    m_choices->read(choice.options);
    m_columns->tick(choice.columns);
    m_path->setText(QDir(choice.folder)
                        .filePath(u"%1-%2%3"_s.arg(m_defaults.isCase ? "case"_L1 : "assay"_L1,
                            QDate::currentDate().toString(Qt::ISODate), nameEnd())));
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
    chosen.ticketFolder = ticketsFolder();
    return chosen;
}

std::vector<RowId> ExportForm::ids() const
{
    return idsOf(m_rows->checkedId());
}

std::vector<RowId> ExportForm::idsOf(int rows) const
{
    std::vector<RowId> ids;
    if (rows == All) {
        ids.reserve(size_t(m_session.count()));
        std::ranges::copy_if(
            m_order, std::back_inserter(ids), [this](RowId id) { return m_session.find(id) != nullptr; });
        if (qsizetype(ids.size()) == m_session.count())
            return ids;
        const QSet<RowId> known(ids.begin(), ids.end());
        for (const Row &row : m_session.rows()) {
            if (!known.contains(row.id))
                ids.push_back(row.id);
        }
    } else {
        std::ranges::copy_if(rows == Shown ? m_shown : m_selected, std::back_inserter(ids),
            [this](RowId id) { return m_session.find(id) != nullptr; });
    }
    return ids;
}

qsizetype ExportForm::rowCount() const
{
    return m_counts[size_t(m_rows->checkedId())];
}

QString ExportForm::path() const
{
    return m_path->text().trimmed();
}

bool ExportForm::isComplete() const
{
    return rowCount() > 0 && !path().isEmpty() && (!format().choosesColumns || !m_columns->ticked().empty());
}

// The end of the file name, such as "-stix.json". It contains the format's word if a format before it has the same
// suffix.
QString ExportForm::nameEnd() const
{
    const QLatin1StringView word(format().word);
    const QLatin1StringView suffix(format().suffix);
    const Format *first = *std::ranges::find_if(
        m_formats, [suffix](const Format *other) { return suffix == QLatin1StringView(other->suffix); });
    return first == &format() ? u'.' + suffix : u"-%1.%2"_s.arg(word, suffix);
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
        else if (text.endsWith(suffixBefore)) // a name that the user has typed
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
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // ExportDialog asks when it writes the file
    dialog->setDefaultSuffix(m_suffix);
    const QFileInfo now(m_path->text());
    dialog->setDirectory(now.absolutePath());
    dialog->selectFile(now.fileName());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportForm::showPreview()
{
    std::vector<Row> first;
    for (const RowId id : ids()) {
        if (first.size() == PreviewPane::maxRows)
            break;
        if (const auto row = m_session.withRecord(id))
            first.push_back(*row);
    }
    m_preview->show(format(), first, rowCount(), options());
}

} // namespace assay
