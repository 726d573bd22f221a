// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/json_text.h"

#include <QChar>
#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxLineLength = 4000; // one endless line would hold up the text view for seconds
constexpr int deepest = 64; // deeper levels are not indented further

bool isInvisible(const QString &text, qsizetype at)
{
    char32_t c = text[at].unicode();
    if (text[at].isHighSurrogate() && at + 1 < text.size())
        c = QChar::surrogateToUcs4(text[at], text[at + 1]);
    else if (text[at].isLowSurrogate() && at > 0)
        c = QChar::surrogateToUcs4(text[at - 1], text[at]);
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

class Writer
{
public:
    void newLine(int depth)
    {
        m_text += u'\n';
        m_text += QString(std::min(depth, deepest) * 2, u' ');
        m_line = 0;
        m_cut = false;
    }
    void put(QChar c, bool escape = false)
    {
        if (m_line++ < maxLineLength) {
            if (escape)
                m_text += u"\\u%1"_s.arg(ushort(c.unicode()), 4, 16, QChar(u'0'));
            else
                m_text += c;
        } else if (!m_cut) {
            m_text += QChar(0x2026);
            m_cut = m_anyCut = true;
        }
    }
    qsizetype size() const { return m_text.size(); }
    bool anyCut() const { return m_anyCut; }
    QString take() { return std::move(m_text); }

private:
    QString m_text;
    qsizetype m_line = 0;
    bool m_cut = false;
    bool m_anyCut = false;
};
} // namespace

QString readableJson(const QByteArray &json, qsizetype limit)
{
    const QString source = QString::fromUtf8(json);
    Writer out;
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    bool atOpening = false; // right behind { or [
    qsizetype i = 0;
    for (; i < source.size() && out.size() < limit; ++i) {
        const QChar c = source[i];
        if (inString) {
            out.put(c, isInvisible(source, i));
            inString = escaped || c != u'"';
            escaped = !escaped && c == u'\\';
            continue;
        }
        if (c == u' ' || c == u'\n' || c == u'\r' || c == u'\t')
            continue;
        const bool closes = c == u'}' || c == u']';
        if (closes) {
            depth = std::max(0, depth - 1);
            if (!atOpening)
                out.newLine(depth);
        } else if (atOpening) {
            out.newLine(depth);
        }
        atOpening = false;
        out.put(c, isInvisible(source, i));
        if (c == u'"') {
            inString = true;
        } else if (c == u'{' || c == u'[') {
            ++depth;
            atOpening = true;
        } else if (c == u',') {
            out.newLine(depth);
        } else if (c == u':') {
            out.put(u' ');
        }
    }
    const bool cut = out.anyCut() || i < source.size();
    QString text = out.take();
    if (cut) {
        text += u"\n\n"_s
            + QCoreApplication::translate(
                "assay::JsonTab", "Shortened for reading. Save the original to see everything.");
    }
    return text;
}

std::vector<quint32> placesOf(const QString &word, const QString &text, size_t limit)
{
    std::vector<quint32> places;
    qsizetype at = word.isEmpty() ? -1 : text.indexOf(word, 0, Qt::CaseInsensitive);
    for (; at >= 0 && places.size() < limit; at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
        places.push_back(quint32(at));
    return places;
}

} // namespace assay
