// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/remembered.h"

#include "exporting/report_pdf.h"
#include "settings/preferences.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace assay {

namespace {

// Calls `use` for each option of each format that is remembered, with the option's word. Skips the option for ticked
// attributes: it is remembered separately, because it does not belong to a format.
template <class F>
void forEachOption(F use)
{
    for (const Format *format : windowFormats()) {
        for (const FormatOption *option : format->options) {
            if (option != &onlyTickedOption && option->isRemembered)
                use(*option, QString::fromLatin1(option->word));
        }
    }
}

} // namespace

ExportChoice rememberedExport(const Preferences &preferences, Pref format)
{
    ExportChoice choice;
    choice.format = preferences.value(format).toString();
    choice.columns = preferences.value(Pref::ExportColumns).toString().split(u' ', Qt::SkipEmptyParts);
    choice.options.onlyTicked = preferences.value(Pref::ExportOnlyTicked).toBool();
    const QJsonObject stored
        = QJsonDocument::fromJson(preferences.value(Pref::ExportOptions).toString().toUtf8()).object();
    forEachOption([&](const FormatOption &option, const QString &word) {
        if (const QJsonValue value = stored.value(word); value.isString() && option.isAllowed(value.toString()))
            option.set(choice.options, value.toString());
    });
    choice.folder = preferences.value(Pref::LastExportFolder).toString();
    if (choice.folder.isEmpty() || !QFileInfo(choice.folder).isDir())
        choice.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return choice;
}

void rememberExport(Preferences &preferences, Pref format, const ExportChoice &choice)
{
    preferences.setValue(format, choice.format);
    preferences.setValue(Pref::ExportColumns, choice.columns.join(u' '));
    preferences.setValue(Pref::ExportOnlyTicked, choice.options.onlyTicked);
    QJsonObject stored;
    forEachOption(
        [&](const FormatOption &option, const QString &word) { stored.insert(word, option.get(choice.options)); });
    preferences.setValue(Pref::ExportOptions, QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact)));
    preferences.setValue(Pref::LastExportFolder, choice.folder);
}

} // namespace assay
