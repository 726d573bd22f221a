// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_cell.h"
#include "queue/queue_view.h"
#include "session/value_interner.h"
#include "support/sample_rows.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTimer>

#include <malloc.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds beat{2};
constexpr int updatesASecond = 1000;

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

// The longest time that the event loop did not come round, since it was last asked: by the clock, and what this thread
// worked of it, which means something on a machine that is busy with other things, too.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.restart());
            const double now = processorMilliseconds();
            m_maxWork = std::max(m_maxWork, now - std::exchange(m_workedBefore, now));
        });
        m_timer.start(beat);
        m_since.start();
    }
    void reset()
    {
        m_longest = 0;
        m_maxWork = 0;
        m_since.restart();
        m_workedBefore = processorMilliseconds();
    }
    qint64 longest() const { return m_longest; }
    qint64 maxWork() const { return qint64(m_maxWork); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    double m_workedBefore = 0;
    double m_maxWork = 0;
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
    qint64 work = 0; //!< ms of the processor in the longest turn of the event loop
};

// Does it and turns the event loop until `done`, and some turns more for what the view does later.
Figure measure(Heartbeat &heart, const std::function<void()> &what, const std::function<bool()> &done)
{
    turn(100);
    heart.reset();
    QElapsedTimer clock;
    clock.start();
    what();
    while (!done() && clock.elapsed() < 600000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    const qint64 whole = clock.elapsed();
    turn(100);
    return {heart.longest(), whole, heart.maxWork()};
}

// What everybody writes first: the same cells in a standard model behind a standard proxy.
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

// A second of results that come in one by one, for so many seconds.
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
    return {heart.longest(), whole, heart.maxWork()};
}

// Rows as the window holds them when it has been open for a while: nearly all are finished and their records unloaded.
std::vector<Row> heldRows(int count)
{
    constexpr int slice = 20'000; // each row has its record while it is made
    std::vector<Row> rows;
    rows.reserve(size_t(count));
    ValueInterner values;
    for (quint32 seed = 1; int(rows.size()) < count; ++seed) {
        for (Row &row : test::sampleRows(std::min(slice, count - int(rows.size())), seed)) {
            row.record.unload();
            values.share(row);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

double residentMib()
{
    malloc_trim(0);
    QFile numbers(u"/proc/self/statm"_s);
    if (!numbers.open(QIODevice::ReadOnly))
        return 0;
    return numbers.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

// What start_bench's window would find on the disk.
int fill(int count, const QString &file)
{
    Session session;
    bool isLoaded = false;
    QObject::connect(&session, &Session::loaded, &session, [&isLoaded] { isLoaded = true; });
    session.open(file);
    while (!isLoaded)
        turn(20);
    std::vector<Row> rows = heldRows(count * 2);
    std::erase_if(rows, [](const Row &row) { return row.summary.isNull(); });
    rows.resize(std::min(rows.size(), size_t(count)));
    session.add(std::move(rows));
    return session.flush() ? 0 : 1;
}

// The queue view with many rows, without anything to compare it with. Milliseconds, and the memory at the end.
int measureAlone(int count, const QString &file)
{
    Heartbeat heart;
    Session session;
    QueueView view(session);
    view.resize(1200, 700);
    view.show();
    turn(300);
    const double empty = residentMib();
    const auto settled = [&view] { return !view.proxy().isBusy(); };
    const auto always = [] { return true; };
    const auto note = [](const char *what, const Figure &figure) {
        std::printf("%-34s %8lld %8lld %8lld\n", what, static_cast<long long>(figure.longest),
            static_cast<long long>(figure.whole), static_cast<long long>(figure.work));
        std::fflush(stdout);
    };
    std::printf("%-34s %8s %8s %8s\n", "", "longest", "whole", "work");
    if (file.isEmpty()) {
        std::vector<Row> rows = heldRows(count);
        bool isAdded = false;
        note("insert all rows",
            measure(
                heart, [&] { session.addLater(std::move(rows), &view, [&isAdded](const auto &) { isAdded = true; }); },
                [&] { return isAdded && settled(); }));
    } else {
        bool isLoaded = false;
        QObject::connect(&session, &Session::loaded, &session, [&isLoaded] { isLoaded = true; });
        note("load all rows",
            measure(
                heart, [&] { session.open(file, {}, Session::Whose::Ours); }, [&] { return isLoaded && settled(); }));
    }
    turn(5000); // what is read in slices
    const auto rows = int(session.count());
    const double full = residentMib();
    std::printf("%d rows: %.0f MiB resident, %.3f KiB a row\n", rows, full, (full - empty) * 1024 / rows);

    const auto filter = [&](const char *what, const QString &line) {
        note(what,
            measure(
                heart, [&] { view.proxy().setFilter(parseFilter(line).filter); }, settled));
    };
    filter("filter: first letter", u"e"_s);
    filter("filter: third letter", u"evi"_s);
    filter("filter: part of a digest", u"3fa"_s);
    filter("filter: a verdict", u"class:malicious"_s);
    filter("filter: cleared", QString());
    const auto sort = [&](const char *what, QLatin1StringView column, Qt::SortOrder order) {
        note(what,
            measure(
                heart, [&] { view.header()->setSortIndicator(sectionOf(column), order); }, settled));
    };
    sort("sort by indicator", "indicator"_L1, Qt::AscendingOrder);
    sort("sort by risk score", "risk_score"_L1, Qt::DescendingOrder);
    note("select all",
        measure(
            heart, [&] { view.selectAll(); }, always));
    note("filter with all selected",
        measure(
            heart, [&] { view.proxy().setFilter(parseFilter(u"class:malicious").filter); }, settled));
    view.proxy().setFilter({});
    turn(1000);
    view.clearSelection();

    QRandomGenerator random(5);
    const RowId first = session.at(0).id;
    const auto update = [&] {
        session.update(first + RowId(random.bounded(rows)), [&](Row &row) {
            row.state = State::Done;
            row.verdict = session.at(random.bounded(rows)).verdict;
            row.stage = {};
        });
    };
    note("1,000 results a second, sorted", live(heart, 5, update));
    view.proxy().setFilter(parseFilter(u"class:malicious").filter);
    turn(2000);
    note("the same, sorted and filtered", live(heart, 5, update));
    view.proxy().setFilter({});
    view.header()->setSortIndicator(-1, Qt::AscendingOrder);
    turn(2000);
    note("the same, as they came", live(heart, 5, update));
    view.setGrouping(Grouping::Family);
    turn(3000);
    note("the same, grouped by family", live(heart, 5, update));
    view.setGrouping(Grouping::None);
    turn(1000);
    note("add a row",
        measure(
            heart, [&] { session.add({Row(session.at(0))}); }, settled));
    note("remove 1,000 rows",
        measure(
            heart,
            [&] {
                std::vector<RowId> ids;
                for (RowId id = 0; id < 1000; ++id)
                    ids.push_back(first + id * RowId(rows / 1000));
                session.remove(ids);
            },
            settled));
    std::printf("%.0f MiB resident at the end\n", residentMib());
    std::fflush(stdout);
    _exit(0);
}
} // namespace

// Usage: queue_bench [rows]: beside standard models. The goal: no column "longest" of Assay above 50, and ratios of 5
// and more.
// queue_bench alone ROWS | alone ROWS FILE | fill ROWS FILE: Assay alone, with rows that are added, or with those of a
// session file, which `fill` makes. The goals with a million rows: "longest" at most 100, with live updates 50; at
// most 800 MiB.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("DISPLAY").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    QApplication app(argc, argv);
    if (argc > 2) {
        const int count = QByteArray(argv[2]).toInt();
        const QString file = argc > 3 ? QFile::decodeName(argv[3]) : QString();
        return qstrcmp(argv[1], "fill") == 0 ? fill(count, file) : measureAlone(count, file);
    }
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
