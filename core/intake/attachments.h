// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "platform/file.h"

#include <QSet>

namespace assay {

//! Writes what is attached to a mail into ImportRules::attachmentFolder: new files only, readable by this user only,
//! never executable, under names that this program made harmless. What it does not write is named as unread.
class Attachments
{
public:
    Attachments(const ImportRules &rules, Imported &imported) : m_rules(rules), m_imported(imported) { }
    ~Attachments(); //!< removes one that did not end
    Q_DISABLE_COPY_MOVE(Attachments)

    //! One after the other: begin, its bytes, end. `name` is as the mail says; `isRead`: its text was read; `offset` is
    //! that of Unread.
    void begin(const QString &name, bool isRead, qint64 offset);
    void write(QByteArrayView bytes);
    void end(bool isWhole);
    void noteLimits(); //!< after the last one

private:
    QString freeName(const QString &name);
    void drop(const QString &sentence);

    const ImportRules &m_rules;
    Imported &m_imported;
    QSet<QString> m_names;
    ImportedFile m_file; //!< the one that is written
    OpenFile m_output; //!< its content
    qint64 m_offset = 0;
    qint64 m_bytes = 0;
    int m_tooMany = 0;
    int m_tooLarge = 0;
    int m_notWritten = 0;
    QString m_diskSays;
};

} // namespace assay
