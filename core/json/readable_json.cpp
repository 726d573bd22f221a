// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/readable_json.h"

#include "json/json_tokens.h"

#include <QChar>
#include <QCoreApplication>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLineLength = 4000; // characters; an endless line would block the text view for seconds
constexpr qsizetype maxTokenBytes = 4 * maxLineLength; // as UTF-8, at least maxLineLength characters
constexpr int maxIndent = 64; // levels

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

// Lines that are indented, and cut where they become too long.
class ReadableText
{
public:
    void newLine(int depth)
    {
        m_text += u'\n';
        m_text += QString(std::min(depth, maxIndent) * 2, u' ');
        m_lineLength = 0;
        m_isLineCut = false;
    }
    void put(const QString &text)
    {
        for (qsizetype i = 0; i < text.size() && !m_isLineCut; ++i)
            put(text, i);
    }
    qsizetype size() const { return m_text.size(); }
    bool isCut() const { return m_isCut; }
    QString take() { return std::move(m_text); }

private:
    void put(const QString &text, qsizetype at)
    {
        if (m_lineLength++ >= maxLineLength) {
            m_text += QChar(0x2026);
            m_isLineCut = m_isCut = true;
        } else if (isInvisible(text, at)) {
            m_text += u"\\u%1"_s.arg(ushort(text[at].unicode()), 4, 16, QChar(u'0'));
        } else {
            m_text += text[at];
        }
    }

    QString m_text;
    qsizetype m_lineLength = 0;
    bool m_isLineCut = false;
    bool m_isCut = false;
};

} // namespace

QString readableJson(const QByteArray &json, qsizetype limit)
{
    ReadableText out;
    int depth = 0;
    bool isBehindOpening = false;
    JsonTokens tokens(json);
    auto token = tokens.next();
    for (; token && out.size() < limit; token = tokens.next()) {
        if (token->closes()) {
            depth = std::max(0, depth - 1);
            if (!isBehindOpening)
                out.newLine(depth);
        } else if (isBehindOpening) {
            out.newLine(depth);
        }
        const qsizetype size = std::min(token->to - token->from, maxTokenBytes);
        out.put(QString::fromUtf8(QByteArrayView(json).sliced(token->from, size)));
        isBehindOpening = token->opens();
        if (isBehindOpening)
            ++depth;
        else if (token->kind == JsonToken::Kind::Comma)
            out.newLine(depth);
        else if (token->kind == JsonToken::Kind::Colon)
            out.put(u" "_s);
    }
    const bool isCut = out.isCut() || token;
    QString text = out.take();
    if (isCut) {
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
