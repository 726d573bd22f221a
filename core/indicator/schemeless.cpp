// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/schemeless.h"

#include "indicator/address.h"
#include "indicator/grouped_digest.h"
#include "indicator/program_names.h"
#include "indicator/separators.h"

#include <algorithm>

namespace assay::scan {

struct SchemelessScanner::Place
{
    const Stretch &stretch;
    Bytes window; //!< the text up to where the scan may go
    const HostToken &token;
    Sink &sink;

    char previous() const { return before(window, token.begin); }
    char next() const { return at(window, token.end); }
    // Bytes of the slash at `pos`, however it is written; 0 for none.
    std::size_t slashAt(std::size_t pos) const
    {
        if (at(window, pos) == '/')
            return 1;
        const bool escaped = at(window, pos) == '\\' && at(window, pos + 1) == '/';
        return escaped ? 2 : bracketedAt(window, pos, '/').length;
    }
};

namespace {

// Where an @ in any spelling starts that ends at `end`; npos for none.
std::size_t atBefore(Bytes text, std::size_t end)
{
    for (const std::size_t length : {std::size_t(1), std::size_t(3), std::size_t(4)}) {
        if (end >= length && atSignAt(text, end - length).length == length)
            return end - length;
    }
    return Bytes::npos;
}

// Dashes and underscores around a run belong to the text: bullets, emphasis.
void trim(HostToken &token)
{
    if (token.end - token.begin != token.text.size())
        return;
    bool emphasis = false;
    while (!token.text.empty() && is(token.text.back(), HostOnly)) {
        emphasis = emphasis || token.text.back() == '_';
        token.text.pop_back();
        --token.end;
    }
    const std::size_t kept = token.text.find_first_not_of(emphasis ? "-_" : "-");
    if (kept != std::string::npos) {
        token.text.erase(0, kept);
        token.begin += kept;
    }
}

// Slashes or backslashes, all the same, that end at `pos`; at most 5.
std::size_t slashesBefore(Bytes text, std::size_t pos)
{
    const char slash = before(text, pos);
    std::size_t count = 0;
    while ((slash == '/' || slash == '\\') && count < 5 && before(text, pos - count) == slash)
        ++count;
    return count;
}

// "//host" and "\\host" name a machine, also with each backslash doubled as in JSON; inside of a path they do not.
bool isMachineStart(Bytes text, std::size_t begin)
{
    const std::size_t slashes = slashesBefore(text, begin);
    const bool isBackslash = before(text, begin) == '\\';
    if (slashes != 2 && !(slashes == 4 && isBackslash))
        return false;
    const std::size_t start = begin - slashes;
    const char earlier = before(text, start);
    // "C:\\folder" is a path, "location:\\server" is none.
    const bool isDrive = start < 3 || !is(text[start - 3], Letter | Digit);
    if (earlier == ':' && isBackslash)
        return start >= 3 && !isDrive;
    return !is(earlier, Letter | Digit | Colon | Slash | Escape);
}

bool isPathStep(Bytes text, std::size_t begin)
{
    return slashesBefore(text, begin) > 0 && !isMachineStart(text, begin);
}

// The end of the port of a WebDAV server at `pos`: @8080, @SSL, @SSL@8443, followed by the share; `pos` if there is
// none.
std::size_t sharePortEnd(Bytes text, std::size_t pos)
{
    std::size_t p = pos;
    if (hasWordAt(text, p, "@ssl"))
        p += 4;
    if (at(text, p) == '@' && is(at(text, p + 1), Digit)) {
        ++p;
        while (is(at(text, p), Digit))
            ++p;
    }
    const char next = at(text, p);
    return p > pos && (next == '\\' || next == '/' || next == '\0' || is(next, Stop)) ? p : pos;
}

// Passes on what is found, as something to check.
class Doubting : public Sink
{
public:
    explicit Doubting(Sink &sink) : m_sink(sink) { }
    void found(const Found &found) override
    {
        Found doubted = found;
        if (isTickedByDefault(doubted.remark))
            doubted.remark = Remark::UnusualForm;
        m_sink.found(doubted);
    }
    void rejected(const RejectedSpan &rejected) override { m_sink.rejected(rejected); }

private:
    Sink &m_sink;
};

// Whether the letter at `pos` belongs to the escape of a line end or tab ("\nevil.example.com") in the chunk that
// starts at `begin`, and not to a folder of a path.
bool isLineEndEscape(Bytes text, std::size_t begin, std::size_t pos)
{
    constexpr std::size_t farEnough = 256;
    if (before(text, pos) != '\\' || Bytes("nrt").find(text[pos]) == Bytes::npos
        || Bytes("%.$~").find(before(text, pos - 1)) != Bytes::npos)
        return false;
    std::size_t p = pos - begin > farEnough ? pos - farEnough : begin;
    if (text.substr(p, 2) == "\\\\" && p == begin && pos > p + 2)
        return false; // a machine
    for (; p < pos; ++p) {
        if (text[p] == '\\' && Bytes("nrt\"/\\u").find(at(text, p + 1)) == Bytes::npos)
            return false;
        if (text[p] == ':' && at(text, p + 1) == '\\' && p >= begin + 1 && is(text[p - 1], Letter)
            && (p < begin + 2 || !is(text[p - 2], Letter | Digit)))
            return false; // a drive
    }
    return true;
}

// The rest of "[www].evil.com" or "my[-]host.com": a name that was cut is another one's name.
bool isCutOff(Bytes text, std::size_t begin)
{
    const char previous = before(text, begin);
    const char earlier = begin >= 2 ? text[begin - 2] : '\0';
    return (previous == '.' && is(earlier, Closer)) || (is(previous, Closer) && earlier == '-');
}

bool isName(Bytes label)
{
    constexpr std::size_t maxLength = 24;
    const bool letters = std::all_of(label.begin(), label.end(), [](char c) { return is(c, Letter | High); });
    return hasWordAt(label, 0, "xn--") || (letters && label.size() >= 2 && label.size() <= maxLength);
}

// "MD5:44:d8:61": whether the colon in front of `pos` ends a word and no pair of digits.
bool isBehindLabel(Bytes text, std::size_t pos)
{
    if (pos < 3 || text[pos - 1] != ':' || !is(text[pos - 2], Letter | Digit))
        return false;
    return !is(text[pos - 2], HexDigit) || !is(text[pos - 3], HexDigit) || is(before(text, pos - 3), Letter | Digit);
}

// Digits and dots at the start of `text`, without a dot at the end.
Bytes ipv4Like(Bytes text)
{
    constexpr std::size_t maxLength = 16;
    Bytes like = text.substr(0, std::min({text.find_first_not_of("0123456789."), text.size(), maxLength}));
    while (like.ends_with('.'))
        like.remove_suffix(1);
    return like;
}

// Whether a number of `digits` digits at the start of `text` is one for itself, at most with punctuation behind it.
bool endsNumber(Bytes text, std::size_t digits)
{
    const char next = at(text, digits);
    if (next == '.' || next == '?' || next == '-' || next == '_')
        return !is(at(text, digits + 1), Letter | Digit | HostOnly);
    return !is(next, Letter | Slash | HostOnly | High) && Bytes("#%&=+~").find(next) == Bytes::npos;
}

// "255.255.255.0"
bool isNetMask(Bytes text)
{
    Bytes mask = text;
    while (mask.ends_with('.'))
        mask.remove_suffix(1);
    return isIpv4(mask) && mask.starts_with("255.") && mask.size() >= 9;
}

// "downloaded.It": a word, a full stop, a capitalised word.
bool looksLikeSentenceEnd(const HostToken &token)
{
    const Bytes last = labelFromEnd(token.text, 0);
    const auto isUpper = [](char c) { return is(c, Letter) && lower(c) != c; };
    const bool capitalised = isUpper(last.front()) && std::none_of(last.begin() + 1, last.end(), isUpper);
    return token.dots == 1 && !token.defanged() && capitalised && !isUpper(token.text.front());
}

} // namespace

// Where the URL ends; empty if it is only a host (`hostWillDo` says that this is enough).
std::optional<std::size_t> SchemelessScanner::emitUrlWithoutScheme(const Place &place, bool hostWillDo, Remark remark)
{
    const UrlMatch match = m_urls.readWithoutScheme(place.stretch.text, place.token.begin, place.stretch.end);
    if (match.rejection)
        place.sink.rejected({*match.rejection, place.token.begin, std::max(match.end, place.token.end)});
    else if (match.hasTail || hostWillDo)
        m_links.report(match, place.token.begin, remark, m_options.hostsOfUrls, place.sink);
    else
        return std::nullopt;
    return std::max(match.end, place.token.end);
}

std::size_t SchemelessScanner::scanWord(const Place &place)
{
    const HostToken &token = place.token;
    if (m_digests.scan(place.stretch, token, place.sink))
        return token.end;
    if (token.onlyDigits && !token.dashes && place.next() == ',' && place.previous() != ',') {
        const std::size_t end = readCommaIpv4(place.window, token.begin, m_buffer);
        if (end > token.begin && at(place.window, end) != ',') {
            const bool whole = place.stretch.isWhole(token.begin, end);
            place.sink.found(
                {IndicatorType::Ipv4, m_buffer, token.begin, end, whole ? Remark::None : Remark::UnusualForm, {}});
            return end;
        }
    }
    constexpr Bytes dashedDot = "-dot-";
    if (token.dashes && token.text.find(dashedDot) != std::string::npos) {
        m_buffer.clear();
        const Bytes dashed = token.text;
        for (std::size_t start = 0; start < dashed.size();) {
            const std::size_t end = std::min(dashed.find(dashedDot, start), dashed.size());
            m_buffer.append(dashed.substr(start, end - start));
            if (end < dashed.size())
                m_buffer.push_back('.');
            start = end + dashedDot.size();
        }
        const HostVerdict verdict = m_names.judge(m_buffer, HostContext::Bare);
        if (!verdict.rejection) {
            const bool whole = place.stretch.isWhole(token.begin, token.end);
            emitHost(place, verdict, token.end, whole ? Remark::None : Remark::UnusualForm);
        }
    }
    return token.end;
}

std::size_t SchemelessScanner::scanNumbers(const Place &place)
{
    const HostToken &token = place.token;
    const bool insidePath = place.previous() == '/' && token.begin >= 2 && is(place.window[token.begin - 2], Letter);
    if (token.dots != 3 || insidePath)
        return token.end;
    if (!isIpv4(token.text)) {
        if (looksLikeIpv4(token.text))
            place.sink.rejected({Rejection::Address, token.begin, token.end});
        return token.end;
    }
    std::size_t end = readPort(place.window, token.end, m_buffer);
    if (end > token.end && !isPort(m_buffer))
        end = token.end;
    const std::size_t slash = place.slashAt(end);
    const Bytes tail = place.window.substr(std::min(end + slash, place.window.size()));
    const std::size_t digits = slash > 0 ? std::min(tail.find_first_not_of("0123456789"), tail.size()) : 0;
    if (digits > 0 && end == token.end) {
        const bool complete = digits <= 2 && endsNumber(tail, digits);
        if (complete && (digits < 2 || tail.substr(0, 2) < "32")) {
            place.sink.rejected({Rejection::NetworkRange, token.begin, end + slash + digits});
            return end + slash + digits;
        }
        // A network of one address is that address.
        if (complete && tail.substr(0, 2) == "32") {
            place.sink.found({IndicatorType::Ipv4, token.text, token.begin, end + slash + digits, Remark::None, {}});
            return end + slash + digits;
        }
        if (const std::size_t mask = std::min(tail.find_first_not_of("0123456789."), tail.size());
            isNetMask(tail.substr(0, mask))) {
            place.sink.rejected({Rejection::NetworkRange, token.begin, end + slash + mask});
            return end + slash + mask;
        }
    }
    const bool protocol = hasWordAt(tail, 0, "tcp") || hasWordAt(tail, 0, "udp") || hasWordAt(tail, 0, "icmp");
    // "198.51.100.9/85.exe", but "198.51.100.9/443" in a log is a port.
    const bool startsPath = digits > 0 ? !endsNumber(tail, digits) && !isIpv4(ipv4Like(tail))
                                       : is(at(tail, 0), Letter | High) || Bytes("~%?_").find(at(tail, 0)) < 4;
    const bool isUrl = slash > 0 && !protocol && startsPath;
    const bool wholeWithPort = end > token.end && place.stretch.isWhole(token.begin, end);
    if (isUrl || wholeWithPort) {
        if (const auto urlEnd = emitUrlWithoutScheme(place, wholeWithPort, Remark::NoScheme))
            return *urlEnd;
    }
    const bool isVersion = !token.defanged() && end == token.end && isVersionLabelled(place.window, token.begin);
    const Remark remark = isVersion ? Remark::VersionNumber : end > token.end ? Remark::PortDropped : Remark::None;
    place.sink.found({IndicatorType::Ipv4, token.text, token.begin, end, remark, {}});
    return end;
}

std::size_t SchemelessScanner::scanRange(const Place &place)
{
    const HostToken &token = place.token;
    const std::size_t dash = token.text.find('-');
    const Bytes first = Bytes(token.text).substr(0, dash);
    const Bytes second = Bytes(token.text).substr(dash + 1);
    const bool sameBytes = token.end - token.begin == token.text.size();
    if (sameBytes && isIpv4(first) && isIpv4(second)) {
        place.sink.found({IndicatorType::Ipv4, first, token.begin, token.begin + dash, Remark::None, {}});
        place.sink.found({IndicatorType::Ipv4, second, token.begin + dash + 1, token.end, Remark::None, {}});
    }
    return token.end;
}

void SchemelessScanner::emitHost(const Place &place, const HostVerdict &verdict, std::size_t end, Remark remark)
{
    const std::string imitated = verdict.imitated.toStdString();
    place.sink.found({IndicatorType::Fqdn, verdict.ascii, place.token.begin, end, remark, imitated});
}

std::size_t SchemelessScanner::scanHost(const Place &place)
{
    const HostToken &token = place.token;
    const bool call = place.next() == '(' && !is(at(place.window, token.end + 1), Digit);
    const bool inCode = !token.defanged() && (call || place.next() == '=');
    if (inCode || isPathStep(place.window, token.begin) || Bytes("$%~").find(place.previous()) != Bytes::npos)
        return token.end;
    HostVerdict verdict = m_names.judge(token.text, HostContext::Bare);
    if (!verdict.rejection && isCutOff(place.window, token.begin))
        verdict.rejection = Rejection::Host;
    const Bytes last = labelFromEnd(verdict.ascii, 0);
    const bool doubtful = !token.defanged() && isFileExtension(last);
    if ((verdict.rejection == Rejection::UnknownTld || doubtful) && m_digests.scanFileName(token, place.sink))
        return token.end;
    if (verdict.rejection) {
        if (isName(last))
            place.sink.rejected({*verdict.rejection, token.begin, token.end});
        return token.end;
    }
    if (const Remark name = token.defanged() ? Remark::None : nameRemark(token.text); name != Remark::None) {
        emitHost(place, verdict, token.end, name);
        return token.end;
    }
    Remark remark = !verdict.imitated.isEmpty() ? Remark::MixedScripts
        : doubtful                              ? Remark::HostOrFileName
        : looksLikeSentenceEnd(token)           ? Remark::SentenceEnd
                                                : Remark::None;
    std::size_t end = readPort(place.window, token.end, m_buffer);
    const bool wholeWithPort = end > token.end && place.stretch.isWhole(token.begin, end);
    if (place.slashAt(end) > 0 || wholeWithPort) {
        const Remark urlRemark = remark == Remark::None ? Remark::NoScheme : remark;
        if (const auto urlEnd = emitUrlWithoutScheme(place, wholeWithPort, urlRemark))
            return *urlEnd;
    }
    constexpr int maxDotsOfSuffix = 2;
    if (remark == Remark::None && token.dots <= maxDotsOfSuffix && isPublicSuffix(verdict.ascii))
        remark = Remark::PublicSuffix;
    remark = remark == Remark::None && end > token.end ? Remark::PortDropped : remark;
    emitHost(place, verdict, end, remark);
    return end;
}

std::size_t SchemelessScanner::scanMail(const Place &place, std::size_t at)
{
    constexpr std::size_t maxLocalPart = 80;
    const HostToken &token = place.token;
    std::size_t begin = at;
    while (begin > place.stretch.begin && at - begin < maxLocalPart
        && (is(place.window[begin - 1], Letter | Digit | HostOnly | Dot | Opener | Closer | High)
            || place.window[begin - 1] == '+')) {
        --begin;
    }
    while (begin < at && is(place.window[begin], Opener | Closer))
        ++begin;
    const HostVerdict verdict = m_names.judge(token.text, HostContext::Bare);
    if (begin == at || verdict.rejection)
        return token.end;
    if (m_options.hostsOfMail)
        emitHost(place, verdict, token.end, Remark::FromMail);
    else
        place.sink.rejected({Rejection::MailAddress, begin, token.end});
    return token.end;
}

// A WebDAV server, \\host@port\share: `end` is the end of its port.
std::size_t SchemelessScanner::scanMachine(const Place &place, std::size_t end)
{
    const HostToken &token = place.token;
    if (token.onlyDigits) {
        if (isIpv4(token.text))
            place.sink.found({IndicatorType::Ipv4, token.text, token.begin, end, Remark::PortDropped, {}});
        else
            place.sink.rejected({Rejection::Address, token.begin, end});
        return end;
    }
    const HostVerdict verdict = m_names.judge(token.text, HostContext::Bare);
    if (verdict.rejection)
        place.sink.rejected({*verdict.rejection, token.begin, end});
    else
        emitHost(place, verdict, end, Remark::PortDropped);
    return end;
}

std::size_t SchemelessScanner::scanToken(const Stretch &stretch, Bytes window, Sink &sink)
{
    if (m_token.highBytes)
        m_names.cutForeignTail(window, m_token);
    const std::size_t runEnd = m_token.end;
    trim(m_token);
    const Place place{stretch, window, m_token, sink};
    const std::size_t at = atBefore(window, m_token.begin);
    if (m_token.dots > 0 && isMachineStart(window, m_token.begin)) {
        if (const std::size_t end = sharePortEnd(window, m_token.end); end > m_token.end)
            return std::max(scanMachine(place, end), runEnd);
    }
    if (m_token.text.empty() || (at == Bytes::npos && atSignAt(window, m_token.end).length > 0))
        return runEnd;
    if (at != Bytes::npos)
        return m_token.dots > 0 ? scanMail(place, at) : runEnd;
    const std::size_t end = m_token.dots == 0         ? scanWord(place)
        : !m_token.onlyDigits                         ? scanHost(place)
        : m_token.text.find('-') != std::string::npos ? scanRange(place)
                                                      : scanNumbers(place);
    return std::max(end, runEnd);
}

std::size_t SchemelessScanner::scan(const Stretch &stretch, std::size_t from, std::size_t to, Sink &sink)
{
    const Bytes window = stretch.text.substr(0, to);
    const bool colons = std::count(window.begin() + static_cast<std::ptrdiff_t>(from), window.end(), ':') > 1;
    std::size_t p = from;
    while (p < to) {
        const char c = window[p];
        const bool wordStart = !is(before(window, p), Letter | Digit | HostOnly | Colon);
        if (colons && (wordStart || isBehindLabel(window, p)) && at(window, p + 2) == ':' && at(window, p + 5) == ':') {
            if (const auto pairs = readPairs(stretch.text, p, to, ':')) {
                sink.found({pairs->type, pairs->digits, p, pairs->end, pairs->remark, pairs->label});
                p = pairs->end;
                continue;
            }
        }
        if (colons && wordStart && is(c, HexDigit | Colon | Opener)) {
            const Ipv6 address = readIpv6(window, p);
            if (address.end > p) {
                sink.found({IndicatorType::Ipv6, address.canonical, p, address.end, Remark::None, {}});
                p = address.end;
                continue;
            }
        }
        if (is(c, High)) {
            if (const Wide wide = wideAt(window, p); wide.kind != WideKind::Letter) {
                p += wide.length;
                continue;
            }
        } else if (!is(c, Letter | Digit | HostOnly)) {
            ++p;
            continue;
        }
        if (isLineEndEscape(window, stretch.begin, p)) {
            Doubting doubting(sink);
            readHostToken(window, p + 1, m_token);
            p = m_token.isEmpty() ? p + 1 : scanToken(stretch, window, doubting);
            continue;
        }
        readHostToken(window, p, m_token);
        p = scanToken(stretch, window, sink);
    }
    return p;
}

} // namespace assay::scan
