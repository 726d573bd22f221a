// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/ticket_dialog.h"

#include "base/utf8.h"
#include "files/save_file.h"
#include "forms/on_screen.h"
#include "forms/plain.h"
#include "look/open_folder.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds editingPause{250};

// Line breaks stay; everything that would act on the screen is visible.
QString shownText(const QString &text)
{
    constexpr qsizetype maxLine = 4000;
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << forDisplay(line, maxLine);
    return lines.join(u'\n');
}

} // namespace

TicketDialog::TicketDialog(TicketJob::Order order, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_order(std::move(order))
    , m_folder(folder)
    , m_choice(named(new QComboBox, u"ticketTemplates"_s, tr("Template")))
    , m_links(named(new QCheckBox(tr("&Links to the appliance")), u"ticketLinks"_s))
    , m_text(named(new QPlainTextEdit, u"ticketTemplate"_s, tr("Text of the template")))
    , m_preview(named(new QPlainTextEdit, u"ticketPreview"_s, tr("The text that it makes of the selected rows")))
    , m_fault(named(new PlainLabel, u"ticketFault"_s))
    , m_name(named(new QLineEdit, u"ticketName"_s, tr("Name of your own template")))
    , m_save(named(new QPushButton(tr("&Save")), u"ticketSave"_s))
{
    setObjectName(u"ticketDialog"_s);
    setWindowTitle(tr("Copy as ticket"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (QPlainTextEdit *edit : {m_text, m_preview}) {
        edit->setFont(fixedFont());
        edit->setTabChangesFocus(true);
        edit->setMinimumSize(fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 14);
    }
    m_preview->setReadOnly(true);
    m_fault->setWordWrap(true);
    m_links->setToolTip(tr("The links show the appliance's host name to everyone who reads the ticket."));
    m_links->setChecked(m_order.options.links);
    m_name->setPlaceholderText(tr("Name, to save it as your own template"));
    auto *folderButton = named(new QPushButton(tr("&Open folder")), u"ticketFolder"_s);
    folderButton->setToolTip(toolTipText(m_folder));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"ticketCancel"_s);
    m_copy = named(buttons->addButton(tr("Cop&y"), QDialogButtonBox::AcceptRole), u"ticketCopy"_s);
    m_copy->setDefault(true);
    auto *layout = new QGridLayout(this);
    auto *templateLabel = new PlainLabel(tr("&Template:"));
    templateLabel->setBuddy(m_choice);
    layout->addWidget(templateLabel, 0, 0);
    layout->addWidget(m_choice, 0, 1, 1, 3);
    layout->addWidget(m_links, 0, 4, 1, 2);
    layout->addWidget(m_text, 1, 0, 1, 4);
    layout->addWidget(m_preview, 1, 4, 1, 2);
    layout->addWidget(m_fault, 2, 0, 1, 6);
    layout->addWidget(m_name, 3, 0, 1, 2);
    layout->addWidget(m_save, 3, 2);
    layout->addWidget(folderButton, 3, 3);
    layout->addWidget(buttons, 3, 4, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(4, 1);
    layout->setRowStretch(1, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(editingPause);
    connect(&m_soon, &QTimer::timeout, this, &TicketDialog::preview);
    connect(&m_job, &TicketJob::finished, this, &TicketDialog::showResult);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TicketDialog::showTemplate);
    connect(m_links, &QCheckBox::toggled, this, &TicketDialog::preview);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TicketDialog::previewSoon);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_save->setEnabled(nameFault().isEmpty()); });
    connect(m_save, &QPushButton::clicked, this, &TicketDialog::save);
    connect(folderButton, &QPushButton::clicked, this, [this] {
        QDir().mkpath(m_folder);
        if (openFolder(m_folder) != FolderOpened::Opened)
            m_fault->setText(tr("Own templates are files in %1").arg(forDisplay(m_folder)));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_shown)
            Q_EMIT copied(*m_shown);
        accept();
    });
    fillTemplates(m_order.ticket.name);
    resize(QSize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 34).boundedTo(roomOnScreen(this)));
    m_copy->setFocus();
}

QString TicketDialog::chosenTemplate() const
{
    return m_templates[size_t(std::max(0, m_choice->currentIndex()))].name;
}

bool TicketDialog::links() const
{
    return m_links->isChecked();
}

void TicketDialog::fillTemplates(const QString &name)
{
    m_templates = builtInTemplates();
    std::ranges::move(templatesIn(m_folder), std::back_inserter(m_templates));
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    for (const TicketTemplate &one : m_templates)
        m_choice->addItem(forDisplay(one.title, 80));
    const auto chosen = std::ranges::find(m_templates, name, &TicketTemplate::name);
    m_choice->setCurrentIndex(chosen == m_templates.end() ? 0 : int(chosen - m_templates.begin()));
    showTemplate();
}

void TicketDialog::showTemplate()
{
    const TicketTemplate &chosen = m_templates[size_t(std::max(0, m_choice->currentIndex()))];
    m_text->setPlainText(chosen.text);
    m_name->setText(chosen.path.isEmpty() ? QString() : chosen.name);
    m_save->setEnabled(nameFault().isEmpty());
    preview();
}

TicketTemplate TicketDialog::edited() const
{
    TicketTemplate ticket = m_templates[size_t(std::max(0, m_choice->currentIndex()))];
    ticket.text = m_text->toPlainText();
    return ticket;
}

void TicketDialog::previewSoon()
{
    m_copy->setEnabled(false); // until the preview shows it
    m_soon.start();
}

void TicketDialog::preview()
{
    m_soon.stop();
    m_order.ticket = edited();
    m_order.options.links = m_links->isChecked();
    m_job.start(m_order);
}

void TicketDialog::showResult(const Result<TicketCopy> &result)
{
    m_shown = result ? std::optional(*result) : std::nullopt;
    m_copy->setEnabled(m_shown.has_value());
    m_fault->setText(result ? QString() : forDisplay(result.error().detail, 400));
    m_fault->setVisible(!m_fault->text().isEmpty());
    if (m_shown)
        m_preview->setPlainText(shownText(m_shown->text));
}

QString TicketDialog::nameFault() const
{
    static const QRegularExpression harmless(QRegularExpression::anchoredPattern(u"[A-Za-z0-9][A-Za-z0-9 _-]{0,59}"_s));
    const QString name = m_name->text();
    const bool isTaken = std::ranges::find(builtInTemplates(), name, &TicketTemplate::name) != builtInTemplates().end();
    return harmless.match(name).hasMatch() && !isTaken
        ? QString()
        : tr("Use letters, digits, blanks, “_” and “-”, and no name of a built-in template.");
}

void TicketDialog::save()
{
    const TicketTemplate ticket = edited();
    const QString name = m_name->text();
    SaveFile file(u"%1/%2.%3"_s.arg(m_folder, name, suffixOf(ticket.markup)), IfExists::Replace);
    std::optional<ApiError> error = file.open();
    if (!error)
        error = file.write(toValidUtf8(ticket.text));
    if (!error) {
        if (const Result<Saved> saved = file.commit(); !saved)
            error = saved.error();
    }
    if (!error)
        return fillTemplates(name);
    m_fault->setText(userText(*error));
    m_fault->show();
}

} // namespace assay
