// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier_run.h"

#include "actions/submit_url.h"
#include "session/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
};

//! Tags and comments may be others this time; the scheme makes two submissions of one host.
QString keyOf(const Indicator &indicator, const Parameters &parameters)
{
    const QString &value = indicator.value.isEmpty() ? indicator.asPasted : indicator.value;
    return QString::number(int(indicator.type)) + u' ' + parameters.value(QString::fromLatin1(schemeParameter.word))
        + u' ' + value;
}

constexpr qsizetype headerSize = 100; // of SQLite's file format

//! Another program's database is not ours to move aside. The number comes with the first migration, which may still be
//! in the write-ahead log while the file itself is one empty page.
bool beginsSession(QByteArrayView head, qint64 size)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    constexpr qsizetype applicationAt = 68;
    constexpr qint64 onePage = 4096;
    const auto application = qFromBigEndian<qint32>(head.data() + applicationAt);
    return head.startsWith(magic) && (application == sessionApplicationId || (application == 0 && size <= onePage));
}

} // namespace

QString EarlierRun::refusal(const QString &path)
{
    const auto because = [&path](const QString &why) { return Words::tr("%1 cannot be used: %2").arg(path, why); };
    const QByteArray name = QFile::encodeName(path);
    struct stat status
    { };
    if (::stat(name.constData(), &status) != 0) {
        const int why = errno;
        const bool isAbsent = why == ENOENT && ::lstat(name.constData(), &status) != 0;
        return isAbsent ? QString() : because(qt_error_string(why));
    }
    // Before it is opened: a FIFO would wait for a writer, and a device may do anything.
    if (!S_ISREG(status.st_mode))
        return because(Words::tr("it is no regular file"));
    const int fd = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return because(qt_error_string(errno));
    QByteArray head(headerSize, '\0');
    const ssize_t got = ::read(fd, head.data(), size_t(head.size()));
    ::close(fd);
    const bool isSession = got == 0 || (got == headerSize && beginsSession(head, status.st_size));
    return isSession ? QString() : Words::tr("%1 is another kind of file, and stays as it is.").arg(path);
}

QString EarlierRun::read(const Session &session, const QString &action, const QString &appliance)
{
    for (const Item &item : session.items()) {
        if (item.action != action)
            return Words::tr("it belongs to a run of %1").arg(item.action);
        if (!item.appliance.isEmpty() && item.appliance != appliance)
            return Words::tr("it belongs to a run on %1").arg(item.appliance);
        m_items[keyOf(item.indicator, item.parameters)].push_back(item.id);
    }
    return {};
}

std::optional<ItemId> EarlierRun::take(const Input &input)
{
    const auto known = m_items.find(keyOf(input.item.indicator, input.parameters));
    if (known == m_items.end())
        return {};
    const ItemId id = known->front();
    known->pop_front();
    if (known->empty())
        m_items.erase(known);
    return id;
}

} // namespace assay::cli
