// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"

#include "actions/actions_list.h"
#include "settings/private_file.h"

#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr PrefInfo rows[] = {
    {Pref::WindowGeometry, "window/geometry", QMetaType::QByteArray, "", "", "size and place of the window"},
    {Pref::WindowState, "window/state", QMetaType::QByteArray, "", "", "toolbars and docks"},
    {Pref::TableHeader, "queue/header", QMetaType::QByteArray, "", "", "columns of the queue: widths, order, sorting"},
    {Pref::LastOpenFolder, "folders/open", QMetaType::QString, "", "", "where files were added from"},
    {Pref::LastExportFolder, "folders/export", QMetaType::QString, "", "", "where the last export went"},
    {Pref::ReportFolder, "folders/reports", QMetaType::QString, "", "", "where PDF reports go; empty = Documents"},
    {Pref::StartAtOnce, "queue/start-at-once", QMetaType::Bool, "true", "",
        "what is added is looked up without pressing Start"},
    {Pref::Crawler, "submit/crawler", QMetaType::QString, "", "", "who fetches a submitted URL", &crawlerParameter},
    {Pref::SchemeBehaviour, "submit/scheme", QMetaType::QString, "", "", "what a URL without a scheme is submitted as",
        &schemeParameter},
    {Pref::Tags, "submit/tags", QMetaType::QString, "", "", "tags of submitted files, comma-separated", &tagsParameter},
    {Pref::Comment, "submit/comment", QMetaType::QString, "", "", "comment of submitted files", &commentParameter},
    {Pref::ArchivePasswords, "submit/archive-passwords", QMetaType::QString, "infected", "",
        "tried on encrypted archives, one a line"},
    {Pref::ColorScheme, "look/color-scheme", QMetaType::QString, "system", "system light dark", "light or dark"},
    {Pref::VerdictColours, "look/verdict-colours", QMetaType::QString, "assay", "assay reversinglabs",
        "colours of the verdicts"},
    {Pref::DetailsState, "details/state", QMetaType::QByteArray, "", "", "details: tab, widths of columns, switches"},
    {Pref::ExportFormat, "export/format", QMetaType::QString, "csv", "", "the format chosen last"},
    {Pref::ExportOnlyTicked, "export/only-ticked", QMetaType::Bool, "true", "", "leave unticked attributes out"},
    {Pref::ExportColumns, "export/columns", QMetaType::QString, "", "", "columns by name; empty = the usual ones"},
    {Pref::ExportOptions, "export/options", QMetaType::QString, "", "", "options of the formats: JSON, by their words"},
    {Pref::SavedFilters, "filter/saved", QMetaType::QString, "", "", "one a line: name, tab, filter"},
    {Pref::FilterHistory, "filter/history", QMetaType::QString, "", "", "filters used last, latest first, one a line"},
    {Pref::Sidebar, "look/sidebar", QMetaType::QString, "shown", "",
        "shown or hidden, then the groups that are closed"},
    {Pref::Notices, "look/notices", QMetaType::Bool, "true", "", "a message of the desktop when a batch ends"},
    {Pref::Language, "look/language", QMetaType::QString, "", "", "code of a language; empty = the system's"},
    {Pref::LastSession, "session/last", QMetaType::QString, "", "",
        "file of the past session that is open; empty = the usual one"},
    {Pref::DetailsPlace, "look/details", QMetaType::QString, "automatic", "automatic below right",
        "where the details of a row are shown"},
    {Pref::DetailsShown, "look/details-shown", QMetaType::Bool, "true", "", "whether the details are shown"},
    {Pref::DetailsSizes, "look/details-sizes", QMetaType::QByteArray, "", "", "sizes of list and details, by place"},
    {Pref::TicketTemplate, "tickets/template", QMetaType::QString, "markdown", "", "name of the template copied last"},
    {Pref::TicketLinks, "tickets/links", QMetaType::Bool, "false", "", "whether tickets link to the appliance"},
    {Pref::SharedOwnThings, "own-things/shared-file", QMetaType::QString, "", "",
        "list of own things that a team shares; empty = none"},
    {Pref::ZipPassword, "samples/zip-password", QMetaType::QString, "infected", "",
        "encrypts the ZIP archives of samples from the appliance"},
};

const PrefInfo &rowOf(Pref pref)
{
    return rows[static_cast<std::size_t>(pref)];
}

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        if (static_cast<std::size_t>(rows[i].pref) != i)
            return false;
    }
    return static_cast<std::size_t>(Pref::ZipPassword) + 1 == std::size(rows);
}
static_assert(inOrder(), "rowOf() indexes the table by Pref");

// `value` in the row's type. Invalid if it has another type or is not allowed.
QVariant checked(const PrefInfo &row, const QVariant &value)
{
    if (row.type == QMetaType::QByteArray)
        return value.metaType().id() == QMetaType::QByteArray ? value : QVariant();
    if (row.type == QMetaType::Bool) {
        // An INI file has only texts, and QVariant converts every other text to true.
        const QString text = value.toString();
        return text == "true"_L1 ? QVariant(true) : text == "false"_L1 ? QVariant(false) : QVariant();
    }
    if (value.metaType().id() != QMetaType::QString)
        return {};
    const QStringList words = row.allowedWords();
    return words.isEmpty() || words.contains(value.toString()) ? value : QVariant();
}

QVariant fallbackOf(const PrefInfo &row)
{
    switch (row.type) {
    case QMetaType::QByteArray:
        return QByteArray(row.fallback);
    case QMetaType::Bool:
        return QByteArrayView(row.fallback) == "true";
    default:
        return row.fallbackText();
    }
}

bool isSound(const QString &path)
{
    // Reading a pipe or a device would block or never end.
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable())
        return false;
    QSettings settings(path, QSettings::IniFormat);
    settings.allKeys(); // QSettings parses sections on first use
    return settings.status() == QSettings::NoError;
}

} // namespace

QString PrefInfo::fallbackText() const
{
    return QString::fromUtf8(parameter ? parameter->fallback : fallback);
}

QStringList PrefInfo::allowedWords() const
{
    if (!parameter)
        return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    QStringList allowed;
    for (const Choice &choice : parameter->choices)
        allowed.append(QString::fromLatin1(choice.word));
    return allowed;
}

std::span<const PrefInfo> Preferences::table()
{
    return rows;
}

Preferences::Preferences(const QString &path, QObject *parent) : QObject(parent)
{
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path) && !isSound(path)) {
        const QString bad = moveAside(path);
        if (bad.isEmpty()) {
            m_problems << tr("The preferences in “%1” could not be read and the file could not be moved. Check its "
                             "permissions; changes are not remembered.")
                              .arg(path);
            return;
        }
        m_problems << tr("The preferences in “%1” could not be read; defaults are used. The old file is now “%2”.")
                          .arg(path, bad);
    }
    // QSettings would make a new file readable for everyone; it keeps the permissions of an existing one.
    if (!makePrivate(path)) {
        m_problems << tr("Preferences cannot be remembered: “%1” cannot be written. Check the folder's permissions.")
                          .arg(path);
        return;
    }
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

Preferences::~Preferences() = default;

QVariant Preferences::value(Pref pref) const
{
    const PrefInfo &row = rowOf(pref);
    const QString key = QString::fromLatin1(row.key);
    if (const auto found = m_session.constFind(key); found != m_session.cend())
        return *found;
    const QVariant stored = m_settings ? checked(row, m_settings->value(key)) : QVariant();
    return stored.isValid() ? stored : fallbackOf(row);
}

void Preferences::setValue(Pref pref, const QVariant &value)
{
    const PrefInfo &row = rowOf(pref);
    const QVariant good = checked(row, value);
    if (!good.isValid() || good == this->value(pref))
        return;
    const QString key = QString::fromLatin1(row.key);
    m_session.insert(key, good);
    if (m_settings)
        m_settings->setValue(key, good);
    Q_EMIT changed(pref);
}

QStringList Preferences::problems() const
{
    return m_problems;
}

} // namespace assay
