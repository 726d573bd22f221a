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

//! Everything that the program remembers and that is neither a profile nor an item.
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
};

//! A row of the table that says all about one preference.
struct PrefInfo
{
    Pref pref;
    const char *key; //!< in the file
    QMetaType::Type type; //!< QByteArray, QString or Bool
    const char *fallback; //!< default as text; "true" or "false" for Bool
    const char *words; //!< the allowed values, separated by blanks; empty = any
    const char *meaning;
    const Parameter *parameter = nullptr; //!< the run parameter that it stores, which has default and words then

    QString fallbackText() const; //!< the default, from whichever has it
    QStringList allowedWords() const; //!< empty = any
};

//! Reads and remembers preferences in one INI file. A value that is missing, damaged or not allowed reads as its
//! default. A file that cannot be parsed is moved aside; nothing here ever stops the program.
class Preferences : public QObject
{
    Q_OBJECT
public:
    //! An empty `path` remembers nothing beyond this object (demo, tests).
    explicit Preferences(const QString &path, QObject *parent = nullptr);
    ~Preferences() override;

    QVariant value(Pref pref) const; //!< always of the table's type
    void setValue(Pref pref, const QVariant &value); //!< a value of another type or that is not allowed is ignored
    QStringList problems() const; //!< sentences for the analyst about the file, at most one per trouble

    static std::span<const PrefInfo> table(); //!< in the order of Pref

Q_SIGNALS:
    void changed(assay::Pref pref);

private:
    std::unique_ptr<QSettings> m_settings;
    QVariantHash m_session; //!< what was set since the start, whether or not the disk took it
    QStringList m_problems;
};

} // namespace assay
