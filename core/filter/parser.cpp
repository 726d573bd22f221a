// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int highestRisk = 1000; // upper end of ranges such as ">=6"; greater than every score

struct ParserWords
{
    Q_DECLARE_TR_FUNCTIONS(assay::Filter)
};

// One value as typed.
struct Value
{
    QString text;
    bool quoted = false;
    qsizetype at = 0;
    qsizetype length = 0;
};

class Parser
{
public:
    explicit Parser(QStringView line) : m_line(line) { }

    ParsedFilter parse()
    {
        std::vector<Filter::Term> terms;
        for (skipBlanks(); !atEnd() && !m_error; skipBlanks())
            readTerm(terms);
        if (m_error)
            return {{}, m_error, std::move(m_places)};
        return {Filter(std::move(terms)), {}, std::move(m_places)};
    }

private:
    bool atEnd() const { return m_at >= m_line.size(); }
    QChar here() const { return atEnd() ? QChar() : m_line[m_at]; }
    void skipBlanks()
    {
        while (!atEnd() && here().isSpace())
            ++m_at;
    }
    void fail(qsizetype at, qsizetype length, const QString &sentence)
    {
        if (!m_error)
            m_error = {at, std::max(length, qsizetype(1)), sentence};
    }

    QStringView bareWord() const
    {
        qsizetype end = m_at;
        while (end < m_line.size() && !m_line[end].isSpace())
            ++end;
        return m_line.sliced(m_at, end - m_at);
    }

    void readTerm(std::vector<Filter::Term> &terms)
    {
        Filter::Term term;
        const qsizetype start = m_at;
        if (const QStringView word = bareWord(); word == "AND"_L1) {
            m_at += word.size();
            return;
        } else if (word == "OR"_L1) {
            fail(m_at, word.size(), ParserWords::tr("Write alternatives with a comma: class:malicious,suspicious"));
            return;
        } else if (word == "NOT"_L1) {
            m_at += word.size();
            skipBlanks();
            term.negated = true;
        }
        if (here() == u'-' && m_at + 1 < m_line.size() && !m_line[m_at + 1].isSpace()) {
            ++m_at;
            term.negated = !term.negated;
        }
        if (atEnd()) {
            fail(start, m_at - start, ParserWords::tr("Enter a term after NOT."));
            return;
        }
        if (const FilterKeyInfo *info = readKey()) {
            term.key = info->key;
            readValues(*info, term);
        } else if (!m_error) {
            readFreeText(term);
        }
        if (!m_error)
            m_places.push_back({start, m_at - start, term.negated});
        terms.push_back(std::move(term));
    }

    // Returns the key at the current position; null for free text and after an error.
    const FilterKeyInfo *readKey()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && (m_line[end].isLetter() || m_line[end] == u'_'))
            ++end;
        const QStringView word = m_line.sliced(m_at, end - m_at);
        // A single letter is a drive; two slashes or colons are part of a URL or an IPv6 address.
        if (word.size() < 2 || end >= m_line.size() || m_line[end] != u':')
            return nullptr;
        if (const QStringView rest = m_line.sliced(end + 1); rest.startsWith("//"_L1) || rest.startsWith(u':'))
            return nullptr;
        const FilterKeyInfo *info = filterKeyFromWord(word);
        if (!info) {
            QStringList known;
            for (const FilterKeyInfo &key : filterKeys())
                known << key.word;
            fail(m_at, word.size() + 1,
                ParserWords::tr("Unknown key “%1”. Use one of %2, or put free text in quotes.")
                    .arg(word.left(20), known.join(", "_L1)));
            return nullptr;
        }
        m_at = end + 1;
        return info;
    }

    void readFreeText(Filter::Term &term)
    {
        const Value value = readValue(false);
        if (m_error)
            return;
        if (value.text.isEmpty()) {
            fail(value.at, value.length, ParserWords::tr("The quotes are empty. Enter text between them."));
            return;
        }
        term.words.push_back({value.text.toCaseFolded(), true, true});
        needBlank();
    }

    void readValues(const FilterKeyInfo &info, Filter::Term &term)
    {
        for (;;) {
            const Value value = readValue(true);
            if (m_error)
                return;
            if (value.text.isEmpty()) {
                fail(value.at, value.length, ParserWords::tr("Enter a value after “%1:”.").arg(info.word));
                return;
            }
            if (!info.values.empty())
                readWord(info, value, term);
            else if (info.key == FilterKey::Risk)
                readRange(value, term);
            else
                readText(info, value, term);
            if (here() != u',')
                break;
            ++m_at;
        }
        needBlank();
    }

    Value readValue(bool endsAtComma)
    {
        Value value{{}, here() == u'"', m_at, 0};
        if (value.quoted) {
            for (++m_at; !atEnd() && here() != u'"'; ++m_at) {
                if (here() == u'\\' && m_at + 1 < m_line.size() && QStringView(u"\"\\").contains(m_line[m_at + 1]))
                    ++m_at;
                value.text += here();
            }
            if (atEnd())
                fail(value.at, m_at - value.at, ParserWords::tr("The closing quote is missing."));
            else
                ++m_at;
        } else {
            while (!atEnd() && !here().isSpace() && !(endsAtComma && here() == u','))
                value.text += m_line[m_at++];
        }
        value.length = m_at - value.at;
        return value;
    }

    void needBlank()
    {
        if (!atEnd() && !here().isSpace())
            fail(m_at, 1, ParserWords::tr("A blank is missing here."));
    }

    void readWord(const FilterKeyInfo &info, const Value &value, Filter::Term &term)
    {
        quint32 exact = 0;
        quint32 begun = 0; // values that start with the word, because the filter applies while it is typed
        QStringList known;
        for (const FilterValueWord &row : info.values) {
            known << row.word;
            if (row.word.compare(value.text, Qt::CaseInsensitive) == 0)
                exact = row.allowed;
            if (row.word.startsWith(value.text, Qt::CaseInsensitive))
                begun |= row.allowed;
        }
        term.allowed |= exact ? exact : begun;
        if (!exact && !begun)
            fail(value.at, value.length,
                ParserWords::tr("“%1” is not a value of “%2:”. Use one of %3.")
                    .arg(value.text.left(20), info.word, known.join(", "_L1)));
    }

    void readRange(const Value &value, Filter::Term &term)
    {
        const QStringView text = value.text;
        const auto number = [](QStringView digits) {
            bool ok = false;
            const int found = digits.toInt(&ok);
            return ok && found >= 0 && found <= highestRisk && !digits.startsWith(u'+') ? found : -1;
        };
        if (text.compare("none"_L1, Qt::CaseInsensitive) == 0) {
            term.ranges.push_back({-1, -1});
            return;
        }
        static constexpr QLatin1StringView signs[] = {">="_L1, "<="_L1, ">"_L1, "<"_L1, "="_L1};
        QLatin1StringView sign;
        for (const QLatin1StringView candidate : signs) {
            if (sign.isEmpty() && text.startsWith(candidate))
                sign = candidate;
        }
        const qsizetype dash = text.indexOf(u'-');
        Filter::Range range;
        if (sign.isEmpty() && dash > 0) {
            range = {number(text.left(dash)), number(text.sliced(dash + 1))};
            if (range.from > range.to && range.to >= 0)
                std::swap(range.from, range.to);
        } else {
            const int one = number(text.sliced(sign.size()));
            range = {one, one};
            if (one >= 0 && sign.startsWith(u'>'))
                range = {one + (sign == ">"_L1 ? 1 : 0), highestRisk};
            else if (one >= 0 && sign.startsWith(u'<'))
                range = {0, one - (sign == "<"_L1 ? 1 : 0)}; // "<0" is valid and matches no row
        }
        if (range.from < 0 || (range.to < 0 && sign != "<"_L1)) {
            fail(value.at, value.length,
                ParserWords::tr("“%1” is not a risk score. Write 7, >=6, <3, 4-6 or none.").arg(text.left(20)));
            return;
        }
        term.ranges.push_back(range);
    }

    void readText(const FilterKeyInfo &info, const Value &value, Filter::Term &term)
    {
        Filter::Word word{{}, info.within, info.within};
        QStringView text = value.text;
        if (!value.quoted && text.compare("none"_L1, Qt::CaseInsensitive) == 0) {
            term.words.push_back({});
            return;
        }
        if (!value.quoted && text.startsWith(u'*')) {
            word.from = true;
            text = text.sliced(1);
        }
        if (!value.quoted && text.endsWith(u'*')) {
            word.onwards = true;
            text.chop(1);
        }
        if (text.isEmpty())
            word = {{}, true, true};
        word.folded = text.toString().toCaseFolded();
        term.words.push_back(word);
    }

    QStringView m_line;
    qsizetype m_at = 0;
    std::optional<FilterError> m_error;
    std::vector<FilterPlace> m_places;
};

} // namespace

ParsedFilter parseFilter(QStringView line)
{
    return Parser(line).parse();
}

} // namespace assay
