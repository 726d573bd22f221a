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

ASSAY_TEST(TestTranslations);
#include "test_translations.moc"
