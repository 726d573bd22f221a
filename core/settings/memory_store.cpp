// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secret_store.h"

#include <QPointer>

#include <utility>

namespace assay {

void MemoryStore::read(const QString &key, const QObject *context, Answer answer)
{
    say(key, context, std::move(answer));
}

void MemoryStore::write(const QString &key, const QByteArray &value, const QObject *context, Answer answer)
{
    m_secrets.insert(key, value);
    say(key, context, std::move(answer));
}

void MemoryStore::remove(const QString &key, const QObject *context, Answer answer)
{
    m_secrets.remove(key);
    say(key, context, std::move(answer));
}

void MemoryStore::say(const QString &key, const QObject *context, Answer answer)
{
    Secret secret{.kind = Secret::Kind::Absent, .value = {}, .reason = {}};
    if (const auto found = m_secrets.constFind(key); found != m_secrets.cend())
        secret = {.kind = Secret::Kind::Value, .value = *found, .reason = {}};
    auto later = [context = QPointer(context), secret, answer = std::move(answer)] {
        if (context)
            answer(secret);
    };
    QMetaObject::invokeMethod(this, std::move(later), Qt::QueuedConnection);
}

} // namespace assay
