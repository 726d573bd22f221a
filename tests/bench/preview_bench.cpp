// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the preview of many candidates holds up the event loop: `preview_bench [ROWS]`, 50,000 unless said
// otherwise.
#include "intake/intake.h"
#include "intake/preview_model.h"
#include "session/session.h"
#include "settings/preferences.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <vector>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// A timer that wants to fire all the time; the longest wait between two firings is what an analyst feels.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_clock.start();
        m_timer.start(0);
    }
    qint64 maxGap() // milliseconds since the last call
    {
        beat();
        return std::exchange(m_longest, 0);
    }

private:
    void beat() { m_longest = std::max(m_longest, m_clock.restart()); }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

QString manyLines(int rows)
{
    QString text;
    for (int i = 0; i < rows; ++i) {
        const int kind = i % 4;
        text += kind == 0 ? u"hxxp://evil%1[.]example[.]com/a.php?id=%1\n"_s.arg(i)
            : kind == 1   ? u"host%1.example.net\n"_s.arg(i)
            : kind == 2   ? u"%1\n"_s.arg(i, 64, 16, QChar(u'0'))
                          : u"ftp://old%1.example.org/ and new%1.example.org\n"_s.arg(i);
    }
    return text;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const int rows = argc > 1 ? QByteArray(argv[1]).toInt() : 50'000;
    QWidget window;
    window.show();
    Session session;
    Preferences preferences{QString()};
    Intake intake(&window, session, preferences);
    QObject::connect(&intake, &Intake::accepted,
        [&](const std::shared_ptr<std::vector<Row>> &items) { session.add(std::move(*items)); });
    Heartbeat heart;
    intake.takeText(manyLines(rows), u"Bench"_s);

    QDialog *dialog = nullptr;
    QTableView *table = nullptr;
    const std::vector<std::pair<const char *, std::function<void()>>> steps{
        {"sort by as pasted", [&] { table->sortByColumn(PreviewModel::AsPasted, Qt::AscendingOrder); }},
        {"sort by as sent", [&] { table->sortByColumn(PreviewModel::AsSent, Qt::AscendingOrder); }},
        {"sort by type", [&] { table->sortByColumn(PreviewModel::Type, Qt::DescendingOrder); }},
        {"to the end", [&] { table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum()); }},
        {"select all", [&] { table->selectAll(); }},
        {"untick all", [&] { dialog->findChild<QAbstractButton *>(u"previewUntick"_s)->click(); }},
        {"tick all", [&] { dialog->findChild<QAbstractButton *>(u"previewTick"_s)->click(); }},
        {"untick one",
            [&] {
                const QModelIndex first = table->model()->index(0, 0);
                table->model()->setData(first, Qt::Unchecked, Qt::CheckStateRole);
            }},
        {"add", [&] { dialog->accept(); }},
    };
    size_t next = 0;
    QTimer driver;
    QObject::connect(&driver, &QTimer::timeout, [&] {
        if (!dialog) {
            dialog = window.findChild<QDialog *>(u"previewDialog"_s);
            if (!dialog || !dialog->isVisible())
                return dialog = nullptr, void();
            table = dialog->findChild<QTableView *>(u"previewTable"_s);
            std::printf("%-20s %5lld ms (%d rows)\n", "extract and show", heart.maxGap(), table->model()->rowCount());
            return;
        }
        if (next > 0)
            std::printf("%-20s %5lld ms\n", steps[next - 1].first, heart.maxGap());
        if (next == steps.size())
            return app.quit();
        heart.maxGap();
        steps[next++].second();
    });
    driver.start(300); // long enough to paint what the step before changed
    return app.exec();
}
