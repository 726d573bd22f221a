// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/past_sessions_dialog.h"

#include "forms/on_screen.h"
#include "forms/plain.h"
#include "tables/rows_view.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The worst first: "3 malicious, 1 suspicious".
QString verdictsText(const PastSession &session)
{
    QStringList parts;
    for (const Classification one : {Classification::Malicious, Classification::Suspicious, Classification::Goodware,
             Classification::Unknown, Classification::Other}) {
        if (const auto found = session.verdicts.find(one); found != session.verdicts.end())
            parts << PastSessionsDialog::tr("%L1 %2").arg(found->second).arg(userText(one).toLower());
    }
    return parts.join(u", "_s);
}

// What sessions are sorted by: how many malicious rows, then how many suspicious ones.
double badRows(const PastSession &session)
{
    const auto rows = [&session](Classification one) {
        const auto found = session.verdicts.find(one);
        return found == session.verdicts.end() ? 0.0 : double(found->second);
    };
    return rows(Classification::Malicious) + rows(Classification::Suspicious) / 1e9;
}

} // namespace

PastSessionsDialog::PastSessionsDialog(const QString &folder, const QString &current, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_current(current)
    , m_words(named(new QLineEdit(this), u"pastWords"_s, tr("Search in past sessions")))
    , m_status(wrappedLabel({}, u"pastStatus"_s, this))
{
    setObjectName(u"pastSessionsDialog"_s);
    setWindowTitle(tr("Past sessions"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setPlaceholderText(tr("Part of an indicator or a threat name, or a verdict"));
    m_words->setClearButtonEnabled(true);
    auto *model
        = new RowsModel({tr("Session"), tr("Last change"), tr("Rows"), tr("Verdicts"), tr("Size"), tr("First match")});
    m_view = named(new RowsView(model, {}, {24, 20, 10, 30, 12, 30}, this), u"pastView"_s, tr("Past sessions"));
    m_view->setValueColumn(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = named(buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole), u"pastOpen"_s);
    m_rename = named(buttons->addButton(tr("&Rename…"), QDialogButtonBox::ActionRole), u"pastRename"_s);
    m_delete = named(buttons->addButton(tr("&Delete…"), QDialogButtonBox::ActionRole), u"pastDelete"_s);
    for (QPushButton *button : {m_rename, m_delete})
        button->setAutoDefault(false);
    auto *renameKey = new QShortcut(QKeySequence(Qt::Key_F2), m_view);
    auto *deleteKey = new QShortcut(QKeySequence(QKeySequence::Delete), m_view);
    for (QShortcut *key : {renameKey, deleteKey})
        key->setContext(Qt::WidgetShortcut);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"pastClose"_s);
    m_open->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 24).boundedTo(roomOnScreen(this)));

    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(m_words, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &PastSessionsDialog::search);
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] { show(m_search.result()); });
    connect(m_view, &QAbstractItemView::activated, this, &PastSessionsDialog::openSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PastSessionsDialog::updateButtons);
    connect(m_open, &QPushButton::clicked, this, &PastSessionsDialog::openSelected);
    connect(m_rename, &QPushButton::clicked, this, &PastSessionsDialog::renameSelected);
    connect(m_delete, &QPushButton::clicked, this, &PastSessionsDialog::askToDelete);
    connect(renameKey, &QShortcut::activated, this, &PastSessionsDialog::renameSelected);
    connect(deleteKey, &QShortcut::activated, this, &PastSessionsDialog::askToDelete);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    search();
    updateButtons();
}

PastSessionsDialog::~PastSessionsDialog()
{
    if (m_cancelled)
        m_cancelled->endAll();
}

void PastSessionsDialog::search()
{
    if (m_cancelled)
        m_cancelled->endAll();
    m_cancelled = std::make_shared<SqlBrake>();
    m_status->setText(tr("Searching…"));
    m_search.setFuture(
        QtConcurrent::run([folder = m_folder, current = m_current, words = m_words->text(), cancelled = m_cancelled] {
            return pastSessions(folder, current, words, *cancelled);
        }));
}

void PastSessionsDialog::show(const std::vector<PastSession> &found)
{
    m_found = found;
    const QLocale locale;
    std::vector<RowsModel::Row> rows;
    qint64 hits = 0;
    for (const PastSession &one : found) {
        hits += one.rows;
        const QString last
            = one.trouble.isEmpty() ? forDisplay(one.example) : tr("Cannot be read: %1").arg(one.trouble);
        rows.push_back({.cells = {forDisplay(QFileInfo(one.path).completeBaseName()),
                            one.changed.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), locale.toString(one.rows),
                            verdictsText(one), locale.formattedDataSize(one.bytes, 1), last},
            .sortKeys = {{}, {}, one.rows, badRows(one), one.bytes, {}}});
    }
    m_view->rows().setRows(std::move(rows));
    if (found.empty() && m_words->text().isEmpty())
        m_status->setText(
            tr("There are no past sessions yet. “New session” in the File menu archives the current one here."));
    else if (found.empty())
        m_status->setText(tr("No row of a past session matches."));
    else
        m_status->setText(tr("%Ln row(s) in these sessions.", nullptr, int(hits)));
    updateButtons();
}

const PastSession *PastSessionsDialog::selected() const
{
    const std::vector<int> rows = m_view->selectedRows();
    return rows.size() == 1 && size_t(rows.front()) < m_found.size() ? &m_found[size_t(rows.front())] : nullptr;
}

void PastSessionsDialog::openSelected()
{
    const PastSession *session = selected();
    if (!session)
        return;
    const QString path = session->path;
    accept();
    Q_EMIT chosen(path);
}

void PastSessionsDialog::renameSelected()
{
    const PastSession *session = selected();
    if (!session)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"pastRenameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename session"));
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(forDisplay(QFileInfo(session->path).completeBaseName()));
    dialog->setOkButtonText(tr("&Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path = session->path](const QString &name) {
        if (const Result<QString> renamed = renameSession(path, name); !renamed)
            tell(renamed.error());
        search();
    });
    dialog->open();
}

void PastSessionsDialog::askToDelete()
{
    const PastSession *session = selected();
    if (!session)
        return;
    QMessageBox *box = plainBox(QMessageBox::Question, tr("Delete the session?"),
        tr("Delete “%1” with all its rows? This cannot be undone. Nothing is deleted on the appliance.")
            .arg(forDisplay(QFileInfo(session->path).completeBaseName(), 80)),
        u"pastDeleteBox"_s, this);
    QPushButton *yes = named(box->addButton(tr("&Delete"), QMessageBox::DestructiveRole), u"pastDeleteYes"_s);
    QPushButton *no = named(box->addButton(tr("&Keep"), QMessageBox::RejectRole), u"pastDeleteNo"_s);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(box, &QMessageBox::finished, this, [this, box, yes, path = session->path] {
        if (box->clickedButton() != yes)
            return;
        if (const auto error = deleteSession(path))
            tell(*error);
        search();
    });
    box->open();
}

void PastSessionsDialog::tell(const ApiError &error)
{
    QMessageBox *box
        = plainBox(QMessageBox::Warning, tr("The session is unchanged"), userText(error), u"pastTroubleBox"_s, this);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->open();
}

void PastSessionsDialog::updateButtons()
{
    for (QPushButton *button : {m_open, m_rename, m_delete})
        button->setEnabled(selected() != nullptr);
}

} // namespace assay
