// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/save_file.h"
#include "support/test_main.h"
#include "test_folder.h"

#include <QRandomGenerator>
#include <QTest>

namespace assay {
using namespace Qt::StringLiterals;

class SafeFileNameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        const auto row
            = [](const char *title, const QString &name, const QString &safe) { QTest::newRow(title) << name << safe; };
        row("plain", u"ReversingLabs Report - 0a1b.pdf"_s, u"ReversingLabs Report - 0a1b.pdf"_s);
        row("letters", u"отчёт 報告 🦠.pdf"_s, u"отчёт 報告 🦠.pdf"_s);
        row("up", u"../../.bashrc"_s, u"___.._.bashrc"_s);
        row("absolute", u"/etc/passwd"_s, u"_etc_passwd"_s);
        row("windows", u"C:\\x\\y.exe"_s, u"C__x_y.exe"_s);
        row("up at the end", u"a/.."_s, u"a_"_s);
        row("dot", u"."_s, u"unnamed"_s);
        row("dots", u".."_s, u"unnamed"_s);
        row("nothing", QString(), u"unnamed"_s);
        row("blanks", u"  \u00a0 "_s, u"unnamed"_s);
        row("hidden", u".hidden"_s, u"_hidden"_s);
        row("option", u"--help"_s, u"__help"_s);
        row("lines", u"a\r\nb\x1b[31m\u0085\u2028c"_s, u"a__b_[31m__c"_s);
        row("NUL", u"a\0b"_s, u"a_b"_s);
        row("bidi", u"gpj\u202eexe.\u2066x\u200b\ufeff"_s, u"gpj_exe._x__"_s);
        row("FAT", u"a*b?c\"d<e>f|g:h"_s, u"a_b_c_d_e_f_g_h"_s);
        row("markup", u"<img src='x'>%1&amp;"_s, u"_img src='x'_%1&amp;"_s);
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(safeFileName(name), safe);
        QCOMPARE(safeFileName(safe), safe);
    }

    void cutsBetweenCharactersAndKeepsTheSuffix()
    {
        const QString latin = safeFileName(QString(4096, u'a') + u".pdf"_s);
        QCOMPARE(latin, QString(196, u'a') + u".pdf"_s);
        const QString viruses = safeFileName(u"🦠"_s.repeated(100) + u".json"_s);
        QCOMPARE(viruses, u"🦠"_s.repeated(48) + u".json"_s);
        QCOMPARE(safeFileName(u"a."_s + QString(300, u'b')).toUtf8().size(), 200);
        QCOMPARE(safeFileName(QString(199, u'a') + u" b"_s), QString(199, u'a'));
    }

    // Whatever comes in: a file of that name can be made, and it is made in this folder.
    void anythingMakesAFileHere()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const TestFolder folder;
        for (int round = 0; round < 2000; ++round) {
            QString name;
            for (auto length = random.bounded(300); length >= 0; --length)
                name += random.bounded(2) ? QChar(char16_t(random.bounded(0x80)))
                                          : QChar(char16_t(random.bounded(0x10000)));
            const QString safe = safeFileName(name);
            QVERIFY(safe.toUtf8().size() <= 200);
            QFile file(folder.path(safe));
            QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(safe));
            QVERIFY(folder.names().contains(safe));
            QVERIFY(file.remove());
        }
    }
};

} // namespace assay

ASSAY_TEST(assay::SafeFileNameTest);
#include "test_safe_file_name.moc"
