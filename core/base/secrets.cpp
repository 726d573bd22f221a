// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secrets.h"

#include "base/secret_search.h"

#include <QMutex>

#include <algorithm>
#include <memory>

namespace assay {

namespace {

constexpr qsizetype minSecret = 4; // bytes

// A search runs on a snapshot, so that it does not block other threads.
struct Kept
{
    QMutex mutex;
    QList<QByteArray> secrets;
    std::shared_ptr<const SecretSearch> search = std::make_shared<SecretSearch>(QList<QByteArray>{});
};

Kept &kept()
{
    static Kept &all = *new Kept; // never destroyed, because static objects of Qt log while the program ends
    return all;
}

std::shared_ptr<const SecretSearch> search()
{
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    return all.search;
}

// Replaces each of these places by "[secret]".
QByteArray replaced(const QByteArray &text, const std::vector<SecretSearch::Place> &places)
{
    QByteArray out;
    out.reserve(text.size());
    qsizetype from = 0;
    for (const SecretSearch::Place &place : places) {
        out.append(QByteArrayView(text).sliced(from, place.from - from)).append("[secret]");
        from = place.from + place.size;
    }
    return out.append(QByteArrayView(text).sliced(from));
}

} // namespace

void keepSecret(const QByteArray &secret)
{
    if (secret.size() < minSecret)
        return;
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    if (all.secrets.contains(secret))
        return;
    all.secrets.append(secret);
    all.search = std::make_shared<SecretSearch>(all.secrets);
}

QString withoutSecrets(QString text)
{
    const QByteArray bytes = text.toUtf8();
    const auto places = search()->placesIn(bytes, SecretSearch::Short::Anywhere);
    return places.empty() ? text : QString::fromUtf8(replaced(bytes, places));
}

QByteArray answerWithoutSecrets(QByteArray body)
{
    const auto places = search()->placesIn(body, SecretSearch::Short::WholeWords);
    return places.empty() ? body : replaced(body, places);
}

bool SecretWatch::sees(QByteArrayView bytes)
{
    const auto searched = search();
    m_tail.append(bytes);
    const bool seen = !searched->placesIn(m_tail, SecretSearch::Short::Never).empty();
    m_tail = m_tail.last(std::min(m_tail.size(), searched->maxSpan()));
    return seen;
}

} // namespace assay
