// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/analysis_choice.h"
#include "support/test_main.h"

#include <QJsonDocument>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

using Given = QHash<QString, QString>;

// Which engines and which sandbox a submission asks for, and what that discloses.
class TestAnalysisChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSentAsTheApplianceReadsIt();
    void whatIsNotChosenIsNotSent();
    void nonsenseIsRefused();
    void whatLeavesTheNetworkIsDisclosed();
    void anotherAnalysisIsAnotherSubmission();

private:
    static QByteArray json(const Given &given)
    {
        const auto choice = submittedAnalysis(given);
        return choice ? QJsonDocument(choice->json()).toJson(QJsonDocument::Compact) : "refused"_ba;
    }
};

void TestAnalysisChoice::isSentAsTheApplianceReadsIt()
{
    QCOMPARE(json({{u"sandbox"_s, u"windows10"_s}}), R"({"rl_dynamic_analysis":{"platform":"windows10"}})"_ba);
    QCOMPARE(json({{u"sandbox"_s, u"linux"_s}, {u"sandbox-geo"_s, u"de"_s}, {u"sandbox-locale"_s, u"de-DE"_s}}),
        R"({"rl_dynamic_analysis":{"geolocation":"de","locale":"de-DE","platform":"linux"}})"_ba);
    QCOMPARE(json({{u"analysis"_s, u" cloud , rl_auxiliary_analysis,joe=office,fireeye"_s}}),
        R"({"cloud":true,"fireeye":{},"joe":{"profile":"office"},"rl_auxiliary_analysis":true})"_ba);
}

void TestAnalysisChoice::whatIsNotChosenIsNotSent()
{
    QCOMPARE(json({}), "{}"_ba);
    QVERIFY(submittedAnalysis({})->isEmpty());
    QCOMPARE(json({{u"sandbox"_s, u"none"_s}, {u"sandbox-geo"_s, u"any"_s}, {u"analysis"_s, u" , "_s}}), "{}"_ba);
    QVERIFY(submittedAnalysis({{u"sandbox"_s, u"linux"_s}, {u"analysis"_s, u"cloud"_s}})->isForOlderRoute());
    QVERIFY(!submittedAnalysis({{u"analysis"_s, u"cape"_s}})->isForOlderRoute());
    QVERIFY(!submittedAnalysis({{u"sandbox"_s, u"linux"_s}, {u"sandbox-geo"_s, u"de"_s}})->isForOlderRoute());
}

void TestAnalysisChoice::nonsenseIsRefused()
{
    for (const QString &engines : {u"<script>"_s, u"cl oud"_s, u"cloud\ncape"_s, QString(200, u'a'), u"joe="_s,
             u"rl_dynamic_analysis"_s, u"\"x\""_s}) {
        const auto choice = submittedAnalysis({{u"analysis"_s, engines}});
        QVERIFY2(!choice, qPrintable(engines));
        QCOMPARE(choice.error().kind, ApiError::Kind::Input);
        QVERIFY(choice.error().detail.size() < 300);
    }
    QVERIFY(!submittedAnalysis({{u"sandbox-geo"_s, u"de"_s}}));
    QVERIFY(!submittedAnalysis({{u"sandbox-locale"_s, u"de-DE"_s}}));
}

void TestAnalysisChoice::whatLeavesTheNetworkIsDisclosed()
{
    const Disclosures upload = Disclosure::Upload;
    Target file;
    file.indicator = {IndicatorType::File, u"/tmp/x"_s, {}};
    const auto kinds = [&file](const Action &action, const Given &given) {
        Target target = file;
        target.parameters = given;
        return disclosuresOf(action, target);
    };
    QCOMPARE(kinds(submitFileAction, {}), upload);
    QCOMPARE(kinds(submitFileAction, {{u"analysis"_s, u"local_only,cape"_s}}), upload);
    QCOMPARE(kinds(submitFileAction, {{u"analysis"_s, u"cloud"_s}}), upload | Disclosure::CloudLookUp);
    QCOMPARE(kinds(submitFileAction, {{u"analysis"_s, u"joe"_s}}), upload | Disclosure::CloudSandbox);
    const Given sandbox{{u"sandbox"_s, u"windows11"_s}};
    QCOMPARE(kinds(submitFileAction, sandbox), upload | Disclosure::CloudSandbox);
    QCOMPARE(kinds(triageAction, sandbox), upload | Disclosure::CloudSandbox | Disclosure::CloudLookUp);
    file.indicator = {IndicatorType::Url, u"http://a.example/"_s, {}};
    QCOMPARE(kinds(submitUrlAction, {}), Disclosures());
    QCOMPARE(kinds(submitUrlAction, sandbox), Disclosures(Disclosure::CloudSandbox));
    QCOMPARE(kinds(triageAction, sandbox), Disclosures(Disclosure::CloudSandbox));
    file.indicator = {IndicatorType::Sha1, QString(40, u'a'), {}};
    QVERIFY(!kinds(triageAction, sandbox).testFlag(Disclosure::CloudSandbox)); // a look-up submits nothing
}

void TestAnalysisChoice::anotherAnalysisIsAnotherSubmission()
{
    QCOMPARE(keyOfAnalysis({}), QString());
    QCOMPARE(keyOfAnalysis({{u"crawler"_s, u"cloud"_s}, {u"sandbox"_s, u"none"_s}}), QString());
    const QString onLinux = keyOfAnalysis({{u"sandbox"_s, u"linux"_s}});
    QVERIFY(onLinux.size() == 13 && onLinux != keyOfAnalysis({{u"sandbox"_s, u"windows10"_s}}));
}

ASSAY_TEST(TestAnalysisChoice);
#include "test_analysis_choice.moc"
