// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/sample_rows.h"
#include "look/appearance.h"
#include "mainwindow/main_window.h"
#include "platform/harden.h"
#include "translations/install_translations.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include <malloc.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr auto beganVariable = "BENCH_BEGAN"; // seconds of CLOCK_MONOTONIC when the parent started this program
constexpr int quietFor = 3000; // ms that the window has after its rows came: counts, groups, what it does later

double sinceBegin()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9 - qEnvironmentVariable(beganVariable).toDouble();
}

QString fileIn(const char *folder)
{
    return QFile::decodeName(folder) + "/session"_L1;
}

template <class Done>
void turnUntil(Done done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

void turnFor(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

// Notes when a window has painted itself for the first time, its children included.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }
    double at = 0; //!< seconds since the program's start; 0 = not yet

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_seen, true)) // children follow within this turn
            QMetaObject::invokeMethod(
                this, [this] { at = sinceBegin(); }, Qt::QueuedConnection);
        return false;
    }

private:
    bool m_seen = false;
};

// Finished rows, as a day's work leaves them.
std::vector<Row> finished(int count)
{
    std::vector<Row> rows = test::sampleRows(count * 2, 3);
    std::erase_if(rows, [](const Row &row) { return !isFinal(row.state) || row.record->answers.empty(); });
    rows.resize(size_t(count));
    return rows;
}

int fill(int count, const char *folder)
{
    Session session;
    bool isLoaded = false;
    QObject::connect(&session, &Session::loaded, &session, [&isLoaded] { isLoaded = true; });
    session.open(fileIn(folder));
    turnUntil([&isLoaded] { return isLoaded; });
    session.add(finished(count));
    return session.flush() ? 0 : 1;
}

int showEmpty()
{
    QMainWindow window;
    FirstPaint painted(window);
    window.show();
    turnUntil([&painted] { return painted.at > 0; });
    std::printf("%.4f\n", painted.at);
    return 0;
}

// The desktop program's own window, as its main() makes it. Prints when it was painted and when all rows were there.
int showStored(const char *folder)
{
    installTranslations();
    Workspace workspace({}, std::make_unique<MemoryStore>());
    applyTheme(themeFromWord(workspace.preferences().value(Pref::ColorScheme).toString()));
    MainWindow window(workspace);
    FirstPaint painted(window);
    double loaded = 0;
    QObject::connect(&workspace.session(), &Session::loaded, &window, [&loaded] { loaded = sinceBegin(); });
    workspace.session().open(fileIn(folder));
    window.show();
    turnUntil([&] { return painted.at > 0 && loaded > 0; });
    std::printf("%.4f %.4f\n", painted.at, loaded);
    std::fflush(stdout);
    _exit(0); // how long it takes to leave is another question
}

double residentKib()
{
    malloc_trim(0);
    QFile numbers(u"/proc/self/statm"_s);
    if (!numbers.open(QIODevice::ReadOnly))
        return 0;
    return numbers.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1024;
}

// What the window's resident memory grows by for each stored row.
int memory(int count, const char *folder)
{
    Workspace workspace({}, std::make_unique<MemoryStore>());
    MainWindow window(workspace);
    window.show();
    turnFor(quietFor);
    const double before = residentKib();
    bool isLoaded = false;
    QObject::connect(&workspace.session(), &Session::loaded, &window, [&isLoaded] { isLoaded = true; });
    workspace.session().open(fileIn(folder));
    turnUntil([&isLoaded] { return isLoaded; });
    turnFor(quietFor);
    if (workspace.session().count() != count)
        return 1;
    std::printf("%.4f\n", (residentKib() - before) / count);
    std::fflush(stdout);
    _exit(0);
}

} // namespace

// start_bench fill ROWS FOLDER | empty | window FOLDER | memory ROWS FOLDER. `fill` makes the session that the others
// open; times are in seconds, memory in KiB a row.
int main(int argc, char *argv[])
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"assay"_s);
    const QByteArray what = argc > 1 ? argv[1] : "";
    if (what == "fill" && argc == 4)
        return fill(QByteArray(argv[2]).toInt(), argv[3]);
    if (what == "empty")
        return showEmpty();
    if (what == "window" && argc == 3)
        return showStored(argv[2]);
    if (what == "memory" && argc == 4)
        return memory(QByteArray(argv[2]).toInt(), argv[3]);
    std::fputs("start_bench fill ROWS FOLDER | empty | window FOLDER | memory ROWS FOLDER\n", stderr);
    return 2;
}
