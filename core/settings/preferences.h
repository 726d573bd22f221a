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
    SharedOwnThings,
    ZipPassword,
};

// One preference.
struct PrefInfo
{
    Pref pref;
    const char *key; //!< in the file
    QMetaType::Type type; //!< QByteArray, QString or Bool
    const char *fallback; //!< default as text; "true" or "false" for Bool
    const char *words; //!< the allowed values, separated by blanks; empty = any
    const char *meaning;
    const Parameter *parameter = nullptr; //!< the run parameter that it stores, which has default and words then

    QString fallbackText() const; //!< the default, from `parameter` or `fallback`
    QStringList allowedWords() const; //!< empty = any
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

} // namespace assay
