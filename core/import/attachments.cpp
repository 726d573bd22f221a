// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/attachments.h"

#include "files/save_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(assay::Attachments)
};

bool writeAll(int fd, const char *from, qint64 size)
{
    while (size > 0) {
        const auto written = ::write(fd, from, std::size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        from += written;
        size -= written;
    }
    return true;
}

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

bool Attachments::add(
    const QString &name, const std::function<qint64(char *, qint64)> &read, const std::function<bool()> &goOn)
{
    if (m_rules.attachmentFolder.isEmpty())
        return true;
    if (int(files.size()) >= m_rules.mostAttachments) {
        ++m_tooMany;
        return true;
    }
    ImportedFile file{name, m_rules.attachmentFolder + u'/' + freeName(name), 0};
    const QByteArray path = QFile::encodeName(file.path);
    const int fd = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    bool isWritten = fd >= 0;
    bool fits = true;
    bool wanted = true;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    qint64 got = 0;
    while (isWritten && fits && wanted && (got = read(piece.data(), piece.size())) > 0) {
        file.size += got;
        fits = m_bytes + file.size <= m_rules.mostAttachmentBytes;
        isWritten = !fits || writeAll(fd, piece.constData(), got);
        wanted = goOn();
    }
    isWritten = isWritten && ::fsync(fd) == 0;
    if (!isWritten)
        m_diskSays = qt_error_string(errno);
    if (fd >= 0)
        ::close(fd);
    if (isWritten && fits && wanted && file.size > 0) {
        m_bytes += file.size;
        files.push_back(file);
        return true;
    }
    ::unlink(path.constData());
    m_tooLarge += isWritten && !fits;
    m_notWritten += !isWritten;
    return wanted;
}

QStringList Attachments::notes() const
{
    QStringList notes;
    if (m_tooMany > 0)
        notes += Text::tr("%L1 attachments were left out: more than %L2 are not taken from one file.")
                     .arg(m_tooMany)
                     .arg(m_rules.mostAttachments);
    if (m_tooLarge > 0)
        notes += Text::tr("%L1 attachments were left out: together they have more than %2.")
                     .arg(m_tooLarge)
                     .arg(QLocale().formattedDataSize(m_rules.mostAttachmentBytes));
    if (m_notWritten > 0)
        notes += Text::tr("%L1 attachments could not be written to disk: %2.").arg(m_notWritten).arg(m_diskSays);
    return notes;
}

} // namespace assay
