// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/appearance.h"

#include "look/clear_fusion.h"
#include "resources/icon_theme.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
struct Shades
{
    QRgb window, base, alternate, text, faint, button, highlight, highlightedText, link, outline;
};
constexpr Shades lightShades{0xfff4f5f7, 0xffffffff, 0xfff8f9fb, 0xff1f2430, 0xff646b78, 0xfff9fafb, 0xffcfe4f7,
    0xff10243a, 0xff00629b, 0xffb8bec8};
constexpr Shades darkShades{0xff2a2c31, 0xff1e1e1e, 0xff24262a, 0xffe0e4ea, 0xffa3abb8, 0xff3a3d44, 0xff2b4f74,
    0xffffffff, 0xff5ab4f0, 0xff121316};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(QColor::fromRgb(shades.button), QColor::fromRgb(shades.window));
    const auto set
        = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor::fromRgb(colour)); };
    set(QPalette::Window, shades.window);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::ToolTipBase, shades.base);
    set(QPalette::ToolTipText, shades.text);
    set(QPalette::Text, shades.text);
    set(QPalette::PlaceholderText, shades.faint);
    set(QPalette::Button, shades.button);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlightedText);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::Mid, shades.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shades.faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(shades.button));
    palette.setColor(
        QPalette::Disabled, QPalette::Base, QColor::fromRgb(shades.window)); // otherwise it looks like an empty field
    return palette;
}
} // namespace

Theme themeFromWord(QStringView word)
{
    if (word == "light"_L1)
        return Theme::Light;
    return word == "dark"_L1 ? Theme::Dark : Theme::System;
}

QPalette lightPalette()
{
    return paletteOf(lightShades);
}

QPalette darkPalette()
{
    return paletteOf(darkShades);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isDark()
{
    return isDark(QApplication::palette());
}

void applyTheme(Theme theme, std::optional<bool> systemIsDark)
{
    if (!qobject_cast<ClearFusion *>(QApplication::style()))
        QApplication::setStyle(new ClearFusion);
    if (theme == Theme::System)
        QApplication::setPalette(
            QPalette()); // an empty palette restores the system's palette, which isDark() then reads
    const bool dark = theme == Theme::Dark || (theme == Theme::System && systemIsDark.value_or(isDark()));
    useIconTheme(dark);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    // A widget with a style sheet keeps its old colours until its style sheet is set again.
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (const QString sheet = widget->styleSheet(); !sheet.isEmpty()) {
            widget->setStyleSheet({});
            widget->setStyleSheet(sheet);
        }
    }
}

} // namespace assay
