// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "as_text.h"
#include "indicator/recognise.h"
#include "run_to_end.h"
#include "support/no_ledger.h"
#include "support/scenario.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Each row: an action, its input, the recorded exchanges, and everything it must have found, printed.
class TestMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
};

void TestMapping::finds_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QStringList>("parameters");
    QTest::addColumn<QStringList>("exchanges");
    // The expected findings are in tests/data/<first exchange's folder>/<row>.expected.txt.
    const auto row = [](const char *name, const char *action, const char *input, QStringList parameters,
                         QStringList exchanges) {
        QTest::newRow(name) << QString::fromLatin1(action) << QString::fromLatin1(input) << parameters << exchanges;
    };
    const char *sample = "fe835e0d7b9026a2ce1f0e081fcbd68ff474ffb8";
    const char *sha256 = "cb9af341bdc2a3352fe83b5a81109a85a9412670f2cd1c6b097c21ca49bf5425";
    const char *md5 = "988604d5c50b9a95c3eff1843f1bd81c";
    const char *sha512
        = "239459fc555e5b8b65d64448c470ff145fdaee2ea94e8218b7c22f9cc6bdb2dc6916d3136835ff803d9961bb7cbc7d5c3c0c80ac"
          "85a21731110eb8779427f7d8";
    const char *goodware = "4cadcdb42dbfb6206b3dc17428d002e8b8645d1c";
    const char *reanalysed = "05e9a15a288b6b8bb97577d2ef4f93e346823fa2";

    row("submit-url", "submit-url", "http://ilavorianmosy.eastus.cloudapp.azure.com/", {}, {u"submit-url/guide"_s});
    row("submit-url-cloud-bare-host", "submit-url", "evil.example.com", {u"crawler=cloud"_s},
        {u"submit-url/cloud-https"_s});
    row("submit-url-older-route", "submit-url", "http://evil.example.com/a", {},
        {u"submit-url/route-missing"_s, u"submit-url/older-route"_s});
    row("submit-url-refused-scheme", "submit-url", "evil.example.com", {u"scheme=refuse"_s}, {});
    row("submit-file", "submit-file", "0.exe.zip", {u"tags=a,B c"_s}, {u"submit-file/guide"_s});
    row("submit-file-older-route", "submit-file", "0.exe.zip", {},
        {u"submit-file/route-missing"_s, u"submit-file/older-route"_s});
    row("url-status", "url-status", "18384734", {}, {u"url-status/guide"_s});
    row("url-status-waits", "url-status", "18384734", {}, {u"url-status/pending"_s, u"url-status/network"_s});
    row("url-status-address", "url-status", "18384734", {}, {u"url-status/address-as-domain"_s});
    row("url-status-doubled", "url-status", "18384734", {}, {u"url-status/doubled"_s});
    row("url-status-failed", "url-status", "18384734", {}, {u"url-status/failed"_s});
    row("create-pdf", "create-pdf", sample, {}, {u"create-pdf/guide"_s});
    row("create-pdf-by-sha512", "create-pdf", sha512, {}, {u"summary/guide-sha512"_s, u"create-pdf/guide"_s});
    row("create-pdf-elsewhere", "create-pdf", sample, {}, {u"create-pdf/elsewhere"_s});
    row("get-pdf", "get-pdf", sample, {}, {u"get-pdf/ready"_s, u"get-pdf/pdf"_s});
    row("get-pdf-makes-it", "get-pdf", sample, {},
        {u"get-pdf/never-asked"_s, u"create-pdf/guide"_s, u"get-pdf/being-made"_s, u"get-pdf/ready"_s,
            u"get-pdf/pdf"_s});
    row("get-pdf-expired", "get-pdf", sample, {},
        {u"get-pdf/ready"_s, u"get-pdf/expired"_s, u"create-pdf/guide"_s, u"get-pdf/ready"_s, u"get-pdf/pdf"_s});
    row("get-pdf-web-page", "get-pdf", sample, {}, {u"get-pdf/ready"_s, u"get-pdf/web-page"_s});
    row("get-pdf-cut", "get-pdf", sample, {}, {u"get-pdf/ready"_s, u"get-pdf/cut"_s});
    row("summary", "summary", sample, {}, {u"summary/guide"_s});
    row("summary-today", "summary", sha256, {}, {u"summary/today"_s});
    row("summary-scanners", "summary", sample, {}, {u"summary/scanners"_s});
    row("summary-legacy-goodware", "summary", md5, {}, {u"summary/legacy-goodware"_s});
    row("summary-legacy-unknown", "summary", sample, {}, {u"summary/legacy-unknown"_s});
    row("summary-and-classification", "triage", sample, {}, {u"summary/scanners"_s, u"classification/of-a-summary"_s});
    row("summary-absent", "summary", sample, {}, {u"summary/absent"_s});
    row("summary-null", "summary", sample, {}, {u"summary/null-classification"_s});
    row("classification", "classification", goodware, {}, {u"classification/guide"_s});
    row("classification-under-data", "classification", goodware, {}, {u"classification/under-data"_s});
    row("classification-first-of-data", "classification", goodware, {}, {u"classification/first-of-data"_s});
    row("classification-local", "classification", goodware, {}, {u"classification/local"_s});
    row("classification-hash-not-found", "classification", goodware, {}, {u"classification/hash-not-found"_s});
    row("classification-empty", "classification", goodware, {}, {u"classification/empty"_s});
    row("classification-missing", "classification", goodware, {}, {u"classification/missing"_s});
    row("classification-null", "classification", goodware, {}, {u"classification/null"_s});
    row("classification-number", "classification", goodware, {}, {u"classification/number"_s});
    row("classification-other-sample", "classification", goodware, {}, {u"classification/other-sample"_s});
    row("classification-unheard-of", "classification", goodware, {}, {u"classification/unheard-of"_s});
    row("classification-login-page", "classification", goodware, {}, {u"classification/login-page"_s});
    const QStringList after{u"reanalyze/at-work"_s, u"reanalyze/processed"_s, u"reanalyze/summary-after"_s,
        u"reanalyze/classification-after"_s};
    row("reanalyze", "reanalyze", reanalysed, {}, QStringList{u"reanalyze/guide"_s} + after);
    row("reanalyze-older-route", "reanalyze", reanalysed, {},
        QStringList{u"reanalyze/route-missing"_s, u"reanalyze/older-route"_s} + after);
    row("reanalyze-absent", "reanalyze", reanalysed, {}, {u"reanalyze/missing"_s, u"reanalyze/older-route-refuses"_s});
    row("reanalyze-no-route", "reanalyze", reanalysed, {},
        {u"reanalyze/route-missing"_s, u"reanalyze/older-route-refuses"_s});
    row("reanalyze-empty-list", "reanalyze", reanalysed, {}, {u"reanalyze/empty-list"_s});
    row("reanalyze-one-fails", "reanalyze", reanalysed, {u"engines=cloud, joe"_s},
        QStringList{u"reanalyze/one-engine-fails"_s} + after);
    row("static-report", "static-report", sample, {}, {u"static-report/full"_s});
    row("static-report-strings", "static-report", sample, {u"strings=yes"_s}, {u"static-report/strings"_s});
    row("static-report-odd-shapes", "static-report", sample, {}, {u"static-report/odd-shapes"_s});
    row("static-report-other-sample", "static-report", sample, {}, {u"static-report/other-sample"_s});
    row("static-report-nameless", "static-report", sample, {}, {u"static-report/nameless"_s});
    row("static-report-absent", "static-report", sample, {}, {u"static-report/absent"_s});
    row("static-report-no-route", "static-report", sample, {}, {u"static-report/route-missing"_s});
    row("static-report-login-page", "static-report", sample, {}, {u"static-report/login-page"_s});
    row("static-report-cut", "static-report", sample, {}, {u"static-report/cut"_s});
    row("extracted-files", "extracted-files", sample, {}, {u"extracted-files/all"_s});
    row("extracted-files-pages", "extracted-files", sample, {},
        {u"extracted-files/page-1"_s, u"extracted-files/page-2"_s});
    row("extracted-files-page-gone", "extracted-files", sample, {},
        {u"extracted-files/page-1"_s, u"extracted-files/page-2-gone"_s});
    row("extracted-files-limit", "extracted-files", sample, {u"max=3"_s}, {u"extracted-files/page-1"_s});
    row("extracted-files-empty", "extracted-files", sample, {}, {u"extracted-files/empty"_s});
    row("extracted-files-not-json", "extracted-files", sample, {}, {u"extracted-files/not-json"_s});
    row("extracted-files-absent", "extracted-files", sample, {}, {u"extracted-files/absent"_s});
    row("extracted-files-older-route", "extracted-files", sample, {},
        {u"extracted-files/route-missing"_s, u"extracted-files/older-route"_s});
    row("extracted-files-no-route", "extracted-files", sample, {},
        {u"extracted-files/route-missing"_s, u"extracted-files/older-route-missing"_s});
    row("extracted-files-odd-rows", "extracted-files", sample, {},
        {u"extracted-files/odd-rows"_s, u"extracted-files/odd-rows-2"_s});
    row("containers", "containers", sample, {}, {u"containers/two"_s});
    row("containers-by-sha512", "containers", sha512, {}, {u"summary/guide-sha512"_s, u"containers/two"_s});
    row("containers-none", "containers", sample, {}, {u"containers/none"_s});
    row("containers-null", "containers", sample, {}, {u"containers/null"_s});
    row("containers-no-list", "containers", sample, {}, {u"containers/no-list"_s});
    row("containers-absent", "containers", sample, {}, {u"containers/absent"_s});
    row("details", "details", sample, {}, {u"details/full"_s});
    row("details-without-report", "details", sample, {}, {u"details/without-report"_s});
    row("details-absent", "details", sample, {}, {u"details/absent"_s});
    row("details-malformed", "details", sample, {}, {u"details/malformed"_s});
    const char *url = "http://evil.example.com/a?b=c&d";
    row("network-url", "network", url, {}, {u"network/url"_s, u"network/domain"_s});
    row("network-unknown-url", "network", url, {}, {u"network/url-unknown"_s, u"network/domain-missing"_s});
    row("network-absent", "network", "evil.example.com", {}, {u"network/domain-missing"_s});
    const QStringList address{u"network/ip"_s, u"network/resolutions"_s, u"network/urls"_s};
    row("network-address", "network", "203.0.113.7", {},
        address + QStringList{u"network/urls-2"_s, u"network/urls-3"_s, u"network/files"_s});
    row("network-circle", "network", "203.0.113.7", {},
        address + QStringList{u"network/urls-circle"_s, u"network/files"_s});
    row("network-limit", "network", "203.0.113.7", {u"pages=2"_s},
        address + QStringList{u"network/urls-2"_s, u"network/files"_s});
    row("triage-address", "triage", "203.0.113.7", {},
        address + QStringList{u"network/urls-2"_s, u"network/urls-3"_s, u"network/files"_s});
    row("network-other-address", "network", "203.0.113.7", {},
        {u"network/ip"_s, u"network/resolutions"_s, u"network/urls-other"_s});
    row("reanalyze-all-fail", "reanalyze", reanalysed, {u"engines=joe"_s}, {u"reanalyze/all-engines-fail"_s});
}

void TestMapping::finds()
{
    QFETCH(QString, action);
    QFETCH(QString, input);
    QFETCH(QStringList, parameters);
    QFETCH(QStringList, exchanges);

    QTemporaryDir folder;
    Target target;
    if (action == "submit-file"_L1) {
        // The guide's digest cannot be made; the recording's is replaced by that of these bytes in the data itself.
        QFile file(folder.filePath(input));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("harmless");
        target.indicator = {IndicatorType::File, file.fileName(), input};
    } else {
        target.indicator = *recognise(input).indicator;
    }
    for (const QString &parameter : parameters)
        target.parameters.insert(parameter.section(u'=', 0, 0), parameter.section(u'=', 1));

    HostileServer server;
    Scenario scenario(server, exchanges);
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.reportFolder = folder.path();
    const Outcome outcome = runToEnd(context, *actionFromWord(action), target);
    QString found = asText(outcome).join(u'\n');
    found.replace("https://"_L1 + server.host(), "APPLIANCE"_L1).replace("http://"_L1 + server.host(), "APPLIANCE"_L1);
    QCOMPARE(scenario.problems(), QStringList());

    QFile expected(QStringLiteral(ASSAY_TEST_DATA "/") + action + u'/' + QLatin1StringView(QTest::currentDataTag())
        + ".expected.txt"_L1);
    if (qEnvironmentVariableIsSet("ASSAY_WRITE_EXPECTED")) {
        QVERIFY(expected.open(QIODevice::WriteOnly));
        expected.write(found.toUtf8() + '\n');
        return;
    }
    QVERIFY2(expected.open(QIODevice::ReadOnly), qPrintable(expected.fileName()));
    QCOMPARE(found.split(u'\n'), QString::fromUtf8(expected.readAll()).trimmed().split(u'\n'));
}

ASSAY_TEST(TestMapping);
#include "test_mapping.moc"
