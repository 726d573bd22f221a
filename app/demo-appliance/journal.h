// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>

#include <mutex>

namespace assay::demo {

//! One JSON object a line, on disk before the answer goes out; never the token.
class Journal
{
public:
    Journal(const QString &path, const QString &token);

    //! Empty when the journal is usable or not wanted.
    QString error() const;
    void add(QJsonObject entry);

private:
    std::mutex m_mutex;
    QFile m_file;
    const QByteArray m_token;
    qint64 m_number = 0;
};

} // namespace assay::demo
