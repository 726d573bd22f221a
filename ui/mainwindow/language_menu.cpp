// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/language_menu.h"

#include "settings/preferences.h"
#include "translations/install_translations.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

namespace assay {
using namespace Qt::StringLiterals;

QMenu *makeLanguageMenu(Preferences &preferences, const std::function<void()> &chosen, QWidget *parent)
{
    auto *menu = new QMenu(QCoreApplication::translate("assay::LanguageMenu", "&Language"), parent);
    menu->setObjectName(u"languageMenu"_s);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &code, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName("language_"_L1 + (code.isEmpty() ? u"system"_s : code));
        action->setCheckable(true);
        action->setChecked(preferences.value(Pref::Language).toString() == code);
        group->addAction(action);
        QObject::connect(&preferences, &Preferences::changed, action, [&preferences, action, code](Pref pref) {
            if (pref == Pref::Language)
                action->setChecked(preferences.value(pref).toString() == code);
        });
        QObject::connect(action, &QAction::triggered, menu, [&preferences, chosen, code] {
            preferences.setValue(Pref::Language, code);
            chosen();
        });
    };
    add({}, QCoreApplication::translate("assay::LanguageMenu", "Follow &system"));
    menu->addSeparator();
    for (const QString &code : languages())
        add(code, code == "en"_L1 ? u"English"_s : QLocale(code).nativeLanguageName());
    return menu;
}

} // namespace assay
