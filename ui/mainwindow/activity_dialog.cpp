// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/activity_dialog.h"

#include "export/activity_export.h"
#include "forms/on_screen.h"
#include "forms/plain.h"
#include "tables/rows_view.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QStringList cellsOf(const Activity &one)
{
    return {one.at.toString(u"yyyy-MM-dd HH:mm:ss"_s), activityText(one), one.indicator, one.action, one.method,
        one.status == 0 ? QString() : QString::number(one.status), one.appliance, one.path};
}

} // namespace

ActivityDialog::ActivityDialog(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_filter(named(new QLineEdit, u"activityFilter"_s, tr("Filter")))
    , m_view(new RowsView(new RowsModel({tr("Time (UTC)"), tr("What"), tr("Indicator"), tr("Action"), tr("Method"),
                              tr("Status"), tr("Appliance"), tr("Path")}),
          tr("Reading…"), {20, 34, 40, 14, 8, 8, 26, 40}, this))
    , m_count(named(new PlainLabel, u"activityCount"_s))
{
    setObjectName(u"activityDialog"_s);
    setWindowTitle(tr("What was done"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setPlaceholderText(tr("Words that the line contains"));
    m_filter->setClearButtonEnabled(true);
    nameClearButton(m_filter, tr("Clear the filter"));
    m_view->setObjectName(u"activityView"_s);
    m_view->setAccessibleName(tr("What left this computer or changed something for others"));
    m_view->setValueColumn(2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"activityClose"_s);
    m_csv = named(buttons->addButton(tr("Save CS&V…"), QDialogButtonBox::ActionRole), u"activityCsv"_s);
    m_json = named(buttons->addButton(tr("Save &JSON…"), QDialogButtonBox::ActionRole), u"activityJson"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &ActivityDialog::fill);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(
        m_csv, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(u"activity.csv"_s, activitiesCsv(shown())); });
    connect(m_json, &QPushButton::clicked, this,
        [this] { Q_EMIT saveWanted(u"activity.json"_s, activitiesJson(shown())); });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        const Result<std::vector<Activity>> result = m_reading.result();
        m_view->setEmptyText(result ? tr("Nothing left this computer yet, and nothing was changed for others.")
                                    : userText(result.error()));
        if (result)
            m_all = *result;
        fill();
    });
    fill();
    resize(QSize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 34).boundedTo(roomOnScreen(this)));
    if (file.isEmpty())
        m_view->setEmptyText(tr("This list is not kept in a file, so there is no log."));
    else
        m_reading.setFuture(QtConcurrent::run([file] { return readActivities(file); }));
}

ActivityDialog::~ActivityDialog()
{
    m_reading.disconnect();
    m_reading.waitForFinished();
}

std::vector<Activity> ActivityDialog::shown() const
{
    const QStringList words = m_filter->text().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    std::vector<Activity> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown), [&words](const Activity &one) {
        const QString line = (cellsOf(one) + activityWords(one)).join(u'\n').toCaseFolded();
        return std::ranges::all_of(words, [&line](const QString &word) { return line.contains(word); });
    });
    return shown;
}

void ActivityDialog::fill()
{
    std::vector<RowsModel::Row> rows;
    const std::vector<Activity> activities = shown();
    for (auto one = activities.rbegin(); one != activities.rend(); ++one) // the latest first
        rows.push_back({.cells = cellsOf(*one), .live = {2}});
    m_count->setText(tr("%L1 of %Ln request(s)", nullptr, int(m_all.size())).arg(activities.size()));
    m_csv->setEnabled(!activities.empty());
    m_json->setEnabled(!activities.empty());
    m_view->rows().setRows(std::move(rows));
}

} // namespace assay
