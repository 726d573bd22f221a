// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/warning_lists_dialog.h"

#include "files/save_file.h"
#include "forms/on_screen.h"
#include "forms/plain.h"
#include "tables/rows_view.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringDecoder>
#include <QTabWidget>

namespace assay {
using namespace Qt::StringLiterals;

WarningListsDialog::WarningListsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_own(named(new QPlainTextEdit(this), u"ownThingsEdit"_s, tr("Own things")))
    , m_fault(wrappedLabel({}, u"ownThingsFault"_s, this))
    , m_shared(named(new QLineEdit(this), u"sharedOwnThings"_s, tr("List that the team shares")))
    , m_lists(new RowsView(new RowsModel({tr("List"), tr("Version"), tr("Entries"), tr("What it holds")}),
          tr("There is no warning list."), {30, 12, 10, 60}, this))
    , m_problems(wrappedLabel({}, u"warningListProblems"_s, this))
{
    setObjectName(u"warningListsDialog"_s);
    setWindowTitle(tr("Own things and warning lists"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *tabs = named(new QTabWidget(this), u"warningListTabs"_s, windowTitle());
    tabs->addTab(makeOwnPage(), tr("&Own things"));
    tabs->addTab(makeListsPage(), tr("&Warning lists"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = named(buttons->button(QDialogButtonBox::Save), u"warningListsSave"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"warningListsCancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &WarningListsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    constexpr int typingPause = 300; // ms
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &WarningListsDialog::check);
    connect(m_own, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_workspace, &Workspace::warningListsChanged, this, &WarningListsDialog::showLists);
    resize(QSize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32).boundedTo(roomOnScreen(this)));
    readOwn();
    showLists();
    m_own->setFocus();
}

QWidget *WarningListsDialog::makeOwnPage()
{
    m_own->setTabChangesFocus(true);
    m_own->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_own->setFont(fixedFont());
    m_own->setPlaceholderText(u"example.com\n192.0.2.0/24\nhttps://portal.example.net/hr/"_s);
    m_shared->setText(m_workspace.preferences().value(Pref::SharedOwnThings).toString());
    auto *browse = named(new QPushButton(tr("&Browse…"), this), u"sharedOwnThingsBrowse"_s);
    connect(browse, &QPushButton::clicked, this, &WarningListsDialog::chooseShared);
    auto *label = new PlainLabel(tr("List that the &team shares:"), this);
    label->setBuddy(m_shared);
    auto *shared = new QHBoxLayout;
    shared->addWidget(label);
    shared->addWidget(m_shared, 1);
    shared->addWidget(browse);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(wrappedLabel(
        tr("What belongs to your organisation: domains with all below them, networks, addresses, URLs with all below "
           "their paths, hashes. One a line; “#” begins a comment. Assay sends nothing about them before you confirm "
           "that for each run."),
        u"ownThingsWhy"_s, page));
    layout->addWidget(m_own, 1);
    layout->addWidget(m_fault);
    layout->addLayout(shared);
    return page;
}

QWidget *WarningListsDialog::makeListsPage()
{
    m_lists->setObjectName(u"warningLists"_s);
    m_lists->setAccessibleName(tr("Warning lists"));
    m_lists->setValueColumn(0);
    auto *file = named(new QPushButton(tr("Update from &file…"), this), u"warningListsFile"_s);
    auto *folder = named(new QPushButton(tr("Update from fol&der…"), this), u"warningListsFolder"_s);
    const bool canInstall = !m_workspace.warningListPlaces().folder.isEmpty();
    file->setEnabled(canInstall);
    folder->setEnabled(canInstall);
    connect(file, &QPushButton::clicked, this, [this] { chooseUpdate(false); });
    connect(folder, &QPushButton::clicked, this, [this] { chooseUpdate(true); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(file);
    buttons->addWidget(folder);
    buttons->addStretch();
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(wrappedLabel(
        tr("What is known good or no indicator. Rows on a list are marked, and exports do not mark them for detection. "
           "Lists are files in the JSON format of MISP's warning lists."),
        u"warningListsWhy"_s, page));
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_problems);
    layout->addLayout(buttons);
    return page;
}

void WarningListsDialog::readOwn()
{
    const QString path = m_workspace.warningListPlaces().ownFile;
    QFile file(path);
    if (path.isEmpty()) { // the demo
        m_isOwnReadable = false;
        m_own->setReadOnly(true);
        m_shared->setEnabled(false);
        m_fault->setText(tr("The demo keeps no list of own things."));
        m_save->setEnabled(false);
        return;
    }
    if (!file.exists())
        return check();
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text;
    if (file.open(QIODevice::ReadOnly))
        text = decoder(file.read(WarningList::maxBytes + 1));
    m_isOwnReadable = file.isOpen() && file.error() == QFileDevice::NoError && !decoder.hasError();
    if (!m_isOwnReadable) {
        m_own->setReadOnly(true);
        m_fault->setText(tr("%1 cannot be read as text. Repair or remove the file.").arg(forDisplay(path)));
        m_save->setEnabled(false);
        return;
    }
    m_own->setPlainText(text);
    check();
}

void WarningListsDialog::check()
{
    if (!m_isOwnReadable)
        return;
    const Result<WarningList> list = readPlainList(m_own->toPlainText().toUtf8(), {});
    m_save->setEnabled(bool(list));
    if (!list)
        m_fault->setText(userText(list.error()));
    else if (list->leftOut > 0)
        m_fault->setText(tr("%Ln value(s) left out. %1", nullptr, int(list->leftOut)).arg(list->firstLeftOut));
    else
        m_fault->setText(tr("%Ln value(s)", nullptr, int(list->entries.size())));
}

void WarningListsDialog::showLists()
{
    const auto lists = WarningLists::current();
    std::vector<RowsModel::Row> rows;
    for (const std::vector<WarningList> *all : {&lists->own(), &lists->others()}) {
        for (const WarningList &list : *all) {
            const QString version = list.version > 0 ? QString::number(list.version) : QString();
            const QString text = list.leftOut > 0
                ? tr("%1 (%Ln value(s) left out)", nullptr, int(list.leftOut)).arg(list.description)
                : list.description;
            rows.push_back({.cells = {list.name, version, QLocale().toString(qlonglong(list.entries.size())), text},
                .hint = list.description,
                .sortKeys = {{}, qlonglong(list.version), qlonglong(list.entries.size()), {}}});
        }
    }
    m_lists->rows().setRows(std::move(rows));
    m_problems->setText(lists->problems().join(u'\n'));
    m_problems->setVisible(!lists->problems().isEmpty());
}

void WarningListsDialog::chooseShared()
{
    auto *dialog = new QFileDialog(this, tr("List that the team shares"), m_shared->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_shared, &QLineEdit::setText);
    dialog->open();
}

void WarningListsDialog::chooseUpdate(bool isFolder)
{
    auto *dialog = new QFileDialog(this, tr("Update warning lists"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, isFolder);
    connect(dialog, &QFileDialog::fileSelected, this, &WarningListsDialog::update);
    dialog->open();
}

void WarningListsDialog::update(const QString &from)
{
    const Result<QStringList> names = installWarningLists(from, m_workspace.warningListPlaces().folder);
    m_workspace.loadWarningLists();
    QString sentence;
    if (names)
        sentence = tr("%Ln list(s) updated: %1", nullptr, int(names->size())).arg(names->join(", "_L1));
    else
        sentence = userText(names.error());
    m_problems->setText(forDisplay(sentence, 1000));
    m_problems->setVisible(true);
}

void WarningListsDialog::save()
{
    SaveFile file(m_workspace.warningListPlaces().ownFile, IfExists::Replace);
    std::optional<ApiError> error = file.open();
    if (!error)
        error = file.write(m_own->toPlainText().toUtf8());
    if (!error) {
        if (const Result<Saved> saved = file.commit(); !saved)
            error = saved.error();
    }
    if (error) {
        plainBox(QMessageBox::Warning, windowTitle(), userText(*error), u"ownThingsNotSaved"_s, this)->open();
        return;
    }
    m_workspace.preferences().setValue(Pref::SharedOwnThings, m_shared->text().trimmed());
    m_workspace.loadWarningLists();
    const auto lists = WarningLists::current();
    qint64 count = 0;
    for (const WarningList &list : lists->own())
        count += qint64(list.entries.size());
    Q_EMIT message(tr("%Ln own thing(s) are not sent without a confirmation.", nullptr, int(count)));
    accept();
}

} // namespace assay
