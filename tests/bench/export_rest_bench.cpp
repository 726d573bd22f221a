// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/sample_rows.h"
#include "exporting/report_pdf.h"
#include "session/record_reader.h"
#include "session/session.h"
#include "support/sample_rows.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTextStream>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// The most memory that this program has held since the last call of forgetPeak(), in KiB.
qint64 peak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return at < 0 ? 0 : all.mid(at + 6, 24).simplified().split(' ').first().toLongLong();
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

// A session file with so many finished rows, their records unloaded.
bool fill(Session &session, const QString &path, int rows)
{
    bool ready = false;
    QObject::connect(&session, &Session::loaded, &session, [&ready] { ready = true; });
    session.open(path);
    while (!ready)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    constexpr int atOnce = 2000;
    for (int made = int(session.count()); made < rows; made += atOnce) {
        std::vector<Row> items = test::sampleRows(qMin(atOnce, rows - made), quint32(made + 1));
        for (Row &row : items) {
            row.state = isFinal(row.state) ? row.state : State::Done;
            row.record->answers
                = {{u"summary"_s, {row.state, row.record->findings, row.error}, row.addedAt.addSecs(30)}};
            mergeAnswers(row);
        }
        session.add(std::move(items));
        if (!session.flush())
            return false;
    }
    return true;
}

} // namespace

// export_rest_bench ROWS FOLDER: makes FOLDER/ROWS.assay-session unless it is there, writes it in every format that
// the window knows, with the untouched answers where there are any, and prints seconds, rows, MiB, and the KiB of
// memory that the writing took beside what the list itself holds.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    if (argc != 3) {
        out << "export_rest_bench ROWS FOLDER\n";
        return 2;
    }
    const QString folder = QFile::decodeName(argv[2]);
    Session session;
    if (!fill(session, folder + u'/' + QString::fromLatin1(argv[1]) + ".assay-session"_L1, QByteArray(argv[1]).toInt()))
        return 1;
    std::vector<const Row *> rows;
    for (const Row &row : session.rows())
        rows.push_back(&row);
    out << "format seconds rows MiB KiB-of-memory\n";
    for (const Format *format : windowFormats()) {
        RecordReader reader(session.file(), Parts::All);
        ExportOptions options;
        options.raw = true;
        options.records = &reader;
        forgetPeak();
        const qint64 before = peak();
        QElapsedTimer clock;
        clock.start();
        const QString path = folder + "/rest."_L1 + QLatin1StringView(format->word);
        const auto exported = exportTo(path, IfExists::Replace, *format, rows, options);
        if (!exported)
            return 1;
        out << format->word << ' ' << QString::number(double(clock.nsecsElapsed()) / 1e9, 'f', 1) << ' '
            << exported->rows << ' ' << QString::number(double(exported->saved.bytes) / (1 << 20), 'f', 1) << ' '
            << peak() - before << '\n';
        out.flush();
    }
    return 0;
}
