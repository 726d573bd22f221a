// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

namespace assay {

// Installs Assay's and Qt's own words for `locale` into the running QCoreApplication, which owns the translators.
// A language that Assay does not speak gets English, whose file holds the plurals.
// Answers the language in use, as in "de" or "en". Call it before the first translated word is shown.
QString installTranslations(const QLocale &locale = QLocale());

// How numbers are written beside words of that language, as in "de": the system's own way where it speaks it, too.
QLocale numbersIn(const QString &language, const QLocale &system);

QStringList languages(); //!< that Assay speaks, by their codes as in "de"

} // namespace assay
