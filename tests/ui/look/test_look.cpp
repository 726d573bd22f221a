// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/appearance.h"
#include "look/combo_names.h"
#include "look/density.h"
#include "look/drop_frame.h"
#include "look/key_name.h"
#include "look/message_strip.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "support/test_main.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QStyledItemDelegate>
#include <QTranslator>
#include <QTreeWidget>
#include <QtTest>

#include <cmath>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
double luminance(QColor colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(QColor a, QColor b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}
} // namespace

class TestLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void everyTextIsReadable();
    void densityChangesRowsAtOnce();
    void everyVerdictHasItsOwnShape();
    void theVendorsColoursChangeNoShape();
    void themeIsApplied();
    void emptyBoxesAreSeen();
    void wheelTurnsOnlyWhatHasTheFocus();
    void labelsTakeNothingForMarkup();
    void comboBoxesAreNamedByTheirLabels();
    void keysAreNamedAsOnTheKeyboard();
    void aDropIsShownBeforeItHappens();
    void stripNamesTheNextStepOnce();
    void stripCarriesAThingForOneMessage();
    void whatIsWorstStandsFirst();
};

void TestLook::everyTextIsReadable()
{
    for (const auto colours : {VerdictColours::Assay, VerdictColours::ReversingLabs}) {
        for (const VerdictLook &look : verdictLooks(colours)) {
            QVERIFY2(contrast(QColor::fromRgb(look.light), QColor::fromRgb(look.textOnLight)) >= 4.5, look.word);
            QVERIFY2(contrast(QColor::fromRgb(look.dark), QColor::fromRgb(look.textOnDark)) >= 4.5, look.word);
            // The shape is also drawn on the background of lists.
            QVERIFY2(contrast(QColor::fromRgb(look.dark), darkPalette().color(QPalette::Base)) >= 4.5, look.word);
        }
    }
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
        for (const auto &[text, ground] : {Pair{QPalette::Text, QPalette::Base},
                 {QPalette::Text, QPalette::AlternateBase}, {QPalette::WindowText, QPalette::Window},
                 {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight},
                 {QPalette::PlaceholderText, QPalette::Base}, {QPalette::PlaceholderText, QPalette::Window},
                 {QPalette::Link, QPalette::Base}, {QPalette::ToolTipText, QPalette::ToolTipBase}})
            QVERIFY2(contrast(palette.color(text), palette.color(ground)) >= 4.5,
                QByteArray(QByteArray::number(int(text)) + " on " + QByteArray::number(int(ground))).constData());
    }
}

void TestLook::everyVerdictHasItsOwnShape()
{
    QSet<QByteArray> shapes;
    for (const VerdictLook &look : verdictLooks(VerdictColours::Assay)) {
        QVERIFY2(!verdictIcon(look.classification).isNull(), look.word);
        shapes.insert(look.word);
    }
    QCOMPARE(shapes.size(), qsizetype(verdictLooks(VerdictColours::Assay).size()));
    QVERIFY(verdictIcon(Classification::None).isNull());
    QVERIFY(!shapes.contains(lookOf(Classification::Other).word));
}

void TestLook::theVendorsColoursChangeNoShape()
{
    const auto own = verdictIcon(Classification::Goodware).pixmap(32, 32).toImage();
    useVerdictColours(verdictColoursFromWord(u"reversinglabs"));
    const auto green = verdictIcon(Classification::Goodware).pixmap(32, 32).toImage();
    QCOMPARE(green.pixelColor(16, 3), QColor::fromRgb(lookOf(Classification::Goodware).light));
    QVERIFY(own.pixelColor(16, 3) != green.pixelColor(16, 3));
    for (int y = 0; y < 32; ++y) { // the same picture in another colour
        for (int x = 0; x < 32; ++x)
            QCOMPARE(green.pixelColor(x, y).alpha() > 127, own.pixelColor(x, y).alpha() > 127);
    }
    QVERIFY(!verdictIcon(Classification::Unknown).isNull());
    useVerdictColours(verdictColoursFromWord(u"assay"));
    QCOMPARE(verdictIcon(Classification::Goodware).pixmap(32, 32).toImage(), own);
}

void TestLook::themeIsApplied()
{
    applyTheme(Theme::System, true);
    QVERIFY(isDark());
    applyTheme(Theme::System, false);
    QVERIFY(!isDark());
    applyTheme(Theme::Dark);
    QVERIFY(isDark());
    QCOMPARE(QIcon::themeName(), u"assay-dark"_s);
    applyTheme(Theme::Light);
    QVERIFY(!isDark());
    QCOMPARE(QIcon::themeName(), u"assay-light"_s);
    QCOMPARE(themeFromWord(u"dark"), Theme::Dark);
    QCOMPARE(themeFromWord(u"nonsense"), Theme::System);
}

void TestLook::wheelTurnsOnlyWhatHasTheFocus()
{
    QScrollArea area;
    auto *form = new QWidget;
    auto *line = new QLineEdit(form);
    auto *list = new QComboBox(form);
    list->addItems({u"local"_s, u"cloud"_s});
    list->move(0, 40);
    auto *number = new QSpinBox(form);
    number->move(0, 80);
    form->resize(200, 900);
    area.setWidget(form);
    area.resize(240, 200);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    line->setFocus();
    const auto turn = [](QWidget *under, int notches) {
        const QPointF at = under->rect().center();
        QWheelEvent wheel(
            at, under->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // a real wheel event may set the focus
        qApp->notify(under, &wheel); // sendEvent() would clear the spontaneous flag
    };
    for (QWidget *under : std::initializer_list<QWidget *>{list, number}) {
        area.verticalScrollBar()->setValue(0);
        turn(under, -1);
        QVERIFY(line->hasFocus());
        QVERIFY(area.verticalScrollBar()->value() > 0); // the area below scrolls
    }
    area.verticalScrollBar()->setValue(0);
    turn(number, 1);
    QCOMPARE(list->currentIndex(), 0);
    QCOMPARE(number->value(), 0);
    list->setFocus();
    turn(list, -1);
    QCOMPARE(list->currentIndex(), 1);
    number->setFocus();
    turn(number, 1);
    QCOMPARE(number->value(), 1);
}

// The outline of unticked boxes has enough contrast to the box and to its background.
void TestLook::emptyBoxesAreSeen()
{
    const auto paint = [](QStyle::PrimitiveElement element, const QColor &ground) {
        QStyleOptionButton option;
        option.rect = QRect(4, 4, 14, 14);
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        option.palette = QApplication::palette();
        QImage image(22, 22, QImage::Format_RGB32);
        image.fill(ground);
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(element, &option, &painter);
        return image;
    };
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        for (const auto element :
            {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorItemViewItemCheck, QStyle::PE_IndicatorRadioButton}) {
            for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base}) {
                const QColor ground = QApplication::palette().color(role);
                const QImage image = paint(element, ground);
                double strongest = 0;
                for (int x = 0; x < 11; ++x) // from the outside to the middle, across the outline
                    strongest = std::max(strongest, contrast(image.pixelColor(x, 11), ground));
                QVERIFY2(strongest >= 3.0, qPrintable(u"%1: %2"_s.arg(element).arg(strongest)));
            }
        }
    }
    applyTheme(Theme::Light);
}

void TestLook::labelsTakeNothingForMarkup()
{
    PlainLabel label;
    QCOMPARE(label.textFormat(), Qt::PlainText);
    label.setHostileText(u"a\u202Eb\nc"_s);
    QVERIFY2(!label.text().contains(QChar(0x202e)) && !label.text().contains(u'\n'), qPrintable(label.text()));
    const QString tip = toolTipText(u"<img src='file:///etc/passwd'>");
    QVERIFY2(!tip.contains(u"<img"_s), qPrintable(tip));
    QVERIFY(toolTipText(u"").isEmpty());
}

void TestLook::comboBoxesAreNamedByTheirLabels()
{
    nameComboBoxes();
    QWidget window;
    auto *named = new QComboBox(&window);
    named->setAccessibleName(u"Crawler"_s);
    auto *labelled = new QComboBox(&window);
    auto *label = new QLabel(u"&Format:"_s, &window);
    label->setBuddy(labelled);
    for (QComboBox *box : {named, labelled})
        box->addItems({u"first"_s, u"second"_s});
    window.show();
    QAccessibleInterface *crawler = QAccessible::queryAccessibleInterface(named);
    QVERIFY(crawler);
    QCOMPARE(crawler->role(), QAccessible::ComboBox);
    QCOMPARE(crawler->text(QAccessible::Name), u"Crawler"_s);
    QCOMPARE(crawler->text(QAccessible::Value), u"first"_s);
    named->setCurrentIndex(1);
    QCOMPARE(crawler->text(QAccessible::Value), u"second"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(labelled)->text(QAccessible::Name), u"Format:"_s);
    QCOMPARE(crawler->childCount(), 1);
    QCOMPARE(crawler->child(0)->object(), named->view());
    QCOMPARE(crawler->indexOfChild(crawler->child(0)), 0);
    crawler->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(named->view()->isVisible());
    named->hidePopup();
}

void TestLook::keysAreNamedAsOnTheKeyboard()
{
    class German : public QTranslator
    {
    public:
        QString translate(const char *context, const char *text, const char *, int) const override
        {
            const QHash<QByteArray, QString> words{{"Ctrl", u"Strg"_s}, {"Shift", u"Umschalt"_s}};
            return QByteArray(context) == "QShortcut" ? words.value(text) : QString();
        }
        bool isEmpty() const override { return false; }
    } german;
    QCOMPARE(keyName(u"Ctrl+Shift+C"_s), u"Ctrl+Shift+C"_s);
    QCoreApplication::installTranslator(&german);
    QCOMPARE(keyName(u"Ctrl+Shift+C"_s), u"Strg+Umschalt+C"_s);
    QCoreApplication::removeTranslator(&german);
}

void TestLook::aDropIsShownBeforeItHappens()
{
    QWidget target;
    target.resize(300, 200);
    DropFrame frame(&target);
    target.show();
    QVERIFY(!frame.isVisible());
    const QColor before = target.grab().toImage().pixelColor(1, 100);
    frame.setDropped(true);
    QVERIFY(frame.isVisible());
    QVERIFY(target.grab().toImage().pixelColor(1, 100) != before);
    target.resize(400, 300);
    QCOMPARE(frame.size(), QSize(400, 300));
    QVERIFY(frame.testAttribute(Qt::WA_TransparentForMouseEvents));
    frame.setDropped(false);
    QVERIFY(!frame.isVisible());
}

void TestLook::stripNamesTheNextStepOnce()
{
    MessageStrip strip;
    int pressed = 0;
    strip.showMessage(MessageStrip::Kind::Error, u"<b>no</b>"_s, u"Try"_s, [&pressed] { ++pressed; });
    QVERIFY(!strip.isHidden());
    QCOMPARE(strip.sentence(), u"<b>no</b>"_s);
    auto *button = strip.findChild<QPushButton *>(u"messageButton"_s);
    button->click();
    QCOMPARE(pressed, 1);
    QVERIFY(strip.isHidden());
    strip.showMessage(MessageStrip::Kind::Information, u"said"_s);
    applyTheme(Theme::Dark); // while the strip is visible
    auto *text = strip.findChild<QLabel *>(u"messageText"_s);
    QVERIFY(contrast(text->palette().color(QPalette::WindowText), strip.palette().color(QPalette::Window)) >= 4.5);
    applyTheme(Theme::Light);
    QVERIFY(contrast(text->palette().color(QPalette::WindowText), strip.palette().color(QPalette::Window)) >= 4.5);
    QVERIFY(button->isHidden());
    strip.dismiss();
    QVERIFY(strip.isHidden());
    QCOMPARE(pressed, 1);
}

void TestLook::stripCarriesAThingForOneMessage()
{
    MessageStrip strip;
    strip.showMessage(MessageStrip::Kind::Information, u"written"_s, u"Open folder"_s);
    QPointer<QPushButton> file = new QPushButton(u"a.csv"_s);
    strip.carry(file);
    QVERIFY(!file->isHidden());
    QCOMPARE(file->parentWidget(), &strip);
    strip.showMessage(MessageStrip::Kind::Error, u"another thing"_s);
    QTRY_VERIFY(!file);
    QPointer<QPushButton> other = new QPushButton(u"b.csv"_s);
    strip.carry(other);
    strip.dismiss();
    QTRY_VERIFY(!other);
}

void TestLook::whatIsWorstStandsFirst()
{
    constexpr Classification order[] = {Classification::Malicious, Classification::Suspicious, Classification::Goodware,
        Classification::Unknown, Classification::Other, Classification::None};
    for (size_t i = 0; i < std::size(order); ++i)
        QCOMPARE(verdictRank(order[i]), int(i));
}

void TestLook::densityChangesRowsAtOnce()
{
    QCOMPARE(densityFromWord(u"comfortable"), Density::Comfortable);
    QCOMPARE(densityFromWord(u"<b>"), Density::Compact);
    class Padded : public QStyledItemDelegate
    {
        QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
        {
            return {10, option.fontMetrics.height() + rowPadding()};
        }
    } delegate;
    QTreeWidget view;
    view.setItemDelegate(&delegate);
    view.setUniformRowHeights(true);
    new QTreeWidgetItem(&view, {u"a"_s});
    view.show();
    const auto height = [&view] { return view.visualItemRect(view.topLevelItem(0)).height(); };
    const int compact = height();
    useDensity(Density::Comfortable);
    QTRY_VERIFY(height() > compact);
    useDensity(Density::Compact);
    QTRY_COMPARE(height(), compact);
}

ASSAY_TEST(TestLook);
#include "test_look.moc"
