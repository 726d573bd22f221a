// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/secret_store.h"

#include <QTest>
#include <QTimer>

#include <optional>

namespace assay {

// Waits for one answer of a store and counts how often the event loop came round meanwhile.
class Asked : public QObject
{
    Q_OBJECT
public:
    Asked()
    {
        connect(&m_heart, &QTimer::timeout, this, [this] { ++heartbeats; });
        m_heart.start(10);
    }

    SecretStore::Answer answer()
    {
        return [this](const Secret &secret) {
            ++answers;
            last = secret;
        };
    }
    Secret wait(int milliseconds = 60000)
    {
        if (!QTest::qWaitFor([this] { return answers > 0; }, milliseconds))
            qWarning("no answer in %d ms", milliseconds);
        return last;
    }

    Secret last{.kind = Secret::Kind::Unknown, .value = {}, .reason = QStringLiteral("<never answered>")};
    int answers = 0;
    int heartbeats = 0;

private:
    QTimer m_heart;
};

inline Secret readFrom(SecretStore &store, const QString &key)
{
    Asked asked;
    store.read(key, &asked, asked.answer());
    return asked.wait();
}

inline Secret writeTo(SecretStore &store, const QString &key, const QByteArray &value)
{
    Asked asked;
    store.write(key, value, &asked, asked.answer());
    return asked.wait();
}

inline Secret removeFrom(SecretStore &store, const QString &key)
{
    Asked asked;
    store.remove(key, &asked, asked.answer());
    return asked.wait();
}

inline Secret absent()
{
    return {.kind = Secret::Kind::Absent, .value = {}, .reason = {}};
}

inline Secret holding(const QByteArray &value)
{
    return {.kind = Secret::Kind::Value, .value = value, .reason = {}};
}

} // namespace assay
