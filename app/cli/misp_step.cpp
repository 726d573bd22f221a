// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misp_step.h"

#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QFile>
#include <QFileInfo>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> keyInFile(const QString &path)
{
    constexpr qint64 maxKeyFile = 4096;
    QFile file(path);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return ApiError::of(ApiError::Kind::Input, Text::tr("--misp-key-file: %1 cannot be read.").arg(path));
    return cleanToken(QString::fromUtf8(file.read(maxKeyFile)));
}

} // namespace

MispStep::MispStep(const Options &options, QObject *parent) : QObject(parent), m_options(options) { }

void MispStep::start(std::span<const Row *const> rows, const ExportOptions &exportOptions)
{
    const auto later = [this](const Result<QByteArray> &key) {
        QMetaObject::invokeMethod(
            this, [this, key] { useKey(key); }, Qt::QueuedConnection);
    };
    Result<MispEvent> event = mispEventOf(rows, exportOptions);
    if (!event)
        return later(event.error());
    m_event = *std::move(event);
    if (!m_options.mispKeyFile.isEmpty())
        return later(keyInFile(m_options.mispKeyFile));
    m_secrets = std::make_unique<KeychainStore>();
    m_secrets->read(mispSecretKey(), this, [this](const Secret &secret) {
        if (secret.kind == Secret::Kind::Value)
            return useKey(secret.value);
        useKey(ApiError::of(ApiError::Kind::Input,
            secret.kind == Secret::Kind::Absent
                ? Text::tr("There is no MISP key. Use --misp-key-file, or store one: assay-cli token set --misp")
                : secret.reason));
    });
}

void MispStep::useKey(const Result<QByteArray> &key)
{
    if (!key)
        return told(key.error());
    m_push = std::make_unique<MispPush>(*m_options.misp, *key);
    connect(m_push.get(), &MispPush::finished, this, &MispStep::told);
    m_push->start(m_event, !m_options.mispSends);
}

void MispStep::told(const Result<MispPushed> &result)
{
    if (!result) {
        say(Text::tr("Not pushed to MISP: %1").arg(forDisplay(result.error().detail, 1000)));
        return Q_EMIT ended(false);
    }
    const QString event = Text::tr("the event \"%1\" (%2): %3 attributes, %4 of them for detection, in %5 objects")
                              .arg(m_event.info, m_event.uuid)
                              .arg(m_event.attributes)
                              .arg(m_event.forDetection)
                              .arg(m_event.objects);
    if (result->isDryRun)
        say(result->isNew
                ? Text::tr("MISP %1 would get %2. Nothing was sent; add --yes to push.").arg(m_push->peer(), event)
                : Text::tr("MISP %1 has event %2 already and would update it with %3. Nothing was sent; add --yes to "
                           "push.")
                      .arg(m_push->peer(), result->id, event));
    else
        remark(result->isNew ? Text::tr("MISP %1 created event %2: %3").arg(m_push->peer(), result->id, event)
                             : Text::tr("MISP %1 updated event %2: %3").arg(m_push->peer(), result->id, event));
    Q_EMIT ended(true);
}

} // namespace assay::cli
