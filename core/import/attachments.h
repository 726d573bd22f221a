// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"

#include <QSet>

namespace assay {

//! Writes what is attached to a mail into ImportRules::attachmentFolder: new files only, readable by this user only,
//! never executable, under names that this program made harmless.
class Attachments
{
public:
    explicit Attachments(const ImportRules &rules) : m_rules(rules) { }

    //! One attachment; `read(to, size)` gives its bytes: 0 at the end, -1 when they are damaged. False: cancelled.
    bool add(const QString &name, const std::function<qint64(char *, qint64)> &read, const std::function<bool()> &goOn);

    std::vector<ImportedFile> files;
    QStringList notes() const;

private:
    QString freeName(const QString &name);

    const ImportRules &m_rules;
    QSet<QString> m_names;
    qint64 m_bytes = 0;
    int m_tooMany = 0;
    int m_tooLarge = 0;
    int m_notWritten = 0;
    QString m_diskSays;
};

} // namespace assay
