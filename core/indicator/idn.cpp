// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/idn.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace assay::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<char16_t, char16_t> lookAlikes[] = {{u'\u03B1', u'a'}, {u'\u03BD', u'v'}, {u'\u03BF', u'o'},
    {u'\u03C1', u'p'}, {u'\u0430', u'a'}, {u'\u0432', u'b'}, {u'\u0433', u'r'}, {u'\u0435', u'e'}, {u'\u043A', u'k'},
    {u'\u043C', u'm'}, {u'\u043E', u'o'}, {u'\u043F', u'n'}, {u'\u0440', u'p'}, {u'\u0441', u'c'}, {u'\u0442', u't'},
    {u'\u0443', u'y'}, {u'\u0445', u'x'}, {u'\u0455', u's'}, {u'\u0456', u'i'}, {u'\u0458', u'j'}, {u'\u0475', u'v'},
    {u'\u04BB', u'h'}, {u'\u04CF', u'l'}, {u'\u0501', u'd'}, {u'\u051B', u'q'}, {u'\u051D', u'w'}};

struct LabelScripts
{
    bool latin = false;
    bool alike = false; //!< Cyrillic or Greek, the scripts with Latin peers
    bool other = false;
    bool everyLetterHasTwin = true;
};

LabelScripts scriptsOf(QStringView label)
{
    LabelScripts found;
    for (const char32_t c : label.toUcs4()) {
        switch (QChar::script(c)) {
        case QChar::Script_Latin:
            found.latin = true;
            break;
        case QChar::Script_Cyrillic:
        case QChar::Script_Greek: {
            found.alike = true;
            const bool peer = std::any_of(
                std::begin(lookAlikes), std::end(lookAlikes), [c](const auto &pair) { return pair.first == c; });
            found.everyLetterHasTwin = found.everyLetterHasTwin && peer;
            break;
        }
        case QChar::Script_Common:
        case QChar::Script_Inherited:
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
        case QChar::Script_Bopomofo:
            break;
        default:
            found.other = true;
        }
    }
    return found;
}

QString latinTwin(QString label)
{
    for (QChar &c : label) {
        for (const auto &[letter, peer] : lookAlikes) {
            c = c == letter ? QChar(peer) : c;
        }
    }
    return label;
}

} // namespace

std::string toAscii(Bytes utf8)
{
    return QUrl::toAce(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))).toStdString();
}

QString toUnicode(Bytes asciiHost)
{
    const QByteArray host(asciiHost.data(), static_cast<qsizetype>(asciiHost.size()));
    const QString unicode = QUrl::fromAce(host, QUrl::IgnoreIDNWhitelist);
    return unicode.isEmpty() ? QString::fromUtf8(host) : unicode;
}

QString imitation(const QString &host)
{
    const QStringList labels = host.split(u'.');
    QStringList peers;
    bool suspicious = false;
    bool readable = true;
    for (const QString &label : labels) {
        const LabelScripts scripts = scriptsOf(label);
        const bool mixed = (scripts.latin && (scripts.alike || scripts.other)) || (scripts.alike && scripts.other);
        const bool disguised = scripts.alike && !scripts.latin && scripts.everyLetterHasTwin;
        const bool latinZone = scriptsOf(labels.constLast()).latin;
        suspicious = suspicious || mixed || (disguised && latinZone);
        readable = readable && (!scripts.alike || scripts.everyLetterHasTwin);
        peers.append(latinTwin(label));
    }
    if (!suspicious) {
        return {};
    }
    return readable ? peers.join(u'.') : host;
}

} // namespace assay::scan
