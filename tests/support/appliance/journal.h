// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>

#include <mutex>

namespace assay::demo {

// A file of one JSON object a line for each request, written before the answer goes out. It never holds the token.
// Thread-safe.
class Journal
{
public:
    // An empty `path` keeps no journal.
    Journal(const QString &path, const QString &token);

    // What failed when the file was opened; empty when it is open or not asked for.
    QString error() const;
    void add(QJsonObject entry);

private:
    std::mutex m_mutex;
    QFile m_file;
    const QByteArray m_token;
    qint64 m_number = 0;
};

} // namespace assay::demo
