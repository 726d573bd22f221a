// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_summary.h"

#include "session/columns.h"
#include "session/packed_time.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Names that session files hold as a number, which is their place here: never changed. All others stand there in words.
constexpr std::array<QStringView, 23> numbered{u"Threat Name", u"Classification Reason", u"Data Source", u"First Seen",
    u"First Analysis", u"Local First Seen", u"Last Seen", u"Last Analysis", u"Local Last Seen", u"File Type",
    u"File Size", u"Alias", u"User Tag", u"TI Score Tag", u"Third Party Total", u"Scanner Match", u"Scanner Count",
    u"Category", u"File Subtype", u"Identification Name", u"Extracted File Count", u"Imphash",
    u"Last Analysis Availability Status"};
// Of these the values of many rows are equal.
constexpr std::array<QStringView, 12> commonNames{u"Threat Name", u"Classification Reason", u"Data Source",
    u"File Type", u"User Tag", u"TI Score Tag", u"Third Party Total", u"Scanner Count", u"Category", u"File Subtype",
    u"Identification Name", u"Last Analysis Availability Status"};
constexpr std::array<QStringView, 4> digests{u"MD5", u"SHA-1", u"SHA-256", u"SHA-512"};

// Each entry is a mark, its length, its bytes. A mark below `digestMark` is the number of a name.
constexpr uchar beginMark = 255;
constexpr uchar digestMark = 200; // and the three after it
constexpr uchar pdfMark = 210;
constexpr uchar detectedMark = 211;
constexpr uchar listedMark = 212;
constexpr uchar wordsMark = 213; // a name, a NUL, the value
constexpr uchar timeMark = 214; // the mark of a name, a packed time; in memory only
static_assert(numbered.size() < digestMark);

bool isCommon(uchar mark)
{
    return mark < numbered.size() && std::ranges::find(commonNames, numbered[mark]) != commonNames.end();
}

void append(QByteArray &to, uchar mark, QByteArrayView bytes)
{
    to.append(char(mark));
    size_t length = size_t(bytes.size());
    for (; length >= 128; length >>= 7)
        to.append(char(uchar(length & 127) | 128));
    to.append(char(length));
    to.append(bytes);
}

// Calls `take(mark, bytes)` for each entry until it returns false, and then returns false. Stops at what is cut.
template <class F>
bool forEachIn(QByteArrayView bytes, F take)
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
            return true;
        if (!take(mark, bytes.sliced(at, qsizetype(length))))
            return false;
        at += qsizetype(length);
    }
    return true;
}

// An entry as it was added. A time is packed until somebody wants its text.
struct Entry
{
    uchar mark;
    QByteArrayView bytes;
    bool isTime = false;

    QByteArray value() const { return isTime ? unpackTime(bytes) : bytes.toByteArray(); }
};

// As forEachIn(), with what was packed under its own mark.
template <class F>
bool forEachEntry(QByteArrayView bytes, F take)
{
    return forEachIn(bytes, [&take](uchar mark, QByteArrayView value) {
        return mark == timeMark && !value.isEmpty() ? bool(take(Entry{uchar(value[0]), value.sliced(1), true}))
                                                    : bool(take(Entry{mark, value}));
    });
}

// Both parts of a summary while it is built.
class SummaryParts
{
public:
    void add(uchar mark, QByteArrayView bytes)
    {
        if (isCommon(mark))
            return addOnce(m_common, mark, bytes);
        const auto time = mark < numbered.size() ? packTime(bytes) : std::nullopt;
        if (time)
            addOnce(m_own, timeMark, char(mark) + *time);
        else if (mark != timeMark) // no file has it
            addOnce(m_own, mark, bytes);
    }
    void add(QStringView name, const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        if (const auto number = std::ranges::find(numbered, name); number != numbered.end())
            add(uchar(number - numbered.begin()), utf8);
        else
            add(wordsMark, name.toUtf8() + '\0' + utf8);
    }
    SharedBytes own() const { return SharedBytes(m_own); }
    QByteArray common()
    {
        m_common.squeeze();
        return m_common;
    }

private:
    static void addOnce(QByteArray &part, uchar mark, QByteArrayView bytes)
    {
        const bool isThere
            = !forEachIn(part, [&](uchar earlier, QByteArrayView value) { return earlier != mark || value != bytes; });
        if (!isThere)
            append(part, mark, bytes);
    }

    QByteArray m_own;
    QByteArray m_common;
};

// The value of an entry if it is one of that name.
std::optional<QString> valueOf(const Entry &entry, QStringView name)
{
    if (entry.mark < numbered.size())
        return numbered[entry.mark] == name ? std::optional(QString::fromUtf8(entry.value())) : std::nullopt;
    const qsizetype end = entry.mark == wordsMark ? entry.bytes.indexOf('\0') : -1;
    if (end < 0 || QString::fromUtf8(entry.bytes.first(end)) != name)
        return {};
    return QString::fromUtf8(entry.bytes.sliced(end + 1));
}

// Only an attribute is a tag: a fact of that name is none, as the columns see it.
bool isTag(QStringView name)
{
    return name == u"User Tag" || name == u"TI Score Tag";
}

void addNamed(SummaryParts &to, const std::vector<Attribute> &rows, std::span<const QStringView> names, bool tags)
{
    for (const Attribute &row : rows) {
        if (row.value.isEmpty() || (!tags && isTag(row.name)))
            continue;
        if (std::ranges::find(names, QStringView(row.name)) != names.end())
            to.add(row.name, row.value);
    }
}

std::optional<qint64> figure(const std::optional<QByteArray> &digits)
{
    return digits ? std::optional(digits->toLongLong()) : std::nullopt;
}

} // namespace

RowSummary::RowSummary(const QByteArray &bytes)
{
    SummaryParts parts;
    if (!bytes.isEmpty())
        parts.add(beginMark, {});
    forEachIn(bytes, [&parts](uchar mark, QByteArrayView value) {
        parts.add(mark, value);
        return true;
    });
    m_own = parts.own();
    m_common = parts.common();
}

QByteArray RowSummary::bytes() const
{
    QByteArray bytes;
    forEachEntry(m_own.view(), [&bytes](const Entry &entry) {
        append(bytes, entry.mark, entry.value());
        return true;
    });
    return bytes + *m_common;
}

RowSummary RowSummary::of(const Findings &findings, std::span<const QStringView> names)
{
    SummaryParts parts;
    parts.add(beginMark, {});
    // The verdict's own words come before attributes of that name, as the columns ask for them.
    if (findings.verdict && !findings.verdict->firstSeen.isEmpty())
        parts.add(u"First Seen", findings.verdict->firstSeen);
    if (findings.verdict && !findings.verdict->lastSeen.isEmpty())
        parts.add(u"Last Seen", findings.verdict->lastSeen);
    addNamed(parts, findings.attributes, names, true);
    addNamed(parts, findings.facts, names, false);
    for (size_t i = 0; i < digests.size(); ++i) {
        const QByteArray hex = findings.digest(digests[i]).toLatin1();
        const QByteArray raw = QByteArray::fromHex(hex);
        if (!raw.isEmpty() && raw.toHex() == hex) // else it is no digest, whatever its name says
            parts.add(uchar(digestMark + i), raw);
    }
    for (auto saved = findings.attachments.rbegin(); saved != findings.attachments.rend(); ++saved) {
        if (isPdf(*saved)) {
            parts.add(pdfMark, saved->path.toUtf8());
            break;
        }
    }
    if (!findings.detections.empty()) {
        parts.add(listedMark, QByteArray::number(qint64(findings.detections.size())));
        parts.add(detectedMark, QByteArray::number(std::ranges::count_if(findings.detections, isDetected)));
    }
    RowSummary summary;
    summary.m_own = parts.own();
    summary.m_common = parts.common();
    return summary;
}

template <class F>
void RowSummary::forEach(F take) const
{
    if (forEachEntry(m_own.view(), take))
        forEachEntry(*m_common, take);
}

std::optional<QByteArray> RowSummary::entry(uchar wanted) const
{
    std::optional<QByteArray> found;
    forEach([&](const Entry &entry) {
        if (entry.mark == wanted)
            found = entry.value();
        return !found;
    });
    return found;
}

QStringList RowSummary::named(QStringView name) const
{
    QStringList values;
    forEach([&values, name](const Entry &entry) {
        if (auto value = valueOf(entry, name))
            values.append(std::move(*value));
        return true;
    });
    return values;
}

QString RowSummary::first(QStringView name) const
{
    std::optional<QString> text;
    forEach([&text, name](const Entry &entry) {
        text = valueOf(entry, name);
        return !text;
    });
    return text.value_or(QString());
}

bool RowSummary::anyDigestContains(QStringView hex) const
{
    std::array<char, 128> hexOf; // of the longest
    const std::string wanted = hex.toLatin1().toStdString();
    bool found = false;
    forEachIn(m_own.view(), [&](uchar mark, QByteArrayView raw) {
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
    const auto raw = entry(uchar(digestMark + (known - digests.begin())));
    return raw ? QString::fromLatin1(raw->toHex()) : QString();
}

QString RowSummary::lastPdf() const
{
    return QString::fromUtf8(entry(pdfMark).value_or(QByteArray()));
}

RowSummary RowSummary::withLastPdf(const QString &path) const
{
    QByteArray own;
    const QByteArray utf8 = path.toUtf8();
    forEachIn(m_own.view(), [&own, &utf8](uchar mark, QByteArrayView value) {
        append(own, mark, mark == pdfMark ? QByteArrayView(utf8) : value);
        return true;
    });
    RowSummary changed = *this;
    changed.m_own = SharedBytes(own);
    return changed;
}

std::optional<qint64> RowSummary::detected() const
{
    return figure(entry(detectedMark));
}

std::optional<qint64> RowSummary::listed() const
{
    return figure(entry(listedMark));
}

std::span<const QStringView> RowSummary::digestTypes()
{
    return digests;
}

bool RowSummary::holds(QStringView name)
{
    return std::ranges::find(columnReads(), name) != columnReads().end();
}

} // namespace assay
