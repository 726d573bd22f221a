// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/extract.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

QByteArray hex(QRandomGenerator &random, int digits)
{
    QByteArray text;
    for (int i = 0; i < digits; ++i) {
        text += "0123456789abcdef"[random.bounded(16)];
    }
    return text;
}

QByteArray number(QRandomGenerator &random, int below)
{
    return QByteArray::number(random.bounded(below));
}

QByteArray address(QRandomGenerator &random)
{
    return number(random, 223) + '.' + number(random, 256) + '.' + number(random, 256) + '.' + number(random, 256);
}

QByteArray host(QRandomGenerator &random)
{
    static constexpr const char *zones[] = {"com", "net", "org", "co.uk", "ru", "info"};
    return "h" + number(random, 20000) + ".example-" + number(random, 500) + '.' + zones[random.bounded(6)];
}

// What mail threads, reports, logs and tables look like; 65 bytes on average.
QByteArray line(QRandomGenerator &random)
{
    switch (random.bounded(10)) {
    case 0:
        return "The sample was first seen last week and then downloaded a second stage.";
    case 1:
        return "> Please have a look at this, we think it is related (see the mail below).";
    case 2:
        return "2026-03-0" + number(random, 9) + "T10:11:12Z fw01 DROP SRC=" + address(random)
            + " DST=" + address(random);
    case 3:
        return "C2 server: hxxp://" + host(random).replace(".", "[.]") + "/gate/" + number(random, 900) + ".php";
    case 4:
        return "https://" + host(random) + "/path/to/file_" + number(random, 90) + ".exe?id=" + hex(random, 8);
    case 5:
        return "SHA-256: " + hex(random, 64);
    case 6:
        return hex(random, 32) + ',' + number(random, 99999) + ",trojan," + host(random);
    case 7:
        return "| " + host(random).replace(".", "[.]") + " | " + address(random) + " | active |";
    case 8:
        return "From: user" + number(random, 99) + "@" + host(random) + " To: soc@example.com, abuse@example.org";
    default:
        return "Dropped C:\\Users\\Public\\svc" + number(random, 99) + ".exe (sha1 " + hex(random, 40) + ")";
    }
}

QByteArray text(int lines)
{
    QRandomGenerator random(7);
    QByteArray all;
    for (int i = 0; i < lines; ++i) {
        all += line(random);
        all += '\n';
    }
    return all;
}

// Processor time: what other programs do meanwhile does not count.
double measure(QTextStream &out, QByteArrayView input, const QString &name)
{
    double best = 1e9;
    qsizetype found = 0;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        found = assay::extract(input).candidateCount();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    const double size = static_cast<double>(input.size()) / 1e6;
    out << name << ": " << QString::number(size, 'f', 1) << " MB, " << found << " candidates, "
        << QString::number(best, 'f', 3) << " s, " << QString::number(size / best, 'f', 0) << " MB/s\n";
    return best;
}

} // namespace

int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    if (argc == 3) { // for another program to read
        QFile file(QString::fromLocal8Bit(argv[1]));
        const QByteArray all = text(QByteArray(argv[2]).toInt());
        return file.open(QIODevice::WriteOnly) && file.write(all) == all.size() ? 0 : 1;
    }
    if (argc > 1) {
        QFile file(QString::fromLocal8Bit(argv[1]));
        if (!file.open(QIODevice::ReadOnly)) {
            out << "cannot read " << file.fileName() << '\n';
            return 1;
        }
        measure(out, file.readAll(), file.fileName());
        return 0;
    }
    constexpr int lines = 100'000;
    const double small = measure(out, text(lines), u"100,000 lines"_s);
    const double large = measure(out, text(10 * lines), u"1,000,000 lines"_s);
    out << "ten times the text took " << QString::number(large / small, 'f', 1) << " times as long\n";
    return 0;
}
