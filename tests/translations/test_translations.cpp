// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "translations/install_translations.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace assay;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void languages();
    void numbersFollowTheLanguage();
};

void TestTranslations::languages_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de_AT"_s << u"de"_s;
    QTest::newRow("English") << u"en_GB"_s << u"en"_s;
    QTest::newRow("C") << u"C"_s << u"en"_s;
    QTest::newRow("a language without a file") << u"fi_FI"_s << u"en"_s;
}

void TestTranslations::languages()
{
    QFETCH(QString, locale);
    QFETCH(QString, language);
    QCOMPARE(installTranslations(QLocale(locale)), language);
    QVERIFY(QFile::exists(u":/i18n/assay_%1.qm"_s.arg(language)));
}

void TestTranslations::numbersFollowTheLanguage()
{
    const auto written = [](const QString &language, const QString &system) {
        return numbersIn(language, QLocale(system)).toString(1234567);
    };
    QCOMPARE(written(u"de"_s, u"en_US"_s), u"1.234.567"_s);
    QCOMPARE(written(u"en"_s, u"de_DE"_s), u"1,234,567"_s);
    QCOMPARE(written(u"de"_s, u"de_CH"_s), QLocale(u"de_CH"_s).toString(1234567)); // the system's own way
    QCOMPARE(written(u"en"_s, u"C"_s), u"1,234,567"_s);
}

ASSAY_TEST(TestTranslations);
#include "test_translations.moc"
