// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/strings_model.h"
#include "analysis/strings_view.h"
#include "details/details_view.h"
#include "support/sample_rows.h"
#include "tables/outline_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds beat{2};

// The longest time that the event loop did not come round, since it was last asked.
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
    qint64 longest() const { return m_longest; }

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

// Prints the milliseconds in which nothing else could happen, and those until it was done.
void measure(const char *title, Heartbeat &heart, const std::function<void()> &what, const std::function<bool()> &done)
{
    turn(100);
    heart.reset();
    QElapsedTimer clock;
    clock.start();
    what();
    while (!done() && clock.elapsed() < 120'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    const qint64 whole = clock.elapsed();
    turn(100);
    std::printf("%-50s %8lld %8lld\n", title, static_cast<long long>(heart.longest()), static_cast<long long>(whole));
    std::fflush(stdout);
}

Row rowWith(const QString &title, const QByteArray &json)
{
    Row row = test::fullRow();
    Outcome outcome;
    outcome.findings.raw = {{title, json}};
    row.record->answers.push_back({.action = title, .outcome = outcome, .at = QDateTime::currentDateTimeUtc()});
    mergeAnswers(row);
    return row;
}

QByteArray report(qsizetype bytes)
{
    QByteArray json = R"({"story":"A large one.","indicators":[)";
    for (int i = 0; i < 2'000; ++i)
        json += (i > 0 ? "," : "") + QByteArray(R"({"id":1,"priority":)") + QByteArray::number(i % 10)
            + R"(,"category":4,"description":"Does something","reasons":[{"category":"API","description":"CreateFileA"}]})";
    json += R"(],"strings":[)";
    for (int i = 0; json.size() < bytes; ++i)
        json += (i > 0 ? "," : "") + QByteArray(R"({"v":"a string of some length )") + QByteArray::number(i)
            + R"(","o":)" + QByteArray::number(i) + R"(,"c":1,"f":2})";
    return json + "]}";
}

QByteArray contents(int files)
{
    QByteArray json = "{\"count\":" + QByteArray::number(files) + R"(,"next":null,"results":[)";
    for (int i = 1; i <= files; ++i)
        json += (i > 1 ? "," : "") + QByteArray("{\"id\":") + QByteArray::number(i)
            + ",\"parent_relationship\":" + (i <= 100 ? QByteArray("null") : QByteArray::number(i % 100 + 1))
            + R"(,"filename":"file)" + QByteArray::number(i) + R"(","path":"a/b","sample":{"sha1":")"
            + QByteArray::number(i).rightJustified(40, '0') + R"(","classification":"unknown","file_size":12345}})";
    return json + "]}";
}
} // namespace

// Usage: analysis_bench [percent]. Of a report of 10 MB, a million strings and 10,000 extracted files, so many
// percent.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("DISPLAY").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    QApplication app(argc, argv);
    const int percent = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100;
    Heartbeat heart;
    Session session;
    DetailsView view(session);
    view.resize(1200, 500);
    view.show();
    const RowId reported = session.add({rowWith(u"static-report"_s, report(qsizetype(100'000) * percent))});
    const RowId container = session.add({rowWith(u"extracted-files"_s, contents(100 * percent))});
    view.openTab(u"analysisTab"_s);
    const auto *indicators = view.findChild<OutlineView *>(u"indicatorsView"_s);
    measure(
        "static report of 10 MB: decoded and shown", heart, [&] { view.showRow(reported); },
        [indicators] { return indicators->isVisible() && indicators->outline().nodeCount() > 0; });
    view.openTab(u"contentsTab"_s);
    const auto *files = view.findChild<OutlineView *>(u"contentsView"_s);
    measure(
        "10,000 extracted files: decoded and shown", heart, [&] { view.showRow(container); },
        [&] { return files->outline().nodeCount() == 100 * percent; });
    auto *search = view.findChild<QLineEdit *>(u"contentsSearch"_s);
    measure(
        "10,000 extracted files: searched", heart, [search] { search->setText(u"file77"_s); }, [] { return true; });

    auto analysis = std::make_shared<StaticAnalysis>();
    const int count = 10'000 * percent;
    for (int i = 0; i < count; ++i)
        analysis->strings.add((i % 5'000 == 4'999 ? QByteArray("needle ") : QByteArray("a string of some length "))
                + QByteArray::number(i),
            i, 1, 2);
    StringsView strings;
    strings.resize(1000, 500);
    strings.show();
    turn(100);
    measure(
        "1,000,000 strings: shown", heart, [&] { strings.strings().setAnalysis(analysis); }, [] { return true; });
    measure(
        "1,000,000 strings: first matches", heart, [&] { strings.strings().search(u"needle"_s); },
        [&] { return strings.strings().rowCount() > 0; });
    measure(
        "1,000,000 strings: all matches of a rare word", heart, [&] { strings.strings().search(u"needle "_s); },
        [&] { return !strings.strings().isSearching(); });
    measure(
        "1,000,000 strings: all matches of a letter", heart, [&] { strings.strings().search(u"t"_s); },
        [&] { return !strings.strings().isSearching(); });
    return 0;
}
