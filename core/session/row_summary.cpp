// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_summary.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// A name's place is what stands in session files: new ones go to the end.
constexpr std::array<QStringView, 28> names{u"Threat Name", u"Classification Reason", u"Data Source", u"First Seen",
    u"First Analysis", u"Local First Seen", u"Last Seen", u"Last Analysis", u"Local Last Seen", u"File Type",
    u"File Size", u"Alias", u"User Tag", u"TI Score Tag", u"Third Party Total", u"Scanner Match", u"Scanner Count",
    u"Category", u"File Subtype", u"Identification Name", u"Extracted File Count", u"Imphash",
    u"Last Analysis Availability Status", u"Sample Count", u"Malicious Children", u"Suspicious Children",
    u"Worst Child", u"ATT&CK Technique"};
constexpr std::array<QStringView, 4> digests{u"MD5", u"SHA-1", u"SHA-256", u"SHA-512"};

// Each entry is a mark, its length, its bytes.
constexpr uchar beginMark = 255;
constexpr uchar digestMark = 200; // and the three after it
constexpr uchar pdfMark = 210;
constexpr uchar detectedMark = 211;
constexpr uchar listedMark = 212;
static_assert(names.size() < digestMark);

void append(QByteArray &to, uchar mark, QByteArrayView bytes)
{
    to.append(char(mark));
    size_t length = size_t(bytes.size());
    for (; length >= 128; length >>= 7)
        to.append(char(uchar(length & 127) | 128));
    to.append(char(length));
    to.append(bytes);
}

//! Calls `take(mark, bytes)` for each entry until it returns false. Stops at what is cut.
template <class F>
void forEach(QByteArrayView bytes, F take)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto mark = uchar(bytes[at++]);
        size_t length = 0;
        for (int shift = 0; at < bytes.size() && shift < 35; shift += 7) {
            const auto part = uchar(bytes[at++]);
            length |= size_t(part & 127) << shift;
            if (part < 128)
                break;
        }
        if (length > size_t(bytes.size() - at))
            return;
        if (!take(mark, bytes.sliced(at, qsizetype(length))))
            return;
        at += qsizetype(length);
    }
}

std::optional<QByteArray> entry(QByteArrayView bytes, uchar wanted)
{
    std::optional<QByteArray> found;
    forEach(bytes, [&](uchar mark, QByteArrayView value) {
        if (mark == wanted)
            found = value.toByteArray();
        return !found;
    });
    return found;
}

std::optional<qint64> figure(QByteArrayView bytes, uchar wanted)
{
    const std::optional<QByteArray> digits = entry(bytes, wanted);
    return digits ? std::optional(digits->toLongLong()) : std::nullopt;
}

//! Only an attribute is a tag: a fact of that name is none, as the columns see it.
bool isTag(QStringView name)
{
    return name == u"User Tag" || name == u"TI Score Tag";
}

void appendNamed(QByteArray &to, const std::vector<Attribute> &rows, bool tags)
{
    for (const Attribute &row : rows) {
        if (!tags && isTag(row.name))
            continue;
        const auto name = std::ranges::find(names, QStringView(row.name));
        if (name != names.end() && !row.value.isEmpty())
            append(to, uchar(name - names.begin()), row.value.toUtf8());
    }
}

//! The verdict's own words come before attributes of that name, as the columns ask for them.
void appendVerdict(QByteArray &to, const std::optional<Verdict> &verdict)
{
    if (!verdict)
        return;
    if (!verdict->firstSeen.isEmpty())
        append(to, uchar(std::ranges::find(names, u"First Seen") - names.begin()), verdict->firstSeen.toUtf8());
    if (!verdict->lastSeen.isEmpty())
        append(to, uchar(std::ranges::find(names, u"Last Seen") - names.begin()), verdict->lastSeen.toUtf8());
}

} // namespace

RowSummary RowSummary::of(const Findings &findings)
{
    QByteArray bytes;
    append(bytes, beginMark, {});
    appendVerdict(bytes, findings.verdict);
    appendNamed(bytes, findings.attributes, true);
    appendNamed(bytes, findings.facts, false);
    for (size_t i = 0; i < digests.size(); ++i) {
        const QByteArray hex = findings.digest(digests[i]).toLatin1();
        const QByteArray raw = QByteArray::fromHex(hex);
        if (!raw.isEmpty() && raw.toHex() == hex) // else it is no digest, whatever its name says
            append(bytes, uchar(digestMark + i), raw);
    }
    for (auto saved = findings.attachments.rbegin(); saved != findings.attachments.rend(); ++saved) {
        if (saved->path.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
            append(bytes, pdfMark, saved->path.toUtf8());
            break;
        }
    }
    if (!findings.detections.empty()) {
        append(bytes, listedMark, QByteArray::number(qint64(findings.detections.size())));
        append(bytes, detectedMark, QByteArray::number(std::ranges::count_if(findings.detections, isDetected)));
    }
    bytes.squeeze();
    return RowSummary(bytes);
}

bool RowSummary::holds(QStringView name)
{
    return std::ranges::find(names, name) != names.end();
}

QStringList RowSummary::named(QStringView name) const
{
    QStringList values;
    const auto known = std::ranges::find(names, name);
    if (known == names.end())
        return values;
    forEach(m_bytes, [&values, wanted = uchar(known - names.begin())](uchar mark, QByteArrayView value) {
        if (mark == wanted)
            values.append(QString::fromUtf8(value));
        return true;
    });
    return values;
}

QString RowSummary::first(QStringView name) const
{
    const auto known = std::ranges::find(names, name);
    if (known == names.end())
        return {};
    QString value;
    forEach(m_bytes, [&value, wanted = uchar(known - names.begin())](uchar mark, QByteArrayView bytes) {
        if (mark == wanted)
            value = QString::fromUtf8(bytes);
        return mark != wanted;
    });
    return value;
}

bool RowSummary::anyDigestContains(QStringView hex) const
{
    std::array<char, 128> hexOf; // of the longest
    const std::string wanted = hex.toLatin1().toStdString();
    bool found = false;
    forEach(m_bytes, [&](uchar mark, QByteArrayView raw) {
        if (mark < digestMark || mark >= digestMark + int(digests.size()) || size_t(raw.size()) * 2 > hexOf.size())
            return true;
        size_t length = 0;
        for (const char byte : raw) {
            hexOf[length++] = "0123456789abcdef"[uchar(byte) >> 4];
            hexOf[length++] = "0123456789abcdef"[uchar(byte) & 15];
        }
        found = std::string_view(hexOf.data(), length).find(wanted) != std::string_view::npos;
        return !found;
    });
    return found;
}

QString RowSummary::digest(QStringView type) const
{
    const auto known = std::ranges::find(digests, type);
    if (known == digests.end())
        return {};
    const auto raw = entry(m_bytes, uchar(digestMark + (known - digests.begin())));
    return raw ? QString::fromLatin1(raw->toHex()) : QString();
}

QString RowSummary::lastPdf() const
{
    return QString::fromUtf8(entry(m_bytes, pdfMark).value_or(QByteArray()));
}

RowSummary RowSummary::withLastPdf(const QString &path) const
{
    QByteArray bytes;
    const QByteArray utf8 = path.toUtf8();
    forEach(m_bytes, [&bytes, &utf8](uchar mark, QByteArrayView value) {
        append(bytes, mark, mark == pdfMark ? QByteArrayView(utf8) : value);
        return true;
    });
    return RowSummary(bytes);
}

std::optional<qint64> RowSummary::detected() const
{
    return figure(m_bytes, detectedMark);
}

std::optional<qint64> RowSummary::listed() const
{
    return figure(m_bytes, listedMark);
}

std::span<const QStringView> RowSummary::digestTypes()
{
    return digests;
}

} // namespace assay
