// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>

#include <mutex>

namespace assay::demo {

// A file with one JSON object per line for each request, written before the answer is sent. Never contains the token.
// Thread-safe.
class Journal
{
public:
    // With an empty `path` nothing is written.
    Journal(const QString &path, const QString &token);

    // The error of opening the file; empty if it is open or `path` was empty.
    QString error() const;
    void add(QJsonObject entry);

private:
    std::mutex m_mutex;
    QFile m_file;
    const QByteArray m_token;
    qint64 m_number = 0;
};

} // namespace assay::demo
