// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"
#include "indicator/defang.h"
#include "support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 10'000;

// Random indicators as they are sent.
class Maker
{
public:
    explicit Maker(quint32 seed) : m_random(seed) { }

    int below(int limit) { return m_random.bounded(limit); }
    QString pick(const QStringList &choices) { return choices[below(int(choices.size()))]; }

    QString word(const QString &alphabet, int shortest, int longest)
    {
        QString text;
        for (int i = shortest + below(longest - shortest + 1); i > 0; --i) {
            text += alphabet[below(int(alphabet.size()))];
        }
        return text;
    }

    QString host()
    {
        const QString letters = u"abcdefghijklmnopqrstuvwxyz"_s;
        QString name;
        for (int i = 1 + below(3); i > 0; --i) {
            // A letter at both ends, so that no label is a number, an end of -- or a word such as "dot".
            name += word(letters, 1, 1) + word(letters + u"0123456789-"_s, 3, 12).replace(u"--"_s, u"-a"_s) + u"q"_s
                + u'.';
        }
        return name + pick({u"com"_s, u"net"_s, u"org"_s, u"info"_s, u"ru"_s, u"co.uk"_s, u"xyz"_s, u"xn--p1ai"_s});
    }

    // None of a private network.
    QString address() { return u"%1.%2.%3.%4"_s.arg(11 + below(100)).arg(below(256)).arg(below(256)).arg(below(256)); }

    QString url()
    {
        QString text = pick({u"http://"_s, u"https://"_s});
        text += below(10) == 0 ? u"user:Pa55@"_s : QString();
        text += below(4) == 0 ? address() : host();
        text += below(4) == 0 ? u":%1"_s.arg(1 + below(65535)) : QString();
        const QString path = u"abcXYZ019-_.~%&=+,;:@!$*'()/"_s;
        for (int i = below(4); i > 0; --i) {
            text += u'/' + word(path, 0, 12) + u'z';
        }
        text += below(3) == 0 ? u"/?a="_s + word(path, 0, 20) + u"9"_s : QString();
        // Brackets around a dot are a spelling of the dot.
        return text.replace(u"(."_s, u"(x"_s);
    }

    QString indicator()
    {
        switch (below(3)) {
        case 0:
            return url();
        case 1:
            return host();
        default:
            return address();
        }
    }

    // `value` in some defanged spelling, or plain.
    QString disguised(const QString &value)
    {
        const qsizetype schemeEnd = value.indexOf(u"://"_s);
        const QString scheme = schemeEnd > 0 ? value.first(schemeEnd) : QString();
        QString rest = schemeEnd > 0 ? value.sliced(schemeEnd + 3) : value;
        qsizetype hostEnd = rest.indexOf(u'/');
        hostEnd = hostEnd < 0 ? rest.size() : hostEnd;
        const qsizetype hostBegin = rest.first(hostEnd).lastIndexOf(u'@') + 1;
        QString name = rest.sliced(hostBegin, hostEnd - hostBegin);
        const QString dot = pick({u"."_s, u"[.]"_s, u"(.)"_s, u"{.}"_s, u"<.>"_s, u"[dot]"_s, u"(DOT)"_s, u"{Dot}"_s,
            u"[."_s, u".]"_s, u"\\."_s, u"^."_s, u"\uFF0E"_s, u"\u3002"_s, u" [.] "_s, u"[.)"_s});
        if (below(3) == 0) {
            name.replace(name.lastIndexOf(u'.'), 1, dot);
        } else {
            name.replace(u'.', dot);
        }
        rest.replace(hostBegin, hostEnd - hostBegin, name);
        return disguisedScheme(scheme) + rest;
    }

    QString prose()
    {
        static const QStringList words{u"the"_s, u"loader"_s, u"sample"_s, u"e.g."_s, u"(see)"_s, u"it,"_s,
            u"2026-01-05"_s, u"a/b"_s, u"invoice"_s, u"v1.2"_s, u"C:\\Temp"_s, u"10:11:12"_s, u"\u00FCber"_s,
            u"\u6837\u672C"_s, u"dot"_s, u"key=value"_s, u"#42"_s, u"well..."_s, u"[1]"_s, u"http"_s, u"hxxp"_s};
        QString text;
        for (int i = below(6); i > 0; --i) {
            text += pick(words) + u' ';
        }
        return text;
    }

private:
    QString disguisedScheme(const QString &scheme)
    {
        if (scheme.isEmpty()) {
            return scheme;
        }
        const QString s = scheme == u"https"_s ? u"s"_s : QString();
        return pick({u"http"_s, u"hxxp"_s, u"hXXp"_s, u"HXXP"_s, u"hxtp"_s, u"h**p"_s, u"h__p"_s, u"h[tt]p"_s,
                   u"meow"_s, u"xxxx"_s})
            + s + pick({u"://"_s, u"[:]//"_s, u"[://]"_s, u":[//]"_s, u":\\\\"_s, u":// "_s});
    }

    QRandomGenerator m_random;
};

quint32 seed()
{
    bool given = false;
    const quint32 value = qEnvironmentVariable("ASSAY_SEED").toUInt(&given);
    return given ? value : QRandomGenerator::global()->generate();
}

} // namespace

class ExtractRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("ASSAY_SEED=%u", m_seed); }

    void disguisedComesBack()
    {
        Maker maker(m_seed);
        for (int i = 0; i < rounds; ++i) {
            const QString value = maker.indicator();
            const QString pasted = maker.disguised(value);
            const QString before = maker.prose();
            const QString text = u"At first "_s + before + pasted + u' ' + maker.prose();
            const auto found = extract(QStringView(text)).candidates();
            QVERIFY2(found.size() == 1, qPrintable(u"%1 in: %2"_s.arg(value, text)));
            QCOMPARE(found[0].indicator.value, value);
            QVERIFY2(found[0].ticked, qPrintable(text));
            QCOMPARE(found[0].indicator.asPasted, pasted);
            QCOMPARE(found[0].offset, (u"At first "_s + before).toUtf8().size());
        }
    }

    void defangedComesBack()
    {
        Maker maker(m_seed + 1);
        for (int i = 0; i < rounds; ++i) {
            const QString value = maker.indicator();
            const auto plain = extract(QStringView(value)).candidates();
            QVERIFY2(plain.size() == 1, qPrintable(value));
            QCOMPARE(plain[0].indicator.value, value);
            const QString text = maker.prose() + u"| "_s + defanged(plain[0].indicator) + u" |"_s;
            const auto found = extract(QStringView(text)).candidates();
            QVERIFY2(found.size() == 1, qPrintable(text));
            QCOMPARE(found[0].indicator.value, value);
            QCOMPARE(found[0].indicator.type, plain[0].indicator.type);
        }
    }

    void anyBytesAreHarmless()
    {
        Maker maker(m_seed + 2);
        const QString marks = u".:/\\[](){}<>@-_,;'\" \t\nhtxpsdoa09\u200B\u3002\u0430\u00E9"_s;
        for (int i = 0; i < rounds; ++i) {
            const QByteArray text = maker.word(marks, 0, 60).toUtf8();
            const Extraction extraction = extract(QByteArrayView(text));
            for (const Candidate &one : extraction.candidates()) {
                const QByteArray pasted = one.indicator.asPasted.toString().toUtf8();
                QVERIFY(one.offset >= 0 && one.offset + pasted.size() <= text.size());
                QCOMPARE(text.mid(qsizetype(one.offset), pasted.size()), pasted);
            }
        }
    }

private:
    const quint32 m_seed = seed();
};

ASSAY_TEST(ExtractRandomTest);
#include "test_extract_random.moc"
