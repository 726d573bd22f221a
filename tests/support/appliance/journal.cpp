// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace assay::demo {

Journal::Journal(const QString &path, const QString &token) : m_file(path), m_token(token.toLatin1())
{
    if (!path.isEmpty())
        m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

QString Journal::error() const
{
    return m_file.fileName().isEmpty() || m_file.isOpen() ? QString() : m_file.errorString();
}

void Journal::add(QJsonObject entry)
{
    const std::lock_guard lock(m_mutex);
    if (!m_file.isOpen())
        return;
    entry.insert(u"n"_s, ++m_number);
    auto line = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    // A client may have put the token into a path or a comment.
    line.replace(m_token, "[token]");
    m_file.write(line + '\n');
    m_file.flush();
}

} // namespace assay::demo
