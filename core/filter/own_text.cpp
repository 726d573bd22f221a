// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/own_text.h"

#include "indicator/defang.h"
#include "session/cell_values.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Folds short ASCII texts on the stack, without an allocation.
template <class View>
bool containsFolded(View text, QStringView word)
{
    std::array<char16_t, 256> folded;
    if (size_t(text.size()) > folded.size())
        return text.toString().toCaseFolded().contains(word);
    char16_t all = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t letter = QChar(text[i]).unicode();
        all = char16_t(all | letter);
        folded[size_t(i)] = char16_t(letter + (letter >= u'A' && letter <= u'Z' ? u'a' - u'A' : 0));
    }
    if (all >= 128)
        return text.toString().toCaseFolded().contains(word);
    return QStringView(folded.data(), text.size()).contains(word);
}

bool containsFolded(const QString &text, QStringView word)
{
    return containsFolded(QStringView(text), word);
}

bool containsFolded(const PackedText &text, QStringView word)
{
    return text.visit([word](auto view) { return containsFolded(view, word); });
}

// True if `word` may occur in the defanged form and not in the real one. The two differ by brackets and by the scheme
// "hxxp", which replaces schemes other than http and https, too.
bool mayBeDefangedOnly(const Indicator &indicator, QStringView word)
{
    const bool hasBracket = word.contains(u'[') || word.contains(u']');
    switch (indicator.type) {
    case IndicatorType::Url:
        return hasBracket || word.contains(u'x')
            || !(indicator.value.startsWith("http://"_L1) || indicator.value.startsWith("https://"_L1));
    case IndicatorType::Fqdn:
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        return hasBracket;
    default:
        return false;
    }
}

} // namespace

bool ownTextContains(const Row &row, const QString &folded)
{
    const Indicator &indicator = row.indicator;
    if (containsFolded(indicator.value, folded) || containsFolded(*row.submissionId, folded))
        return true;
    if (!row.decision->note.isEmpty() && containsFolded(row.decision->note, folded))
        return true;
    if (indicator.asPasted != indicator.value && containsFolded(indicator.asPasted, folded))
        return true;
    // The name of a file is part of its path, which was searched above.
    if (indicator.type != IndicatorType::File && containsFolded(cell::fileName(row), folded))
        return true;
    return (isHex(folded) && row.summary.anyDigestContains(folded))
        || (mayBeDefangedOnly(indicator, folded) && containsFolded(defanged(indicator), folded));
}

} // namespace assay
