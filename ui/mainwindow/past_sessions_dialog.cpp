// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/past_sessions_dialog.h"

#include "tables/rows_view.h"
#include "forms/plain.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

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
    m_words->setPlaceholderText(tr("Part of an indicator, or a verdict"));
    m_words->setClearButtonEnabled(true);
    auto *model = new RowsModel({tr("Session"), tr("Last change"), tr("Rows"), tr("Size"), tr("First match")});
    m_view = named(new RowsView(model, {}, {24, 20, 10, 12, 44}, this), u"pastView"_s, tr("Past sessions"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = named(buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole), u"pastOpen"_s);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"pastClose"_s);
    m_open->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_status);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 24);

    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(m_words, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &PastSessionsDialog::search);
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] { show(m_search.result()); });
    connect(m_view, &QAbstractItemView::activated, this, &PastSessionsDialog::openSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PastSessionsDialog::updateButtons);
    connect(m_open, &QPushButton::clicked, this, &PastSessionsDialog::openSelected);
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
                            locale.formattedDataSize(one.bytes, 1), last}});
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

void PastSessionsDialog::openSelected()
{
    const std::vector<int> rows = m_view->selectedRows();
    if (rows.size() != 1 || size_t(rows.front()) >= m_found.size())
        return;
    const QString path = m_found[size_t(rows.front())].path;
    accept();
    Q_EMIT chosen(path);
}

void PastSessionsDialog::updateButtons()
{
    m_open->setEnabled(m_view->selectedRows().size() == 1);
}

} // namespace assay
