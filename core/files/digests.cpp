// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/digests.h"

#include "files/digest_set.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace assay {

namespace {

constexpr qint64 chunkSize = qint64(1) << 20;
constexpr qint64 progressEvery = qint64(4) << 20;

struct DigestsText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Digests)
};

ApiError readError(const SampleFile &file, qint64 offset, int error)
{
    return ApiError::of(ApiError::Kind::File,
        DigestsText::tr("“%1” cannot be read at byte %2: %3. Check the disk it is on and try again.")
            .arg(file.name(), QString::number(offset), QString::fromStdString(std::generic_category().message(error))));
}

ApiError shorter(const SampleFile &file)
{
    return ApiError::of(ApiError::Kind::File,
        DigestsText::tr("“%1” became shorter while it was read. Wait until nothing writes to it, then try again.")
            .arg(file.name()));
}

} // namespace

Result<Digests> digestsOf(const SampleFile &file, DigestKinds kinds, const std::function<bool(qint64)> &progress)
{
    DigestSet digests(kinds);
    QByteArray chunk(std::min(file.size(), chunkSize), Qt::Uninitialized);
    qint64 said = 0;
    for (qint64 offset = 0; offset < file.size();) {
        const qint64 wanted = std::min<qint64>(chunk.size(), file.size() - offset);
        const qint64 got = file.readAt(offset, chunk.data(), wanted);
        if (got < 0)
            return readError(file, offset, errno);
        if (got < wanted)
            return shorter(file);
        digests.add(QByteArrayView(chunk).first(got));
        offset += got;
        if (progress && (offset - said >= progressEvery || offset == file.size())) {
            said = offset;
            if (!progress(offset))
                return ApiError::of(ApiError::Kind::Cancelled, DigestsText::tr("Hashing was cancelled."));
        }
    }
    if (auto error = file.changed())
        return *std::move(error);
    return digests.finish();
}

} // namespace assay
