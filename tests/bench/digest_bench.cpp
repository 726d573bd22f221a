// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/digests.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace assay;
using namespace Qt::StringLiterals;

//! digest_bench FILE sha256|all: the seconds that hashing a file takes, once.
int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    if (argc != 3) {
        out << "digest_bench FILE sha256|all\n";
        return 2;
    }
    const DigestKinds kinds = QLatin1StringView(argv[2]) == "all"_L1 ? allDigests : DigestKinds(DigestKind::Sha256);
    const auto file = SampleFile::open(QFile::decodeName(argv[1]), qint64(1) << 40);
    if (!file)
        return 1;
    QElapsedTimer clock;
    clock.start();
    const auto digests = digestsOf(**file, kinds);
    if (!digests)
        return 1;
    out << double(clock.nsecsElapsed()) / 1e9 << '\n';
    return 0;
}
