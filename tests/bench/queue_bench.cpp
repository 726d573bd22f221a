// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_cell.h"
#include "queue/queue_view.h"
#include "support/sample_rows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds beat{2};
constexpr int updatesASecond = 1000;

//! The longest time that the event loop did not come round, since it was last asked.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(beat);
        m_since.start();
    }
    void reset()
    {
        m_longest = 0;
        m_since.restart();
    }
    qint64 longest() { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

void turn(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

struct Figure
{
    qint64 longest = 0; //!< ms in which nothing else could happen
    qint64 whole = 0; //!< ms until the view shows it
};

//! Does it and turns the event loop until `done`, and some turns more for what the view does later.
Figure measure(Heartbeat &heart, const std::function<void()> &what, const std::function<bool()> &done)
{
    turn(100);
    heart.reset();
    QElapsedTimer clock;
    clock.start();
    what();
    while (!done() && clock.elapsed() < 120000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    const qint64 whole = clock.elapsed();
    turn(100);
    return {heart.longest(), whole};
}

//! What everybody writes first: the same cells in a standard model behind a standard proxy.
struct Reference
{
    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    QTreeView view;
    QList<int> sections; //!< of columns(), those that the queue shows

    Reference()
    {
        for (size_t section = 0; section < columns().size(); ++section) {
            if (columns()[section].shown)
                sections << int(section);
        }
        model.setColumnCount(int(sections.size()));
        proxy.setSourceModel(&model);
        proxy.setSortRole(Qt::UserRole);
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        view.setUniformRowHeights(true);
        view.setRootIsDecorated(false);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.setModel(&proxy);
        view.resize(1200, 700);
        view.show();
    }
    QList<QStandardItem *> rowOf(const Row &item) const
    {
        QList<QStandardItem *> row;
        for (const int section : sections) {
            const Column &column = columns()[size_t(section)];
            auto *cell = new QStandardItem(cellText(column, item));
            cell->setData(cellSortKey(column, item), Qt::UserRole);
            row << cell;
        }
        return row;
    }
    int columnOf(QLatin1StringView name) const { return int(sections.indexOf(sectionOf(name))); }
};

void print(const char *what, const Figure &ours, const Figure &theirs)
{
    std::printf("%-34s %8lld %8lld | %8lld %8lld | %7.1f\n", what, static_cast<long long>(ours.longest),
        static_cast<long long>(ours.whole), static_cast<long long>(theirs.longest),
        static_cast<long long>(theirs.whole), double(theirs.longest) / double(std::max<qint64>(1, ours.longest)));
    std::fflush(stdout);
}

//! A second of results that come in one by one, for so many seconds.
template <class Change>
Figure live(Heartbeat &heart, int seconds, Change change)
{
    QTimer timer;
    QElapsedTimer clock;
    int done = 0;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        for (const int due = int(clock.elapsed() * updatesASecond / 1000); done < due; ++done)
            change();
    });
    turn(100);
    heart.reset();
    clock.start();
    timer.start(10);
    turn(seconds * 1000);
    timer.stop();
    const qint64 whole = clock.elapsed();
    turn(400);
    return {heart.longest(), whole};
}
} // namespace

//! Usage: queue_bench [rows]. The goal: no column "longest" of Assay above 50, and ratios of 5 and more.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("DISPLAY").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    QApplication app(argc, argv);
    const int rows = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100000;
    std::vector<Row> items = test::sampleRows(rows, 11);
    std::printf("%d rows; milliseconds\n%-34s %8s %8s | %8s %8s | %s\n", rows, "", "longest", "whole", "longest",
        "whole", "ratio of longest");
    std::printf("%-34s %17s | %17s |\n", "", "Assay", "standard models");

    Heartbeat heart;
    Session session;
    QueueView view(session);
    view.resize(1200, 700);
    view.show();
    Reference reference;
    turn(300);

    const auto settled = [&view] { return !view.proxy().isBusy(); };
    const auto always = [] { return true; };
    std::vector<Row> copy = items;
    const Figure inserted = measure(
        heart, [&] { session.add(std::move(copy)); }, settled);
    print("insert all rows", inserted,
        measure(
            heart,
            [&] {
                for (const Row &item : items)
                    reference.model.appendRow(reference.rowOf(item));
            },
            always));
    turn(3000); // what is read in slices

    const auto filter = [&](const char *what, const QString &line, const QString &word) {
        const Figure ours = measure(
            heart, [&] { view.proxy().setFilter(parseFilter(line).filter); }, settled);
        print(what, ours,
            measure(
                heart, [&] { reference.proxy.setFilterFixedString(word); }, always));
    };
    filter("filter: first letter", u"e"_s, u"e"_s);
    filter("filter: third letter", u"evi"_s, u"evi"_s);
    filter("filter: a verdict", u"class:malicious"_s, u"malicious"_s);
    filter("filter: cleared", QString(), QString());

    const auto sort = [&](const char *what, QLatin1StringView column, Qt::SortOrder order) {
        const Figure ours = measure(
            heart, [&] { view.header()->setSortIndicator(sectionOf(column), order); }, settled);
        print(what, ours,
            measure(
                heart, [&] { reference.proxy.sort(reference.columnOf(column), order); }, always));
    };
    sort("sort by indicator", "indicator"_L1, Qt::AscendingOrder);
    sort("sort by risk score", "risk_score"_L1, Qt::DescendingOrder);

    const Figure selected = measure(
        heart, [&] { view.selectAll(); }, always);
    print("select all", selected,
        measure(
            heart, [&] { reference.view.selectAll(); }, always));
    view.clearSelection();
    reference.view.clearSelection();

    QRandomGenerator random(5);
    const RowId first = session.at(0).id;
    const auto judge = [&](Row &item) {
        item.state = State::Done;
        item.verdict = items[size_t(random.bounded(int(items.size())))].verdict;
        item.stage = {};
    };
    const auto ours = [&] { session.update(first + RowId(random.bounded(rows)), judge); };
    const auto theirs = [&] {
        Row item = items[size_t(random.bounded(rows))];
        judge(item);
        const int row = int(random.bounded(rows));
        for (const char *name : {"verdict", "risk_score", "state", "threat_name"}) {
            const int section = sectionOf(QLatin1StringView(name));
            QStandardItem *cell = reference.model.item(row, int(reference.sections.indexOf(section)));
            cell->setText(cellText(columns()[size_t(section)], item));
            cell->setData(cellSortKey(columns()[size_t(section)], item), Qt::UserRole);
        }
    };
    const Figure sortedLive = live(heart, 5, ours);
    print("1,000 results a second, sorted", sortedLive, live(heart, 5, theirs));
    view.proxy().setFilter(parseFilter(u"class:malicious").filter);
    turn(1000);
    const Figure filteredLive = live(heart, 5, ours);
    reference.proxy.setFilterFixedString(u"malicious"_s);
    turn(1000);
    print("the same, sorted and filtered", filteredLive, live(heart, 5, theirs));
    view.setUpdatesEnabled(false);
    print("the same, not painted", live(heart, 5, ours), {});
    view.setUpdatesEnabled(true);
    view.proxy().setFilter({});
    view.setGrouping(Grouping::Family);
    turn(1500);
    print("the same, grouped by family", live(heart, 5, ours), {});
    return 0;
}
