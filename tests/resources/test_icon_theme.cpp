// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icon_theme.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QIcon>
#include <QImage>
#include <QPixmap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace assay;

namespace {

QImage drawn(const QString &name, int side)
{
    return QIcon::fromTheme(name).pixmap(side, side).toImage();
}

int coveredPixels(const QImage &image)
{
    int covered = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            covered += qAlpha(image.pixel(x, y)) > 0x40 ? 1 : 0;
        }
    }
    return covered;
}

// What is left of an icon on white paper when no colour can be told from another.
QImage blackAndWhite(const QImage &icon)
{
    QImage paper(icon.size(), QImage::Format_RGB32);
    for (int y = 0; y < icon.height(); ++y) {
        for (int x = 0; x < icon.width(); ++x) {
            const QRgb pixel = icon.pixel(x, y);
            const bool ink = qAlpha(pixel) > 0x80 && qGray(pixel) < 200;
            paper.setPixel(x, y, ink ? 0xff000000U : 0xffffffffU);
        }
    }
    return paper;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(u":/icons/assay-light/scalable"_s).entryList({u"*.svg"_s})) {
        names += file.chopped(4);
    }
    return names;
}

} // namespace

class TestIconTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawnInBothThemes_data();
    void everyIconIsDrawnInBothThemes();
    void everySourceIsInTheTheme();
    void verdictsDifferByShape();
};

void TestIconTheme::everyIconIsDrawnInBothThemes_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : iconNames()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestIconTheme::everyIconIsDrawnInBothThemes()
{
    QFETCH(QString, name);
    useIconTheme(false);
    const QImage light = drawn(name, 16);
    useIconTheme(true);
    const QImage dark = drawn(name, 16);
    QVERIFY(coveredPixels(light) >= 24);
    QVERIFY(coveredPixels(dark) >= 24);
    if (name != applicationId()) {
        QVERIFY2(light != dark, "no colour of the icon was exchanged for the dark theme");
    }
}

void TestIconTheme::everySourceIsInTheTheme()
{
    const QStringList sources = QDir(QStringLiteral(ASSAY_ICON_SOURCES)).entryList({u"*.svg"_s});
    QVERIFY(!sources.isEmpty());
    for (const QString &source : sources) {
        QVERIFY2(QFile::exists(u":/icons/assay-dark/scalable/"_s + source), qPrintable(source));
    }
}

void TestIconTheme::verdictsDifferByShape()
{
    const QStringList states{u"malicious"_s, u"suspicious"_s, u"goodware"_s, u"unknown"_s, u"not-found"_s, u"failed"_s};
    useIconTheme(false);
    for (const QString &one : states) {
        for (const QString &other : states) {
            if (one < other) {
                const QImage left = blackAndWhite(drawn(one, 48));
                const QImage right = blackAndWhite(drawn(other, 48));
                int different = 0;
                for (int y = 0; y < left.height(); ++y) {
                    for (int x = 0; x < left.width(); ++x) {
                        different += left.pixel(x, y) != right.pixel(x, y) ? 1 : 0;
                    }
                }
                QVERIFY2(different > 48 * 48 / 20, qPrintable(one + u" and "_s + other));
            }
        }
    }
}

ASSAY_TEST(TestIconTheme);
#include "test_icon_theme.moc"
