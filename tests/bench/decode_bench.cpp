// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/extracted_files.h"
#include "analysis/static_report.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// A report of about `bytes`, most of it strings, as reports of large files are.
QByteArray reportOf(qsizetype bytes)
{
    QByteArray json = R"({"sha1":"fe835e0d7b9026a2ce1f0e081fcbd68ff474ffb8","story":"It does harm.","strings":[)";
    for (int i = 0; json.size() < bytes; ++i)
        json += "{\"v\":\"C:\\\\demo\\\\string number " + QByteArray::number(i)
            + "\",\"o\":" + QByteArray::number(i * 40) + ",\"c\":1,\"f\":2},";
    json.chop(1);
    return json + "]}";
}

QByteArray contentsOfFiles(int files)
{
    QByteArray json = R"({"count":)" + QByteArray::number(files) + R"(,"next":null,"results":[)";
    for (int i = 1; i <= files; ++i) {
        const QByteArray sha1 = QByteArray::number(i).rightJustified(40, '0');
        json += R"({"id":)" + QByteArray::number(i) + R"(,"parent_relationship":)"
            + (i % 50 == 1 ? "null"_ba : QByteArray::number(i - 1)) + R"(,"filename":"file","path":"folder/file )"
            + QByteArray::number(i) + R"(","sample":{"sha1":")" + sha1
            + R"(","classification":"unknown","riskscore":5,"type_display":"PE/Exe","file_size":1000}},)";
    }
    json.chop(1);
    return json + "]}";
}

} // namespace

// analysis_bench: the milliseconds of decoding a report of 10 MB, of searching a million strings to the first hits, to
// the end, and of decoding a list of 10,000 extracted files, one a line.
int main()
{
    QTextStream out(stdout);
    QElapsedTimer clock;
    const auto print = [&](const char *what) { out << what << ' ' << double(clock.nsecsElapsed()) / 1e6 << '\n'; };
    const QByteArray report = reportOf(10'000'000);
    clock.start();
    const auto analysis = decodeStaticReport(report);
    print("report");
    FileStrings strings;
    for (size_t i = 0; i < FileStrings::maxCount; ++i)
        strings.add("string number " + QByteArray::number(qulonglong(i)), qint64(i), 1, 2);
    constexpr size_t screen = 100;
    clock.start();
    const auto first = strings.find(u"NUMBER 7"_s, 0, FileStrings::maxCount, screen);
    print("first-hits");
    clock.start();
    const auto none = strings.find(u"not there"_s, 0, FileStrings::maxCount, screen);
    print("whole-search");
    const QByteArray list = contentsOfFiles(10'000);
    clock.start();
    const auto page = decodeExtractedPage(list);
    const ContentsPtr contents = page ? contentsOf({*page}) : nullptr;
    print("contents");
    const bool isRight = analysis && first.indices.size() == screen && none.next == strings.size() && contents
        && contents->nodes.size() == 10'000;
    return isRight ? 0 : 1;
}
