// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/digests.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <iterator>

using namespace assay;
using namespace Qt::StringLiterals;

// digest_bench FILE all|md5|sha1|sha256|sha512: the seconds that hashing a file takes, once.
int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    if (argc != 3) {
        out << "digest_bench FILE all|md5|sha1|sha256|sha512\n";
        return 2;
    }
    constexpr std::pair<QLatin1StringView, DigestKinds> words[]{{"all"_L1, allDigests},
        {"md5"_L1, DigestKinds(DigestKind::Md5)}, {"sha1"_L1, DigestKinds(DigestKind::Sha1)},
        {"sha256"_L1, DigestKinds(DigestKind::Sha256)}, {"sha512"_L1, DigestKinds(DigestKind::Sha512)}};
    const auto known = std::ranges::find(words, QLatin1StringView(argv[2]), [](const auto &one) { return one.first; });
    if (known == std::end(words))
        return 2;
    const DigestKinds kinds = known->second;
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
