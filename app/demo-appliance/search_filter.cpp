// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_filter.h"

#include "sample_values.h"
#include "store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr int maxDepth = 50; // of parentheses
constexpr qsizetype maxQuery = 1024; // characters

// Quoted parts and brackets belong to their word; parentheses are words.
QStringList wordsOf(const QString &query)
{
    static const QRegularExpression word(u"[()]|(?:\"[^\"]*\"|\\[[^\\]]*\\]|[^\\s()\"\\[])+"_s);
    QStringList words;
    auto found = word.globalMatch(query);
    while (found.hasNext())
        words << found.next().captured();
    return words;
}

QString textIn(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

// Hosts and addresses that the sample came from, and that its static report names.
QStringList hostsOf(const Sample &sample)
{
    static const QRegularExpression host(u"//([^/:\"?]+)"_s);
    QStringList hosts;
    if (!sample.sourceUrl.isEmpty())
        hosts << QUrl(sample.sourceUrl).host();
    const auto report = textIn(valuesOf(sample)(u"static_indicators"_s));
    auto found = host.globalMatch(report);
    while (found.hasNext())
        hosts << found.next().captured(1);
    return hosts;
}

QStringList certificateNames(const Sample &sample)
{
    static const QRegularExpression name(u"\"common_name\":\"([^\"]+)\""_s);
    QStringList names;
    const auto certificate = textIn(valuesOf(sample)(u"static_certificate"_s));
    auto found = name.globalMatch(certificate);
    while (found.hasNext())
        names << found.next().captured(1);
    return names;
}

struct KeyRow
{
    QLatin1StringView key;
    QStringList (*values)(const Sample &);
};

const std::array keyRows{
    KeyRow{"sha1"_L1, [](const Sample &s) { return QStringList{s.digests.sha1}; }},
    KeyRow{"sha256"_L1, [](const Sample &s) { return QStringList{s.digests.sha256}; }},
    KeyRow{"md5"_L1, [](const Sample &s) { return QStringList{s.digests.md5}; }},
    KeyRow{"classification"_L1, [](const Sample &s) { return QStringList{toString(s.verdict)}; }},
    KeyRow{"threatname"_L1, [](const Sample &s) { return QStringList{s.threatName}; }},
    KeyRow{"sampletype"_L1,
        [](const Sample &s) {
            return QStringList{sampleTypeOf(s), s.type.type, s.type.subtype, s.type.identification};
        }},
    KeyRow{"filename"_L1, [](const Sample &s) { return QStringList{s.name}; }},
    KeyRow{"imphash"_L1, [](const Sample &s) { return QStringList{imphashOf(s)}; }},
    KeyRow{"tag"_L1, [](const Sample &s) { return s.coreTags + s.userTags; }},
    KeyRow{"tag-user"_L1, [](const Sample &s) { return s.userTags; }},
    KeyRow{"domain"_L1, &hostsOf},
    KeyRow{"ipv4"_L1, &hostsOf},
    KeyRow{"certificate"_L1, &certificateNames},
    KeyRow{"size"_L1, [](const Sample &s) { return QStringList{QString::number(s.size)}; }},
    KeyRow{"filecount"_L1, [](const Sample &s) { return QStringList{QString::number(s.extracted)}; }},
    KeyRow{"av-count"_L1,
        [](const Sample &s) { return QStringList{QString::number(valuesOf(s)(u"scanner_match"_s).toInt())}; }},
    KeyRow{"available"_L1, [](const Sample &s) { return QStringList{s.cloudOnly ? u"false"_s : u"true"_s}; }},
    KeyRow{"firstseen"_L1, [](const Sample &s) { return QStringList{secondTime(s.firstSeen, true)}; }},
    KeyRow{"lastseen"_L1, [](const Sample &s) { return QStringList{secondTime(s.lastSeen, true)}; }},
    KeyRow{"pdb"_L1, [](const Sample &) { return QStringList(); }},
};

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
        value = value.mid(1, value.size() - 2);
    return value;
}

bool isWithin(const QString &value, const QString &from, const QString &to)
{
    bool isNumber = false;
    const auto number = value.toLongLong(&isNumber);
    if (isNumber)
        return (from == "*"_L1 || number >= from.toLongLong()) && (to == "*"_L1 || number <= to.toLongLong());
    return (from == "*"_L1 || value >= from) && (to == "*"_L1 || value.first(std::min(value.size(), to.size())) <= to);
}

// Whether a value fits what stands behind a key.
std::function<bool(const QString &)> fitting(const QString &wanted)
{
    if (wanted.startsWith(u'[') && wanted.contains(" TO "_L1)) {
        const auto inner = wanted.mid(1, wanted.size() - 2);
        return [from = unquoted(inner.section(" TO "_L1, 0, 0)), to = unquoted(inner.section(" TO "_L1, 1))](
                   const QString &value) { return isWithin(value, from, to); };
    }
    QStringList choices{wanted};
    if (wanted.startsWith(u'['))
        choices = wanted.mid(1, wanted.size() - 2).split(u',', Qt::SkipEmptyParts);
    QList<QRegularExpression> patterns;
    for (const auto &choice : std::as_const(choices)) {
        const auto pattern
            = QRegularExpression::escape(unquoted(choice)).replace("\\*"_L1, ".*"_L1).replace("\\?"_L1, "."_L1);
        patterns << QRegularExpression(
            QRegularExpression::anchoredPattern(pattern), QRegularExpression::CaseInsensitiveOption);
    }
    return [patterns](const QString &value) {
        return std::ranges::any_of(
            patterns, [&](const QRegularExpression &pattern) { return pattern.match(value).hasMatch(); });
    };
}

QString familyOf(const Sample &sample)
{
    return sample.threatName.section(u'.', -1);
}

} // namespace

SearchFilter::SearchFilter(const QString &query, const Store &store) : m_store(store), m_words(wordsOf(query))
{
    if (query.size() > maxQuery)
        fail(u"The query is longer than %1 characters."_s.arg(maxQuery));
    else if (m_words.isEmpty())
        fail(u"The query is empty."_s);
    else
        m_matches = readAlternatives();
    if (m_at < m_words.size())
        fail(u"Unexpected \"%1\"."_s.arg(m_words[m_at]));
}

void SearchFilter::fail(const QString &why)
{
    if (m_error.isEmpty())
        m_error = u"Invalid query: "_s + why;
}

QString SearchFilter::nextWord()
{
    return m_words.value(m_at);
}

SearchFilter::Matches SearchFilter::readAlternatives()
{
    auto all = readAll();
    while (nextWord() == "OR"_L1) {
        ++m_at;
        all = [left = std::move(all), right = readAll()](
                  const Sample &sample) { return (left && left(sample)) || (right && right(sample)); };
    }
    return all;
}

SearchFilter::Matches SearchFilter::readAll()
{
    auto all = readOne();
    while (m_error.isEmpty() && m_at < m_words.size() && nextWord() != ")"_L1 && nextWord() != "OR"_L1) {
        if (nextWord() == "AND"_L1)
            ++m_at;
        all = [left = std::move(all), right = readOne()](
                  const Sample &sample) { return left && left(sample) && right && right(sample); };
    }
    return all;
}

SearchFilter::Matches SearchFilter::readOne()
{
    const auto word = nextWord();
    if (word.isEmpty() || word == "AND"_L1 || word == "OR"_L1 || word == ")"_L1 || ++m_depth > maxDepth) {
        fail(word.isEmpty() ? u"Something is missing at the end."_s : u"Unexpected \"%1\"."_s.arg(word));
        return {};
    }
    ++m_at;
    Matches one;
    if (word == "NOT"_L1) {
        one = [inner = readOne()](const Sample &sample) { return inner && !inner(sample); };
    } else if (word == "("_L1) {
        one = readAlternatives();
        if (nextWord() != ")"_L1)
            fail(u"A parenthesis is not closed."_s);
        ++m_at;
    } else {
        one = readTerm(word);
    }
    --m_depth;
    return one;
}

SearchFilter::Matches SearchFilter::readTerm(const QString &word)
{
    const auto colon = word.indexOf(u':');
    if (colon < 0) { // a word alone: a hash or a name
        return [fits = fitting(word)](const Sample &sample) {
            return fits(sample.name) || fits(sample.digests.sha1) || fits(sample.digests.sha256)
                || fits(sample.digests.md5);
        };
    }
    const auto key = word.first(colon).toLower();
    const auto wanted = word.sliced(colon + 1);
    if (wanted.isEmpty()) {
        fail(u"\"%1\" has no value."_s.arg(key));
        return {};
    }
    if (key == "similar-to"_L1) {
        const auto original = m_store.find(unquoted(wanted));
        if (!original)
            return [](const Sample &) { return false; };
        return [original](const Sample &sample) {
            return familyOf(*original).isEmpty() ? sample.type.identification == original->type.identification
                                                 : familyOf(sample) == familyOf(*original);
        };
    }
    const auto row = std::ranges::find(keyRows, key, [](const KeyRow &known) { return QString(known.key); });
    if (row == keyRows.end()) {
        fail(u"Unknown keyword \"%1\"."_s.arg(key));
        return {};
    }
    return [values = row->values, fits = fitting(wanted)](
               const Sample &sample) { return std::ranges::any_of(values(sample), fits); };
}

} // namespace assay::demo
