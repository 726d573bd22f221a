// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "text/user_text.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
const ApiError::Kind allKinds[]{ApiError::Kind::Cancelled, ApiError::Kind::TimedOut, ApiError::Kind::Unreachable,
    ApiError::Kind::Tls, ApiError::Kind::Unauthorized, ApiError::Kind::NotAllowed, ApiError::Kind::NotFound,
    ApiError::Kind::RateLimited, ApiError::Kind::TooLarge, ApiError::Kind::Maintenance, ApiError::Kind::Server,
    ApiError::Kind::BadRequest, ApiError::Kind::BadAnswer, ApiError::Kind::Input, ApiError::Kind::File,
    ApiError::Kind::Disk, ApiError::Kind::Unclear};

ApiError error(ApiError::Kind kind, int status = 0, const QString &detail = {})
{
    return ApiError::of(kind, detail, status);
}
} // namespace

class UserTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatAndWhatNext();
    void terminalsHaveNoButtons();
    void causesHaveWordsOfTheirOwn();
    void detailIsSanitised();
    void statusAndDetailAreTold();
    void ownSentencesStandAlone_data();
    void ownSentencesStandAlone();
    void retryAfterIsTold();
    void stages_data();
    void stages();
    void verdictsKeepUnknownWords();
    void noTwoStatesLookAlike();
};

void UserTextTest::everyKindSaysWhatAndWhatNext()
{
    QSet<QString> seen;
    for (const ApiError::Kind kind : allKinds) {
        const QString text = userText(error(kind));
        QVERIFY2(text.count(". "_L1) >= 1 && text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains("()"_L1) && !text.contains(u'%'), qPrintable(text));
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void UserTextTest::terminalsHaveNoButtons()
{
    adviseFor(Adviser::Terminal);
    const QString unclear = userText(error(ApiError::Kind::Unclear));
    const QString hashOnly = userText(error(ApiError::Kind::NotAllowed));
    const QString refused = userText(error(ApiError::Kind::NotAllowed, 403));
    const QString untrusted = userText(error(ApiError::Kind::Tls));
    everyKindSaysWhatAndWhatNext();
    adviseFor(Adviser::Window);
    QVERIFY2(!unclear.contains(u"“"_s) && unclear.contains(u"--resume"_s), qPrintable(unclear));
    QVERIFY2(hashOnly.contains(u"--hash-only"_s), qPrintable(hashOnly));
    QVERIFY2(!refused.contains(u"--hash-only"_s), qPrintable(refused));
    QVERIFY2(untrusted.contains(u"--ca"_s), qPrintable(untrusted));
}

// Two kinds that hold two things to mend.
void UserTextTest::causesHaveWordsOfTheirOwn()
{
    ApiError changed = error(ApiError::Kind::Tls);
    changed.cause = ApiError::Cause::CertificateChanged;
    ApiError other = error(ApiError::Kind::BadAnswer, 404);
    for (const Adviser reader : {Adviser::Window, Adviser::Terminal}) {
        adviseFor(reader);
        QVERIFY2(userText(changed).contains(u"has changed"_s), qPrintable(userText(changed)));
        QVERIFY(!userText(changed).contains(u"not trusted"_s));
        QVERIFY(!userText(error(ApiError::Kind::Tls)).contains(u"has changed"_s));
        for (const auto cause : {ApiError::Cause::NotAnAppliance, ApiError::Cause::NoSuchRoute}) {
            other.cause = cause;
            QVERIFY2(userText(other).contains(u"is not an A1000"_s), qPrintable(userText(other)));
        }
    }
    adviseFor(Adviser::Window);
}

void UserTextTest::detailIsSanitised()
{
    const QString hostile = u"<b>no</b>\n\u202E%1 %2\u001B[2J"_s + QString(100000, u'x');
    for (const ApiError::Kind kind : allKinds) {
        const QString text = userText(error(kind, 0, hostile));
        QVERIFY2(text.contains(u"<b>no</b>\\u000A\\u202E%1 %2\\u001B[2J"_s), qPrintable(text));
        QVERIFY(text.size() <= 600);
        QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)));
    }
}

void UserTextTest::statusAndDetailAreTold()
{
    QCOMPARE(userText(error(ApiError::Kind::Unauthorized, 403, u"Invalid token."_s)),
        u"The appliance rejected the API token (HTTP 403: Invalid token). Check whether it has expired, and enter a valid one in the profile."_s);
    QCOMPARE(userText(error(ApiError::Kind::Unauthorized, 401)),
        u"The appliance rejected the API token (HTTP 401). Check whether it has expired, and enter a valid one in the profile."_s);
    QVERIFY(userText(error(ApiError::Kind::TooLarge, 413, u"limit 2 GB"_s)).contains("(HTTP 413: limit 2 GB)"_L1));
}

void UserTextTest::ownSentencesStandAlone_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("input") << ApiError::Kind::Input;
    QTest::newRow("file") << ApiError::Kind::File;
    QTest::newRow("disk") << ApiError::Kind::Disk;
    QTest::newRow("profile's limit") << ApiError::Kind::TooLarge;
}

void UserTextTest::ownSentencesStandAlone()
{
    QFETCH(ApiError::Kind, kind);
    const QString sentence = u"“a.exe” is a folder. Add the files inside it instead."_s;
    QCOMPARE(userText(error(kind, 0, sentence)), sentence);
}

void UserTextTest::retryAfterIsTold()
{
    ApiError limited = error(ApiError::Kind::RateLimited, 429);
    limited.retryAfter = std::chrono::seconds(90);
    QVERIFY(userText(limited).contains("90"_L1));
}

void UserTextTest::stages_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << Stage{State::Checking, 0, 0, {}} << u"Checking"_s;
    QTest::newRow("percent") << Stage{State::Uploading, 42, 100, {}} << u"Uploading 42 %"_s;
    QTest::newRow("huge") << Stage{State::Uploading, Q_INT64_C(9000000000000000000), Q_INT64_C(9000000000000000000), {}}
                          << u"Uploading 100 %"_s;
    QTest::newRow("more than all") << Stage{State::Hashing, 5, 4, {}} << u"Hashing 100 %"_s;
    QTest::newRow("not quite all") << Stage{State::Hashing, 999, 1000, {}} << u"Hashing 99 %"_s;
    QTest::newRow("note") << Stage{State::Waiting, 0, 0, u"pending"_s} << u"Waiting: pending"_s;
    QTest::newRow("hostile note") << Stage{State::Waiting, 0, 0, u"a\nb"_s} << u"Waiting: a\\u000Ab"_s;
}

void UserTextTest::stages()
{
    QFETCH(Stage, stage);
    QFETCH(QString, text);
    QCOMPARE(userText(stage), text);
}

void UserTextTest::verdictsKeepUnknownWords()
{
    Verdict verdict{.classification = Classification::Malicious,
        .word = u"malicious"_s,
        .riskScore = {},
        .threatName = {},
        .reason = {},
        .source = {},
        .firstSeen = {},
        .lastSeen = {}};
    QCOMPARE(userText(verdict), u"Malicious"_s);
    verdict = {.classification = Classification::Other,
        .word = u"grey\u202Eware"_s,
        .riskScore = {},
        .threatName = {},
        .reason = {},
        .source = {},
        .firstSeen = {},
        .lastSeen = {}};
    QCOMPARE(userText(verdict), u"grey\\u202Eware"_s);
    QVERIFY(userText(Verdict()).isEmpty());
    QVERIFY(userText(Classification::None).isEmpty());
}

void UserTextTest::noTwoStatesLookAlike()
{
    QSet<QString> seen{userText(Classification::Unknown)};
    for (int state = int(State::Queued); state <= int(State::Cancelled); ++state)
        seen.insert(userText(State(state)));
    QCOMPARE(seen.size(), 10);
    QVERIFY(!seen.contains(QString()));
}

ASSAY_TEST(UserTextTest);
#include "test_user_text.moc"
