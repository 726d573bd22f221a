// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t maxKept = 10'000;
constexpr std::size_t maxNamed = 50;
constexpr qsizetype maxNameSize = 200;

struct UnreadText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Unread)
};

} // namespace

void Imported::leaveOut(Unread part)
{
    if (unread.size() < maxKept)
        unread.push_back(std::move(part));
    else
        ++unreadLeftOut;
}

QStringList remarks(const Imported &imported)
{
    QStringList sentences = imported.notes;
    const std::size_t named = std::min(imported.unread.size(), maxNamed);
    for (std::size_t i = 0; i < named; ++i) {
        const Unread &part = imported.unread[i];
        sentences += part.what.isEmpty() ? part.sentence : u"%1: %2"_s.arg(part.what.left(maxNameSize), part.sentence);
    }
    if (const qint64 more = qint64(imported.unread.size() - named) + imported.unreadLeftOut; more > 0)
        sentences
            += UnreadText::tr("%Ln more parts were not read, or not as what they say they are.", nullptr, int(more));
    return sentences;
}

std::vector<Unread> unreadRows(const Imported &imported)
{
    std::vector<Unread> rows;
    rows.reserve(std::size_t(imported.notes.size()) + imported.unread.size());
    for (const QString &note : imported.notes)
        rows.push_back({"note", {}, note, 0});
    rows.insert(rows.end(), imported.unread.begin(), imported.unread.end());
    return rows;
}

} // namespace assay
