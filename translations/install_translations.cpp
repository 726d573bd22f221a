// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/install_translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder)) {
        return false;
    }
    translator->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

QString installTranslations(const QLocale &locale)
{
    const QLocale english(QLocale::English);
    const bool spoken = install(locale, u"assay"_s, u":/i18n"_s);
    if (!spoken) {
        install(english, u"assay"_s, u":/i18n"_s);
    }
    const QLocale &used = spoken ? locale : english;
    // Buttons of standard dialogs; a system without this file shows them in English.
    install(used, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return QLocale::languageToCode(used.language());
}

QLocale numbersIn(const QString &language, const QLocale &system)
{
    return QLocale::languageToCode(system.language()) == language ? system : QLocale(language);
}

QStringList languages()
{
    QStringList codes;
    const QStringList files = QDir(u":/i18n"_s).entryList({u"assay_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes += file.section(u'_', 1).section(u'.', 0, 0);
    return codes;
}

} // namespace assay
