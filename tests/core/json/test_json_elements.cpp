// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_elements.h"
#include "json/json_tokens.h"
#include "support/test_main.h"

#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestJsonElements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void elementsAreUntouched();
    void anythingElseHasNoElements_data();
    void anythingElseHasNoElements();
    void everyByteIsInAToken_data();
    void everyByteIsInAToken();
    void depthIsNoDanger();
};

void TestJsonElements::elementsAreUntouched()
{
    const QByteArray first = R"({"id": 9007199254740993,"a":1,"a":1e400, "s":"}],\"[{\\"})";
    const QByteArray second = R"({ "deep":[[{"results":[{}]}], 18446744073709551616] })";
    const QByteArray json
        = R"( {"x":{"results":[{"no":1}]},"results" : [)" + first + " ,\n" + second + R"( ],"next":null})";
    const std::vector<QByteArray> both{first, second};
    QCOMPARE(rawElements(json, "results"), both);
    QCOMPARE(rawElements("\xef\xbb\xbf" + json, "results"), both);
    QCOMPARE(rawElements(R"({"r\u0065sults":[{"a":1}]})", "results"), std::vector<QByteArray>{R"({"a":1})"});
    QCOMPARE(rawElements(json, "next"), std::vector<QByteArray>());
}

void TestJsonElements::anythingElseHasNoElements_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "[]", R"([{"results":[{}]}])", R"({"results":{}})", R"({"results":"[{}]"})",
             R"({"results":[{},1]})", R"({"results":[[{}]]})", R"({"results":[{},null]})", R"({"results":[{"a":1})",
             R"({"results":[{})", R"({"results")", R"({"a":"results","b":[{}]})", R"({"a":{"results":[{}]}})", "}",
             "{]", R"({}{"results":[{}]})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonElements::anythingElseHasNoElements()
{
    QFETCH(QByteArray, json);
    QCOMPARE(rawElements(json, "results"), std::vector<QByteArray>());
}

void TestJsonElements::everyByteIsInAToken_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
        {R"({"a":[1,-2.5e9,true],"b":"x\"y"})", "\"", "\"\\", "\"\\\"", "<html>\xff{]", "1 2", "\\:,"})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonElements::everyByteIsInAToken()
{
    QFETCH(QByteArray, json);
    JsonTokens tokens(json);
    qsizetype at = 0;
    while (const auto token = tokens.next()) {
        QVERIFY(json.sliced(at, token->from - at).trimmed().isEmpty());
        QVERIFY(token->to > token->from && token->to <= json.size());
        if (token->kind == JsonToken::Kind::String)
            QVERIFY(token->textTo > token->from && token->textTo <= token->to);
        at = token->to;
    }
    QVERIFY(json.sliced(at).trimmed().isEmpty());
}

void TestJsonElements::depthIsNoDanger()
{
    QVERIFY(rawElements(R"({"results":[{"a":)" + QByteArray(5'000'000, '['), "results").empty());
    QVERIFY(rawElements(QByteArray(5'000'000, '{'), "results").empty());
}

ASSAY_TEST(TestJsonElements);
#include "test_json_elements.moc"
