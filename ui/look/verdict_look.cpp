// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/verdict_look.h"

#include "look/appearance.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QImageReader>
#include <QPixmap>
#include <QWidget>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// Red, yellow, green and grey, as in the vendor's documents.
constexpr VerdictLook vendorLooks[] = {
    {Classification::Malicious, "malicious", 0xffc62828, 0xffffffff, 0xffff6b5e, 0xff1e1e1e},
    {Classification::Suspicious, "suspicious", 0xfff2c200, 0xff000000, 0xffffd54f, 0xff1e1e1e},
    {Classification::Goodware, "goodware", 0xff2e7d32, 0xffffffff, 0xff66bb6a, 0xff1e1e1e},
    {Classification::Unknown, "unknown", 0xff6b7280, 0xffffffff, 0xffa3abb8, 0xff1e1e1e},
};
constexpr VerdictLook neutral{Classification::Other, "info", 0xff6b7280, 0xffffffff, 0xffa3abb8, 0xff1e1e1e};

VerdictColours &inUse()
{
    static VerdictColours colours = VerdictColours::Assay;
    return colours;
}

const VerdictLook &rowOf(Classification classification, VerdictColours colours)
{
    for (const VerdictLook &look : verdictLooks(colours)) {
        if (look.classification == classification)
            return look;
    }
    return neutral;
}

// The icon of the theme, filled with the vendor's colour.
QIcon recoloured(const VerdictLook &own, const VerdictLook &wanted, bool dark)
{
    QFile drawing(
        u":/icons/assay-%1/scalable/%2.svg"_s.arg(dark ? u"dark"_s : u"light"_s, QLatin1StringView(wanted.word)));
    if (!drawing.open(QIODevice::ReadOnly))
        return {};
    const auto name = [](QRgb colour) { return QColor::fromRgb(colour).name().toLatin1(); };
    QByteArray svg = drawing.readAll();
    for (const bool upper : {true, false}) {
        const QByteArray from = name(dark ? own.dark : own.light);
        svg.replace(upper ? from.toUpper() : from, name(dark ? wanted.dark : wanted.light));
    }
    QIcon icon;
    for (const int edge : {16, 20, 24, 32, 48, 64, 96}) {
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize({edge, edge});
        icon.addPixmap(QPixmap::fromImageReader(&reader));
    }
    return icon;
}
} // namespace

VerdictColours verdictColoursFromWord(QStringView word)
{
    return word == "reversinglabs"_L1 ? VerdictColours::ReversingLabs : VerdictColours::Assay;
}

void useVerdictColours(VerdictColours colours)
{
    if (std::exchange(inUse(), colours) == colours)
        return;
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

std::span<const VerdictLook> verdictLooks(VerdictColours colours)
{
    return colours == VerdictColours::Assay ? std::span<const VerdictLook>(verdictColourTable) : vendorLooks;
}

const VerdictLook &lookOf(Classification classification)
{
    return rowOf(classification, inUse());
}

int verdictRank(Classification classification)
{
    constexpr Classification order[] = {Classification::Malicious, Classification::Suspicious, Classification::Goodware,
        Classification::Unknown, Classification::Other, Classification::None};
    return int(std::ranges::find(order, classification) - std::begin(order));
}

QIcon verdictIcon(Classification classification)
{
    if (classification == Classification::None)
        return {};
    const VerdictLook &own = rowOf(classification, VerdictColours::Assay);
    const VerdictLook &wanted = lookOf(classification);
    if (own.light == wanted.light && own.dark == wanted.dark)
        return QIcon::fromTheme(QLatin1StringView(wanted.word));
    static QHash<std::pair<int, bool>, QIcon> made; // cache, because views request an icon for each cell that they draw
    const bool dark = isDark();
    QIcon &icon = made[{int(classification), dark}];
    if (icon.isNull())
        icon = recoloured(own, wanted, dark);
    return icon;
}

} // namespace assay
