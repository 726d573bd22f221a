// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "platform/file.h"

#include <QSet>

namespace assay {

// Writes the attachments of a mail into ImportRules::attachmentFolder: new files only, readable by this user only,
// never executable, under sanitised names. Lists attachments that it does not write as unread.
class Attachments
{
public:
    Attachments(const ImportRules &rules, Imported &imported) : m_rules(rules), m_imported(imported) { }
    ~Attachments(); //!< removes an attachment that was not ended
    Q_DISABLE_COPY_MOVE(Attachments)

    // Call begin(), write() and end() for one attachment after the other. `name` is hostile; `isRead`: its text was
    // read; `offset`: see Unread.
    void begin(const QString &name, bool isRead, qint64 offset);
    void write(QByteArrayView bytes);
    void end(bool isWhole);
    void noteLimits(); //!< call it after the last attachment

private:
    QString freeName(const QString &name);
    void drop(const QString &sentence);

    const ImportRules &m_rules;
    Imported &m_imported;
    QSet<QString> m_names;
    ImportedFile m_file; //!< being written
    OpenFile m_output; //!< its content
    qint64 m_offset = 0;
    qint64 m_bytes = 0;
    int m_tooMany = 0;
    int m_tooLarge = 0;
    int m_notWritten = 0;
    QString m_diskSays;
};

} // namespace assay
