// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// An allowed value that is not the default.
QVariant otherThanDefault(const PrefInfo &row)
{
    const QStringList words = row.allowedWords();
    for (const QString &word : words) {
        if (word != row.fallbackText())
            return word;
    }
    switch (row.type) {
    case QMetaType::QByteArray:
        return QByteArray("\x00\xff,;\"@Invalid()\n", 16);
    case QMetaType::Bool:
        return QByteArrayView(row.fallback) != "true";
    default:
        return u"a,b; \"c\" @x %1 \\n ünï\n[z]"_s;
    }
}

} // namespace

class PreferencesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    void put(const QByteArray &content)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void init()
    {
        static int round = 0;
        m_path = m_dir.filePath(u"%1/below/preferences.ini"_s.arg(++round));
    }

    void tableIsSound()
    {
        QSet<QByteArray> keys;
        const Preferences preferences((QString()));
        for (const PrefInfo &row : Preferences::table()) {
            keys << row.key;
            QVERIFY2(*row.meaning, row.key);
            QVERIFY2(row.type == QMetaType::QByteArray || row.type == QMetaType::QString || row.type == QMetaType::Bool,
                row.key);
            const QVariant value = preferences.value(row.pref);
            QCOMPARE(value.metaType().id(), int(row.type));
            const QStringList words = row.allowedWords();
            QVERIFY2(words.isEmpty() || words.contains(value.toString()), row.key);
        }
        QCOMPARE(keys.size(), qsizetype(Preferences::table().size()));
        QCOMPARE(preferences.value(Pref::Comment).toString(), u"Submitted by Assay"_s);
        QCOMPARE(preferences.value(Pref::Crawler).toString(), u"local"_s);
        QVERIFY(preferences.value(Pref::ExportOnlyTicked).toBool());
    }

    void everyOneIsRemembered()
    {
        {
            Preferences preferences(m_path);
            QSignalSpy changed(&preferences, &Preferences::changed);
            for (const PrefInfo &row : Preferences::table()) {
                const QVariant value = otherThanDefault(row);
                preferences.setValue(row.pref, value);
                preferences.setValue(row.pref, value);
                QCOMPARE(preferences.value(row.pref), value);
            }
            QCOMPARE(changed.count(), qsizetype(Preferences::table().size()));
        }
        const Preferences preferences(m_path);
        QCOMPARE(preferences.problems(), QStringList());
        for (const PrefInfo &row : Preferences::table())
            QCOMPARE(preferences.value(row.pref), otherThanDefault(row));
        struct stat status
        { };
        QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
    }

    void onlyAllowedValuesAreTaken()
    {
        Preferences preferences(m_path);
        preferences.setValue(Pref::Crawler, u"elsewhere"_s);
        preferences.setValue(Pref::ExportOnlyTicked, u"no"_s);
        preferences.setValue(Pref::WindowGeometry, 7);
        preferences.setValue(Pref::Tags, QStringList{u"a"_s});
        QCOMPARE(preferences.value(Pref::Crawler).toString(), u"local"_s);
        QCOMPARE(preferences.value(Pref::ExportOnlyTicked), QVariant(true));
        QCOMPARE(preferences.value(Pref::WindowGeometry), QVariant(QByteArray()));
        QCOMPARE(preferences.value(Pref::Tags), QVariant(QString()));
        preferences.setValue(Pref::Crawler, u"cloud"_s);
        QCOMPARE(preferences.value(Pref::Crawler).toString(), u"cloud"_s);
    }

    void damagedValuesReadAsDefaults()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        put("[submit]\ncrawler=mars\nscheme=both\ncomment=@Variant(\\0\\0\\0\\x7f)\ntags=a, b\n"
            "[export]\nonly-ticked=maybe\n[window]\ngeometry=text\n[future]\nkey=1\n");
        {
            Preferences preferences(m_path);
            QCOMPARE(preferences.problems(), QStringList());
            QCOMPARE(preferences.value(Pref::Crawler).toString(), u"local"_s);
            QCOMPARE(preferences.value(Pref::SchemeBehaviour).toString(), u"both"_s);
            QCOMPARE(preferences.value(Pref::Comment).toString(), u"Submitted by Assay"_s);
            QCOMPARE(preferences.value(Pref::Tags).toString(), QString());
            QCOMPARE(preferences.value(Pref::ExportOnlyTicked), QVariant(true));
            QCOMPARE(preferences.value(Pref::WindowGeometry), QVariant(QByteArray()));
            preferences.setValue(Pref::Crawler, u"cloud"_s);
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("[future]\nkey=1\n"));
    }

    void unreadableFilesAreMovedAside_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("garbage") << "\x01\x02 no ini at all\nnor here\n"_ba;
        QTest::newRow("html") << "<html>\n<body>\n"_ba;
    }

    void unreadableFilesAreMovedAside()
    {
        QFETCH(QByteArray, broken);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        put(broken);
        Preferences preferences(m_path);
        QCOMPARE(preferences.problems().size(), 1);
        QCOMPARE(preferences.value(Pref::Crawler).toString(), u"local"_s);
        QFile bad(m_path + u".bad"_s);
        QVERIFY(bad.open(QIODevice::ReadOnly));
        QCOMPARE(bad.readAll(), broken);
    }

    void oddPlacesDoNotStopTheStart()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        const Preferences instead(m_path);
        QCOMPARE(instead.problems().size(), 1);

        Preferences nowhere(m_path + u"/below/preferences.ini"_s);
        QCOMPARE(nowhere.problems().size(), 1);
        nowhere.setValue(Pref::Crawler, u"cloud"_s);
        QCOMPARE(nowhere.value(Pref::Crawler).toString(), u"cloud"_s);
    }
};

} // namespace assay

ASSAY_TEST(assay::PreferencesTest);
#include "test_preferences.moc"
