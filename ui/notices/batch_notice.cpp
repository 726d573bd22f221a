// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/batch_notice.h"

#include "export/columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
struct BatchNoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(assay::BatchTally)
};
} // namespace

void BatchTally::count(const Row &row)
{
    ++rows;
    failed += row.state == State::Failed;
    notFound += row.state == State::NotFound;
    cancelled += row.state == State::Cancelled;
    if (row.state != State::Done)
        return; // its verdict is from an earlier answer
    const std::vector<Answer> &answers = row.record->answers;
    const auto latest = std::ranges::find(answers, row.action, &Answer::action);
    const bool hasAsked = latest != answers.end() && latest->outcome.findings.verdict;
    done += !hasAsked;
    if (const Verdict *verdict = shownVerdict(row); verdict && hasAsked) {
        malicious += verdict->classification == Classification::Malicious;
        suspicious += verdict->classification == Classification::Suspicious;
    }
}

QString BatchTally::sentence() const
{
    QStringList parts;
    if (malicious > 0)
        parts << BatchNoticeWords::tr("%Ln malicious", nullptr, malicious);
    if (suspicious > 0)
        parts << BatchNoticeWords::tr("%Ln suspicious", nullptr, suspicious);
    if (notFound > 0)
        parts << BatchNoticeWords::tr("%Ln not found", nullptr, notFound);
    if (failed > 0)
        parts << BatchNoticeWords::tr("%Ln failed", nullptr, failed);
    if (cancelled > 0)
        parts << BatchNoticeWords::tr("%Ln cancelled", nullptr, cancelled);
    if (done > 0)
        parts << BatchNoticeWords::tr("%Ln done", nullptr, done);
    const QString all = BatchNoticeWords::tr("%Ln row(s)", nullptr, rows);
    return parts.isEmpty() ? all : u"%1: %2"_s.arg(all, parts.join(u", "_s));
}

BatchNotice::BatchNotice(const Session &session, const Queue &queue, QObject *parent) : QObject(parent)
{
    connect(&queue, &Queue::settled, this, [this, &session](RowId id) {
        if (const auto row = session.withRecord(id))
            m_tally.count(*row);
    });
    connect(&queue, &Queue::idle, this, [this] { Q_EMIT ended(std::exchange(m_tally, {})); });
}

} // namespace assay
