// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/sample_rows.h"
#include "export/exporter.h"
#include "filter/filter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace assay;
using namespace Qt::StringLiterals;

// export_bench ROWS FOLDER: writes rows.csv and rows.ndjson, prints the seconds of each, and of a filter over all.
int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    if (argc != 3) {
        out << "export_bench ROWS FOLDER\n";
        return 2;
    }
    const auto rows = test::sampleRows(QByteArray(argv[1]).toInt(), 1);
    std::vector<const Row *> all;
    for (const Row &row : rows)
        all.push_back(&row);
    for (const auto word : {"csv"_L1, "ndjson"_L1}) {
        const QString path = QFile::decodeName(argv[2]) + "/items."_L1 + word;
        QElapsedTimer clock;
        clock.start();
        const auto exported = exportTo(path, IfExists::Replace, *formatFromWord(QString(word)), all, {});
        if (!exported)
            return 1;
        out << word << ' ' << double(clock.nsecsElapsed()) / 1e9 << '\n';
    }
    const Filter filter = parseFilter(u"class:malicious risk:>=6 example").filter;
    QElapsedTimer clock;
    clock.start();
    qsizetype found = 0;
    for (const Row &row : rows)
        found += filter.matches(row) ? 1 : 0;
    out << "filter " << double(clock.nsecsElapsed()) / 1e9 << ' ' << found << '\n';
    return 0;
}
