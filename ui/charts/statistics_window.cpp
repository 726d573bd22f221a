// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/statistics_window.h"

#include "look/appearance.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "tables/bar_delegate.h"
#include "tables/outline_view.h"
#include "text/user_text.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxListed = 1'000; // values of a group in the window
constexpr size_t maxDrawn = 12; // bars of a group in a picture
constexpr double pictureScale = 2; // of PNG: pixels a unit

QString titleOf(StatisticsGroup group)
{
    switch (group) {
    case StatisticsGroup::Verdict:
        return StatisticsWindow::tr("Verdicts");
    case StatisticsGroup::Family:
        return StatisticsWindow::tr("Threat families");
    case StatisticsGroup::FileType:
        return StatisticsWindow::tr("File types");
    case StatisticsGroup::Source:
        return StatisticsWindow::tr("Sources");
    case StatisticsGroup::Technique:
        return StatisticsWindow::tr("ATT&CK techniques");
    }
    Q_UNREACHABLE();
}

Classification verdictOf(StatisticsGroup group, const RowStatistics::Value &value)
{
    return group == StatisticsGroup::Verdict && value.text != "none"_L1 ? classificationFromWord(value.text)
                                                                        : Classification::None;
}

QString nameOf(StatisticsGroup group, const RowStatistics::Value &value)
{
    if (group == StatisticsGroup::Verdict) {
        if (value.text == "none"_L1)
            return StatisticsWindow::tr("no verdict");
        if (value.text == "other"_L1)
            return StatisticsWindow::tr("other verdict");
        return userText(verdictOf(group, value));
    }
    return value.title.isEmpty() ? StatisticsWindow::tr("none") : value.title;
}
} // namespace

StatisticsWindow::StatisticsWindow(Session &session, Rows shown, Rows selected, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_rowsShown(std::move(shown))
    , m_rowsSelected(std::move(selected))
    , m_which(new QComboBox(this))
    , m_count(new PlainLabel(this))
    , m_counter(session)
{
    arrange();
    connect(m_which, &QComboBox::currentIndexChanged, this, &StatisticsWindow::begin);
    connect(&m_counter, &RowCounter::counted, this, &StatisticsWindow::showCounts);
    m_soon.setSingleShot(true);
    m_soon.setInterval(500);
    connect(&m_soon, &QTimer::timeout, this, &StatisticsWindow::begin);
    for (const auto signal : {&Session::added, &Session::removed})
        connect(&session, signal, this, &StatisticsWindow::recountSoon);
    connect(&session, &Session::changed, this, &StatisticsWindow::recountSoon);
    connect(&session, &Session::rearranged, this, &StatisticsWindow::recountSoon);
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    begin();
}

void StatisticsWindow::arrange()
{
    setObjectName(u"statisticsWindow"_s);
    setWindowTitle(tr("Statistics"));
    m_which->setObjectName(u"statisticsRows"_s);
    m_which->setAccessibleName(tr("Rows to count"));
    m_which->addItems({tr("Rows that are shown"), tr("Selected rows")});
    m_count->setObjectName(u"statisticsCount"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_which);
    top->addWidget(m_count, 1);
    const auto button = [this, top](const QString &text, const QString &name, auto &&slot) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, slot);
        top->addWidget(made);
        return made;
    };
    button(tr("Copy picture"), u"statisticsCopy"_s, [this] {
        if (const QImage pixels = image(); !pixels.isNull()) {
            QGuiApplication::clipboard()->setImage(pixels);
            Q_EMIT said(tr("The picture was copied."));
        }
    })->setIcon(QIcon::fromTheme(u"copy"_s));
    button(tr("Save PNG…"), u"statisticsPng"_s, [this] {
        const QImage pixels = image();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!pixels.isNull() && buffer.open(QIODevice::WriteOnly) && pixels.save(&buffer, "PNG"))
            Q_EMIT saveWanted(u"statistics.png"_s, bytes);
    });
    button(tr("Save SVG…"), u"statisticsSvg"_s, [this] { Q_EMIT saveWanted(u"statistics.svg"_s, picture()); });
    button(
        tr("Save CSV…"), u"statisticsCsv"_s, [this] { Q_EMIT saveWanted(u"statistics.csv"_s, m_shownCounts.csv()); });
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    for (size_t i = 0; i < statisticsGroups; ++i) {
        OutlineView *view = makeView(StatisticsGroup(i));
        m_views.push_back(view);
        if (i + 1 == statisticsGroups)
            grid->addWidget(view, int(i / 2), 0, 1, 2); // techniques have long names
        else
            grid->addWidget(view, int(i / 2), int(i % 2));
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addLayout(grid, 1);
    auto *hint = new PlainLabel(tr("Double-click a bar, or press Enter, to show only its rows in the list."), this);
    hint->setObjectName(u"statisticsHint"_s);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(hint);
    resize(QSize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38)
               .boundedTo(screen()->availableSize() * 0.9));
}

OutlineView *StatisticsWindow::makeView(StatisticsGroup group)
{
    const QString title = titleOf(group);
    auto *view = new OutlineView(new OutlineModel({title, tr("Rows")}), tr("No rows."), {36, 20}, this);
    view->setObjectName(u"statistics-"_s + word(group));
    view->setAccessibleName(title);
    view->setRootIsDecorated(false);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->resizeSection(1, fontMetrics().averageCharWidth() * 30);
    static_cast<BarDelegate *>(view->itemDelegate())->setBarColumn(1);
    connect(view, &QAbstractItemView::activated, this, [this, group](const QModelIndex &index) {
        Q_EMIT filterWanted(filterTerm(group, index.data(OutlineModel::KeyRole).toString()));
    });
    return view;
}

void StatisticsWindow::recountSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void StatisticsWindow::begin()
{
    m_soon.stop();
    m_counter.start(m_which->currentIndex() == 1 ? m_rowsSelected() : m_rowsShown());
}

void StatisticsWindow::showCounts(const RowStatistics &counts)
{
    m_shownCounts = counts;
    m_count->setText(tr("%Ln row(s)", nullptr, counts.rows()));
    for (size_t i = 0; i < m_views.size(); ++i) {
        const auto group = StatisticsGroup(i);
        const std::vector<RowStatistics::Value> values = counts.values(group);
        const int largest = values.empty() ? 1 : values.front().count;
        std::vector<OutlineNode> nodes;
        for (const RowStatistics::Value &value : values) {
            if (nodes.size() >= maxListed)
                break;
            nodes.push_back({.cells = {nameOf(group, value), QLocale().toString(value.count)},
                .key = value.text,
                .classification = verdictOf(group, value),
                .bar = double(value.count) / largest,
                .sortKeys = {{}, value.count}});
        }
        m_views[i]->outline().setNodes(std::move(nodes));
    }
}

std::vector<BarGroup> StatisticsWindow::groups() const
{
    std::vector<BarGroup> all;
    for (size_t i = 0; i < statisticsGroups; ++i) {
        const auto group = StatisticsGroup(i);
        BarGroup made{.title = titleOf(group), .bars = {}, .left = 0};
        for (const RowStatistics::Value &value : m_shownCounts.values(group)) {
            if (made.bars.size() >= maxDrawn) {
                ++made.left;
                continue;
            }
            QColor colour;
            if (const Classification verdict = verdictOf(group, value); verdict != Classification::None) {
                const VerdictLook &look = lookOf(verdict);
                colour = QColor::fromRgb(isDark(palette()) ? look.dark : look.light);
            }
            made.bars.push_back({nameOf(group, value), value.count, colour});
        }
        all.push_back(std::move(made));
    }
    return all;
}

QByteArray StatisticsWindow::picture() const
{
    return barPicture(tr("%Ln row(s)", nullptr, m_shownCounts.rows()), groups(), palette());
}

QImage StatisticsWindow::image()
{
    const QImage pixels = imageOfSvg(picture(), pictureScale);
    if (pixels.isNull())
        Q_EMIT said(tr("The picture could not be drawn: Qt's SVG plugin is not installed. Save it as SVG instead."));
    return pixels;
}

} // namespace assay
