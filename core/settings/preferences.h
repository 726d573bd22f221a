// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <span>

namespace assay {

struct Choice;
struct Parameter;

// Values that the program remembers apart from profiles and sessions.
enum class Pref {
    WindowGeometry,
    WindowState,
    TableHeader,
    LastOpenFolder,
    LastExportFolder,
    ReportFolder,
    StartAtOnce,
    Crawler,
    SchemeBehaviour,
    Tags,
    Comment,
    ArchivePasswords,
    ColorScheme,
    VerdictColours,
    DetailsState,
    ExportFormat,
    CaseFormat,
    MispAddress,
    MispCa,
    ExportOnlyTicked,
    ExportColumns,
    ExportOptions,
    SavedFilters,
    FilterHistory,
    Sidebar,
    Notices,
    Language,
    LastSession,
    DetailsPlace,
    DetailsShown,
    DetailsSizes,
    TicketTemplate,
    TicketLinks,
    Shortcuts,
    SettingsPage,
    Density,
    SharedOwnThings,
    ZipPassword,
    FetchAnalysis,
    SavedSearches,
    SearchHistory,
    SearchSort,
};

// Where the settings dialog shows a preference, and how.
struct PrefShown
{
    enum class Page { None, Intake, Exports, Notices, Look };
    enum class Editor {
        Automatic, //!< a tick box for Bool, a list for choices, otherwise a line
        Lines, //!< one value a line
        Folder,
        Language,
    };

    Page page = Page::None; //!< None = the program remembers it by itself
    const char *title = ""; //!< English; translate in context "assay::Preferences"; `parameter` has its own
    const char *help = ""; //!< one or two sentences, as `title`
    Editor editor = Editor::Automatic;
};

// One preference.
struct PrefInfo
{
    Pref pref;
    const char *key; //!< in the file
    QMetaType::Type type; //!< QByteArray, QString or Bool
    const char *fallback; //!< default as text; "true" or "false" for Bool
    std::span<const Choice> choices; //!< the allowed values; empty = any
    const char *meaning;
    PrefShown shown{};
    const Parameter *parameter = nullptr; //!< the run parameter that it stores, which has default and choices then

    QString fallbackText() const; //!< the default, from `parameter` or `fallback`
    QVariant fallbackValue() const; //!< the default in the row's type
    QStringList allowedWords() const; //!< empty = any

    // For the settings dialog: translated, from `parameter` or `shown`.
    QString title() const;
    QString help() const;
    // The allowed values with their titles, translated. Empty = any value.
    QList<std::pair<QString, QString>> titledWords() const;
};

// Preferences in one INI file. A value that is missing, damaged or not allowed reads as its default. A file that
// cannot be parsed is renamed; no problem here stops the program.
class Preferences : public QObject
{
    Q_OBJECT
public:
    // With an empty `path` values last only as long as this object (demo, tests).
    explicit Preferences(const QString &path, QObject *parent = nullptr);
    ~Preferences() override;

    QVariant value(Pref pref) const; //!< always of the table's type
    void setValue(Pref pref, const QVariant &value); //!< ignores a value of another type or one that is not allowed
    QStringList problems() const; //!< sentences for the user about the file, one per problem

    static std::span<const PrefInfo> table(); //!< in the order of Pref

Q_SIGNALS:
    void changed(assay::Pref pref);

private:
    std::unique_ptr<QSettings> m_settings;
    QVariantHash m_session; //!< values set since the start, saved or not
    QStringList m_problems;
};

// The password of the ZIP archives that samples are saved in; never empty.
QString zipPasswordIn(const Preferences &preferences);

} // namespace assay
