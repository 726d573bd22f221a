// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"

#include "actions/actions_list.h"
#include "settings/private_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

using Page = PrefShown::Page;
using Editor = PrefShown::Editor;

constexpr Choice themes[] = {{"system", QT_TRANSLATE_NOOP("assay::Preferences", "Follow system")},
    {"light", QT_TRANSLATE_NOOP("assay::Preferences", "Light")},
    {"dark", QT_TRANSLATE_NOOP("assay::Preferences", "Dark")}};
constexpr Choice verdictColours[]
    = {{"assay", QT_TRANSLATE_NOOP("assay::Preferences", "For all eyes: red, orange, blue")},
        {"reversinglabs", QT_TRANSLATE_NOOP("assay::Preferences", "ReversingLabs: red, yellow, green")}};
constexpr Choice detailsPlaces[]
    = {{"automatic", QT_TRANSLATE_NOOP("assay::Preferences", "Automatic: at the right in a wide window")},
        {"below", QT_TRANSLATE_NOOP("assay::Preferences", "Below the list")},
        {"right", QT_TRANSLATE_NOOP("assay::Preferences", "At the right of the list")}};
constexpr Choice densities[] = {{"compact", QT_TRANSLATE_NOOP("assay::Preferences", "Compact: more rows")},
    {"comfortable", QT_TRANSLATE_NOOP("assay::Preferences", "Comfortable: more space")}};

// The macro is written out in each row because lupdate does not see through another.
// clang-format off
constexpr PrefInfo rows[] = {
    {Pref::WindowGeometry, "window/geometry", QMetaType::QByteArray, "", {}, "size and place of the window"},
    {Pref::WindowState, "window/state", QMetaType::QByteArray, "", {}, "toolbars and docks"},
    {Pref::TableHeader, "queue/header", QMetaType::QByteArray, "", {}, "columns of the queue: widths, order, sorting"},
    {Pref::LastOpenFolder, "folders/open", QMetaType::QString, "", {}, "where files were added from"},
    {Pref::LastExportFolder, "folders/export", QMetaType::QString, "", {}, "where the last export went"},
    {Pref::ReportFolder, "folders/reports", QMetaType::QString, "", {}, "where PDF reports go; empty = Documents",
        {Page::Exports, QT_TRANSLATE_NOOP("assay::Preferences", "Report folder"), QT_TRANSLATE_NOOP("assay::Preferences", "PDF reports are saved here. Empty: the documents folder."), Editor::Folder}},
    {Pref::StartAtOnce, "queue/start-at-once", QMetaType::Bool, "true", {}, "what is added is looked up without pressing Start",
        {Page::Intake, QT_TRANSLATE_NOOP("assay::Preferences", "Start new rows automatically"), QT_TRANSLATE_NOOP("assay::Preferences", "Assay still asks before uploads and cloud look-ups.")}},
    {Pref::Crawler, "submit/crawler", QMetaType::QString, "", {}, "who fetches a submitted URL", {Page::Intake}, &crawlerParameter},
    {Pref::SchemeBehaviour, "submit/scheme", QMetaType::QString, "", {}, "what a URL without a scheme is submitted as", {Page::Intake}, &schemeParameter},
    {Pref::Tags, "submit/tags", QMetaType::QString, "", {}, "tags of submitted files, comma-separated", {Page::Intake}, &tagsParameter},
    {Pref::Comment, "submit/comment", QMetaType::QString, "", {}, "comment of submitted files", {Page::Intake}, &commentParameter},
    {Pref::ArchivePasswords, "submit/archive-passwords", QMetaType::QString, "infected", {}, "tried on encrypted archives, one a line",
        {Page::Intake, QT_TRANSLATE_NOOP("assay::Preferences", "Archive passwords"), QT_TRANSLATE_NOOP("assay::Preferences", "Assay tries these passwords on encrypted ZIP archives on this computer, in this order. One password per line. The password that opens an archive is submitted with it."), Editor::Lines}},
    {Pref::ColorScheme, "look/color-scheme", QMetaType::QString, "system", themes, "light or dark",
        {Page::Look, QT_TRANSLATE_NOOP("assay::Preferences", "Theme"), QT_TRANSLATE_NOOP("assay::Preferences", "Light or dark colours of all windows.")}},
    {Pref::VerdictColours, "look/verdict-colours", QMetaType::QString, "assay", verdictColours, "colours of the verdicts",
        {Page::Look, QT_TRANSLATE_NOOP("assay::Preferences", "Verdict colours"), QT_TRANSLATE_NOOP("assay::Preferences", "Red and green look alike to some people. The shapes of the verdicts are the same in both.")}},
    {Pref::DetailsState, "details/state", QMetaType::QByteArray, "", {}, "details: tab, widths of columns, switches"},
    {Pref::ExportFormat, "export/format", QMetaType::QString, "csv", {}, "the format chosen last"},
    {Pref::CaseFormat, "export/case-format", QMetaType::QString, "case-html", {}, "the format of the last case report"},
    {Pref::MispAddress, "misp/address", QMetaType::QString, "", {}, "the MISP server that rows are pushed to"},
    {Pref::MispCa, "misp/ca", QMetaType::QString, "", {}, "PEM file with the certificates to trust for it; empty = the system's"},
    {Pref::ExportOnlyTicked, "export/only-ticked", QMetaType::Bool, "true", {}, "leave unticked attributes out",
        {Page::Exports, QT_TRANSLATE_NOOP("assay::Preferences", "Export selected attributes only"), QT_TRANSLATE_NOOP("assay::Preferences", "Attributes that are not ticked in the details are left out of exports. The export dialog has the same switch.")}},
    {Pref::ExportColumns, "export/columns", QMetaType::QString, "", {}, "columns by name; empty = the usual ones"},
    {Pref::ExportOptions, "export/options", QMetaType::QString, "", {}, "options of the formats: JSON, by their words"},
    {Pref::SavedFilters, "filter/saved", QMetaType::QString, "", {}, "one a line: name, tab, filter"},
    {Pref::FilterHistory, "filter/history", QMetaType::QString, "", {}, "filters used last, latest first, one a line"},
    {Pref::Sidebar, "look/sidebar", QMetaType::QString, "shown", {}, "shown or hidden, then the groups that are closed"},
    {Pref::Notices, "look/notices", QMetaType::Bool, "true", {}, "a message of the desktop when a batch ends",
        {Page::Notices, QT_TRANSLATE_NOOP("assay::Preferences", "Notify when the queue is finished"), QT_TRANSLATE_NOOP("assay::Preferences", "A desktop notification, while the window is in the background.")}},
    {Pref::Language, "look/language", QMetaType::QString, "", {}, "code of a language; empty = the system's",
        {Page::Look, QT_TRANSLATE_NOOP("assay::Preferences", "Language"), QT_TRANSLATE_NOOP("assay::Preferences", "Takes effect when Assay starts the next time."), Editor::Language}},
    {Pref::LastSession, "session/last", QMetaType::QString, "", {}, "file of the past session that is open; empty = the usual one"},
    {Pref::DetailsPlace, "look/details", QMetaType::QString, "automatic", detailsPlaces, "where the details of a row are shown",
        {Page::Look, QT_TRANSLATE_NOOP("assay::Preferences", "Details"), QT_TRANSLATE_NOOP("assay::Preferences", "Where the details of the current row are shown.")}},
    {Pref::DetailsShown, "look/details-shown", QMetaType::Bool, "true", {}, "whether the details are shown"},
    {Pref::DetailsSizes, "look/details-sizes", QMetaType::QByteArray, "", {}, "sizes of list and details, by place"},
    {Pref::TicketTemplate, "tickets/template", QMetaType::QString, "markdown", {}, "name of the template copied last"},
    {Pref::TicketLinks, "tickets/links", QMetaType::Bool, "false", {}, "whether tickets link to the appliance",
        {Page::Exports, QT_TRANSLATE_NOOP("assay::Preferences", "Link to the appliance in tickets"), QT_TRANSLATE_NOOP("assay::Preferences", "Who reads the ticket sees the address of the appliance.")}},
    {Pref::Shortcuts, "keys/shortcuts", QMetaType::QString, "", {}, "own keys of commands, one command a line: its name, a tab before each key"},
    {Pref::SettingsPage, "settings/page", QMetaType::QString, "", {}, "the page of the settings dialog that was open last"},
    {Pref::Density, "look/density", QMetaType::QString, "compact", densities, "height of the rows of tables",
        {Page::Look, QT_TRANSLATE_NOOP("assay::Preferences", "Rows of tables"), QT_TRANSLATE_NOOP("assay::Preferences", "Height of the rows in the list and in the tables of the details.")}},
    {Pref::SharedOwnThings, "own-things/shared-file", QMetaType::QString, "", {}, "list of own things that a team shares; empty = none"},
    {Pref::ZipPassword, "samples/zip-password", QMetaType::QString, "infected", {}, "encrypts the ZIP archives of samples from the appliance",
        {Page::Exports, QT_TRANSLATE_NOOP("assay::Preferences", "Password of saved samples"), QT_TRANSLATE_NOOP("assay::Preferences", "Samples from the appliance are saved in ZIP archives with this password. Empty: infected.")}},
    {Pref::FetchAnalysis, "details/fetch-analysis", QMetaType::Bool, "false", {}, "the page Analysis asks for the static report by itself",
        {Page::Intake, QT_TRANSLATE_NOOP("assay::Preferences", "Fetch the static report when the page Analysis is opened"), QT_TRANSLATE_NOOP("assay::Preferences", "Otherwise a button fetches it. It asks the appliance about a sample that it holds; nothing is uploaded.")}},
    {Pref::SavedSearches, "search/saved", QMetaType::QString, "", {}, "one a line: name, tab, query"},
    {Pref::SearchHistory, "search/history", QMetaType::QString, "", {}, "queries searched last, latest first, one a line"},
    {Pref::SearchSort, "search/sort", QMetaType::QString, "", {}, "order of the hits, as firstseen:desc; empty = the appliance's own"},
};
// clang-format on

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
    return static_cast<std::size_t>(Pref::SearchSort) + 1 == std::size(rows);
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

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("assay::Preferences", text) : QString();
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

QVariant PrefInfo::fallbackValue() const
{
    switch (type) {
    case QMetaType::QByteArray:
        return QByteArray(fallback);
    case QMetaType::Bool:
        return QByteArrayView(fallback) == "true";
    default:
        return fallbackText();
    }
}

QStringList PrefInfo::allowedWords() const
{
    QStringList allowed;
    for (const Choice &choice : parameter ? parameter->choices : choices)
        allowed.append(QString::fromLatin1(choice.word));
    return allowed;
}

QString PrefInfo::title() const
{
    return parameter ? QCoreApplication::translate("assay::Action", parameter->title) : translated(shown.title);
}

QString PrefInfo::help() const
{
    return parameter ? QCoreApplication::translate("assay::Action", parameter->help) : translated(shown.help);
}

QList<std::pair<QString, QString>> PrefInfo::titledWords() const
{
    QList<std::pair<QString, QString>> words;
    for (const Choice &choice : parameter ? parameter->choices : choices)
        words.emplaceBack(QString::fromLatin1(choice.word),
            parameter ? QCoreApplication::translate("assay::Action", choice.title) : translated(choice.title));
    return words;
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
    return stored.isValid() ? stored : row.fallbackValue();
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

QString zipPasswordIn(const Preferences &preferences)
{
    const QString password = preferences.value(Pref::ZipPassword).toString();
    return password.isEmpty() ? rowOf(Pref::ZipPassword).fallbackText() : password;
}

} // namespace assay
