// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/remembered.h"

#include "settings/preferences.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace assay {

namespace {
struct Separator
{
    QLatin1StringView word;
    char character;
};
constexpr Separator separators[] = {{"comma"_L1, ','}, {"semicolon"_L1, ';'}, {"tab"_L1, '\t'}};
} // namespace

ExportChoice rememberedExport(const Preferences &preferences)
{
    ExportChoice choice;
    choice.format = preferences.value(Pref::ExportFormat).toString();
    choice.columns = preferences.value(Pref::ExportColumns).toString().split(u' ', Qt::SkipEmptyParts);
    choice.options.onlyTicked = preferences.value(Pref::ExportOnlyTicked).toBool();
    choice.options.raw = preferences.value(Pref::ExportAnswers).toBool();
    choice.options.formulaGuard = !preferences.value(Pref::ExportRaw).toBool();
    choice.options.header = preferences.value(Pref::ExportHeader).toBool();
    choice.options.byteOrderMark = preferences.value(Pref::ExportByteOrderMark).toBool();
    choice.options.joiner = preferences.value(Pref::ExportJoiner).toString();
    const QString separator = preferences.value(Pref::ExportSeparator).toString();
    for (const Separator &known : separators) {
        if (separator == known.word)
            choice.options.separator = known.character;
    }
    choice.folder = preferences.value(Pref::LastExportFolder).toString();
    if (choice.folder.isEmpty() || !QFileInfo(choice.folder).isDir())
        choice.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return choice;
}

void rememberExport(Preferences &preferences, const ExportChoice &choice)
{
    preferences.setValue(Pref::ExportFormat, choice.format);
    preferences.setValue(Pref::ExportColumns, choice.columns.join(u' '));
    preferences.setValue(Pref::ExportOnlyTicked, choice.options.onlyTicked);
    preferences.setValue(Pref::ExportAnswers, choice.options.raw);
    preferences.setValue(Pref::ExportRaw, !choice.options.formulaGuard);
    preferences.setValue(Pref::ExportHeader, choice.options.header);
    preferences.setValue(Pref::ExportByteOrderMark, choice.options.byteOrderMark);
    preferences.setValue(Pref::ExportJoiner, choice.options.joiner);
    for (const Separator &known : separators) {
        if (choice.options.separator == known.character)
            preferences.setValue(Pref::ExportSeparator, QString(known.word));
    }
    preferences.setValue(Pref::LastExportFolder, choice.folder);
}

} // namespace assay
