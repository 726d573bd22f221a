// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/recognise.h"

#include "indicator/host_name.h"
#include "indicator/line_scanner.h"

#include <algorithm>

namespace assay {

using scan::Bytes;

namespace {

// The first thing that a scan of one input finds or refuses.
class First : public scan::Sink
{
public:
    void found(const scan::Found &found) override
    {
        if (found.remark != Remark::PartOfName && !m_recognised.indicator) {
            m_recognised.indicator = Indicator{found.type, toQString(found.value), {}};
            m_recognised.remark = found.remark;
            m_recognised.label = toQString(found.label);
            m_begin = found.begin;
            m_end = found.end;
        }
    }
    void rejected(const scan::RejectedSpan &rejected) override
    {
        if (!m_recognised.rejection)
            m_recognised.rejection = rejected.reason;
    }
    // What the input means as a whole; `input` is what the places refer to.
    Recognised result(Bytes input) const
    {
        if (m_recognised.indicator && covers(input)) {
            Recognised recognised = m_recognised;
            recognised.rejection.reset();
            return recognised;
        }
        const bool more = m_recognised.indicator.has_value();
        return rejected(m_recognised.rejection && !more ? *m_recognised.rejection
                : more                                  ? Rejection::Blanks
                                                        : Rejection::NotAnIndicator);
    }
    static Recognised rejected(Rejection reason) { return {std::nullopt, reason, Remark::None, {}}; }
    static QString toQString(Bytes text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

private:
    bool covers(Bytes input) const { return isAround(input.substr(0, m_begin)) && isAround(input.substr(m_end)); }
    // Brackets, quotes and punctuation.
    static bool isAround(Bytes text)
    {
        constexpr Bytes marks = "<>()[]{}\"'`.,;:!?*/ \t";
        for (std::size_t p = 0; p < text.size();) {
            const scan::Wide wide = scan::is(text[p], scan::High) ? scan::wideAt(text, p) : scan::Wide{};
            if (wide.kind == scan::WideKind::Letter
                || (!scan::is(text[p], scan::High) && marks.find(text[p]) == Bytes::npos)) {
                return false;
            }
            p += wide.length;
        }
        return true;
    }

    Recognised m_recognised;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

bool allOf(Bytes text, unsigned classes)
{
    return std::all_of(text.begin(), text.end(), [classes](char c) { return scan::is(c, classes); });
}

// Hexadecimal and decimal numbers; the scanner would pass over the shorter ones as ordinary words.
std::optional<Recognised> recogniseNumber(Bytes text)
{
    constexpr std::size_t maxId = 20;
    constexpr std::size_t minHash = 16;
    constexpr std::size_t minTyped = 31;
    constexpr std::size_t maxTyped = 129;
    if (allOf(text, scan::Digit) && text.size() <= maxId)
        return Recognised{Indicator{IndicatorType::Submission, First::toQString(text), {}}, {}, Remark::None, {}};
    if (allOf(text, scan::HexDigit) && text.size() >= minHash) {
        if (const auto type = digestTypeByLength(static_cast<qsizetype>(text.size())))
            return Recognised{Indicator{*type, First::toQString(text).toLower(), {}}, {}, Remark::None, {}};
        return First::rejected(Rejection::DigestLength);
    }
    const auto strays = std::count_if(text.begin(), text.end(), [](char c) { return !scan::is(c, scan::HexDigit); });
    const bool word = allOf(text, scan::Letter | scan::Digit);
    if (strays == 1 && word && text.size() >= minTyped && text.size() <= maxTyped)
        return First::rejected(Rejection::DigestLetter);
    return std::nullopt;
}

// "javascript:" and "data:" have no slashes, but a scheme.
bool hasOtherScheme(Bytes text)
{
    const std::size_t colon = std::min(text.find(':'), text.size());
    return colon >= 2 && colon + 1 < text.size() && allOf(text.substr(0, colon), scan::Letter)
        && text.find("//") != colon + 1 && !allOf(text.substr(colon + 1), scan::Digit | scan::Colon);
}

} // namespace

Recognised recognise(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const std::string utf8 = trimmed.toUtf8().toStdString();
    if (utf8.empty())
        return First::rejected(Rejection::Empty);
    if (utf8.size() > 2 * scan::maxUrl)
        return First::rejected(Rejection::TooLong);
    if (std::any_of(utf8.begin(), utf8.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; }))
        return First::rejected(Rejection::ControlCharacters);
    std::optional<Recognised> recognised = recogniseNumber(utf8);
    if (!recognised) {
        First first;
        scan::LineScanner(ExtractOptions()).scan(utf8, 0, utf8.size(), true, first);
        recognised = first.result(utf8);
        if (recognised->rejection == Rejection::NotAnIndicator && hasOtherScheme(utf8))
            recognised->rejection = Rejection::Scheme;
    }
    if (recognised->indicator)
        recognised->indicator->asPasted = trimmed.toString();
    return *recognised;
}

QString hostBySyntax(QStringView text)
{
    constexpr unsigned ofHosts = scan::Letter | scan::Digit | scan::HostOnly | scan::Dot;
    std::string utf8 = text.trimmed().toUtf8().toStdString();
    if (utf8.ends_with('.'))
        utf8.pop_back();
    if (!allOf(utf8, ofHosts | scan::High))
        return {};
    const scan::HostVerdict verdict = scan::HostNames().judge(utf8, scan::HostContext::Named);
    const Bytes last = scan::labelFromEnd(verdict.ascii, 0);
    const bool isHost = !verdict.rejection && allOf(verdict.ascii, ofHosts) && last.size() > 1
        && !allOf(last, scan::Digit); // an address, or a version
    return isHost ? First::toQString(verdict.ascii) : QString();
}

} // namespace assay
