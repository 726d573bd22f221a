// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachments.h"

#include "files/save_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <cerrno>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct AttachmentsText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Attachments)
};

} // namespace

QString Attachments::freeName(const QString &name)
{
    const QString safe = safeFileName(name);
    const qsizetype dot = safe.lastIndexOf(u'.');
    const QString base = dot > 0 ? safe.first(dot) : safe;
    const QString suffix = dot > 0 ? safe.sliced(dot) : QString();
    QString unused = safe;
    for (int i = 2; m_names.contains(unused.toCaseFolded()); ++i)
        unused = u"%1 (%2)"_s.arg(base).arg(i) + suffix;
    m_names.insert(unused.toCaseFolded());
    return unused;
}

Attachments::~Attachments()
{
    if (m_output.isOpen())
        removeFile(QFile::encodeName(m_file.path));
    m_output.close();
}

void Attachments::begin(const QString &name, bool isRead, qint64 offset)
{
    end(false); // of one that a broken reader began
    m_offset = offset;
    if (m_rules.attachmentFolder.isEmpty()) {
        m_file = {name, {}, 0};
        if (!isRead)
            drop(AttachmentsText::tr("It is an attachment. Its content was not read."));
        return;
    }
    if (int(m_imported.files.size()) >= m_rules.maxAttachments) {
        m_file = {name, {}, 0};
        ++m_tooMany;
        return drop(AttachmentsText::tr("It is an attachment and was left out: there are too many."));
    }
    m_file = {name, {}, 0};
    do { // the folder may hold files of others
        m_file.path = m_rules.attachmentFolder + u'/' + freeName(name);
        m_output = OpenFile::createPrivate(QFile::encodeName(m_file.path));
    } while (!m_output.isOpen() && errno == EEXIST);
    if (!m_output.isOpen()) {
        m_diskSays = qt_error_string(errno);
        ++m_notWritten;
        drop(AttachmentsText::tr("It is an attachment and could not be written to disk."));
    }
}

// Names the attachment as unread, and forgets what was written of it.
void Attachments::drop(const QString &sentence)
{
    m_imported.leaveOut({"attachment", m_file.name, sentence, m_offset});
    if (m_output.isOpen())
        removeFile(QFile::encodeName(m_file.path));
    m_output.close();
}

void Attachments::write(QByteArrayView bytes)
{
    if (!m_output.isOpen())
        return;
    m_file.size += bytes.size();
    if (m_bytes + m_file.size > m_rules.maxAttachmentBytes) {
        ++m_tooLarge;
        return drop(AttachmentsText::tr("It is an attachment and was left out: it is too large."));
    }
    if (!m_output.write(bytes)) {
        m_diskSays = qt_error_string(errno);
        ++m_notWritten;
        drop(AttachmentsText::tr("It is an attachment and could not be written to disk."));
    }
}

void Attachments::end(bool isWhole)
{
    if (!m_output.isOpen())
        return;
    if (m_file.size == 0)
        return drop(AttachmentsText::tr("It is an attachment without content."));
    if (!m_output.sync()) {
        m_diskSays = qt_error_string(errno);
        ++m_notWritten;
        return drop(AttachmentsText::tr("It is an attachment and could not be written to disk."));
    }
    m_output.close();
    if (!isWhole)
        m_imported.leaveOut({"damaged", m_file.name,
            AttachmentsText::tr("It is a damaged attachment. Only its beginning was kept."), m_offset});
    m_bytes += m_file.size;
    m_imported.files.push_back(m_file);
}

void Attachments::noteLimits()
{
    QStringList &notes = m_imported.notes;
    if (m_tooMany > 0)
        notes += AttachmentsText::tr("%L1 attachments were left out: more than %L2 are not taken from one file.")
                     .arg(m_tooMany)
                     .arg(m_rules.maxAttachments);
    if (m_tooLarge > 0)
        notes += AttachmentsText::tr("%L1 attachments were left out: together they have more than %2.")
                     .arg(m_tooLarge)
                     .arg(QLocale().formattedDataSize(m_rules.maxAttachmentBytes));
    if (m_notWritten > 0)
        notes += AttachmentsText::tr("%L1 attachments could not be written to disk: %2.")
                     .arg(m_notWritten)
                     .arg(m_diskSays);
}

} // namespace assay
