// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/defang.h"
#include "indicator/extract.h"
#include "indicator/recognise.h"
#include "intake/text_decoder.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace assay;

namespace {

void require(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

Extraction inPieces(QByteArrayView text, qsizetype size, const ExtractOptions &options)
{
    Extractor extractor(options);
    for (qsizetype at = 0; at < text.size(); at += size) {
        extractor.feed(text.sliced(at, std::min(size, text.size() - at)));
    }
    return extractor.finish();
}

bool same(const Candidate &a, const Candidate &b)
{
    return a.indicator == b.indicator && a.count == b.count && a.offset == b.offset && a.remark == b.remark;
}

void compare(const Extraction &a, const Extraction &b)
{
    require(a.candidateCount() == b.candidateCount(), "pieces find as many");
    require(a.rejected().size() == b.rejected().size(), "pieces reject as many");
    for (qsizetype row = 0; row < a.candidateCount(); ++row) {
        require(same(a.candidate(row), b.candidate(row)), "pieces find the same");
    }
}

QByteArray decodedInPieces(QByteArrayView bytes, qsizetype size)
{
    TextDecoder decoder;
    QByteArray utf8;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        utf8 += decoder.feed(bytes.sliced(at, std::min(size, bytes.size() - at)));
    }
    return utf8 + decoder.finish();
}

void comesBack(const Indicator &indicator)
{
    const Extraction again = extract(QStringView(defanged(indicator)));
    for (qsizetype row = 0; row < again.candidateCount(); ++row) {
        if (again.candidate(row).indicator.value == indicator.value) {
            return;
        }
    }
    std::fprintf(stderr, "value:    %s\ndefanged: %s\n", qPrintable(indicator.value), qPrintable(defanged(indicator)));
    require(false, "what was defanged comes back");
}

void checkPlaces(QByteArrayView text, const Extraction &extraction)
{
    for (const Candidate &one : extraction.candidates()) {
        require(one.count > 0 && one.offset >= 0 && one.offset < text.size(), "a place inside the text");
        require(!one.indicator.value.isEmpty() && !one.indicator.asPasted.isEmpty(), "a value");
        const QString rest = QString::fromUtf8(text.sliced(qsizetype(one.offset)));
        require(rest.startsWith(one.indicator.asPasted), "what stands at the place");
    }
    for (const Rejected &one : extraction.rejected()) {
        require(one.offset >= 0 && one.offset < text.size() && !one.text.isEmpty(), "a place inside the text");
    }
}

// Of text that was decoded, as the program does it: a byte that is no UTF-8 is three bytes long when it comes back,
// and may be too long for a user name then.
void checkReturn(const QByteArray &utf8, const ExtractOptions &options)
{
    const Extraction extraction = extract(utf8, options);
    for (const Candidate &one : extraction.candidates()) {
        // Hosts of private networks are taken as part of a URL only.
        if (one.remark != Remark::FromUrl) {
            comesBack(one.indicator);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    ExtractOptions options;
    options.hostsOfUrls = (data[0] & 1) != 0;
    options.hostsOfMail = (data[0] & 2) != 0;
    options.separatedValues = (data[0] & 4) != 0;
    const QByteArrayView text(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const Extraction whole = extract(text, options);
    checkPlaces(text, whole);
    compare(whole, inPieces(text, 1 + data[0] / 8, options));

    const Recognised recognised = recognise(QString::fromUtf8(text));
    require(recognised.indicator.has_value() != recognised.rejection.has_value(), "an indicator or a reason");
    const QByteArray decoded = decodedInPieces(text, std::max<qsizetype>(1, text.size()));
    require(QUtf8StringView(decoded).isValidUtf8(), "any bytes become UTF-8");
    require(decodedInPieces(text, 1 + data[0] / 8) == decoded, "pieces are decoded as the whole");
    checkReturn(decoded, options);
    return 0;
}
