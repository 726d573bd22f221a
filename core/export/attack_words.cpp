// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/attack_words.h"

#include "analysis/static_analysis.h"
#include "text/user_text.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

QString AttackWord::page() const
{
    return u"https://attack.mitre.org/techniques/%1/"_s.arg(QString(id).replace(u'.', u'/'));
}

QString AttackWord::galaxyTag() const
{
    QString plain = name;
    plain.remove(u'"');
    return plain.isEmpty() ? u"misp-galaxy:mitre-attack-pattern=\"%1\""_s.arg(id)
                           : u"misp-galaxy:mitre-attack-pattern=\"%1 - %2\""_s.arg(plain, id);
}

std::vector<AttackWord> attackWordsOf(const Row &row)
{
    std::vector<AttackWord> words;
    for (const Attribute &one : row.record->findings.attributes) {
        if (one.name != "ATT&CK Technique"_L1)
            continue;
        const QString id = one.value.section(u' ', 0, 0);
        const bool isKnown = std::ranges::find(words, id, &AttackWord::id) != words.end();
        if (isTechniqueId(id) && !isKnown)
            words.push_back({id, forDisplay(one.value.section(u' ', 1), 200)});
    }
    return words;
}

} // namespace assay
