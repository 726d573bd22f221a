// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/batch_notice.h"

#include "actions/actions_list.h"
#include "session/cell_values.h"
#include "session/columns.h"

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
    if (row.state == State::Failed && row.error)
        ++failures[row.error->kind];
    if (row.state != State::Done)
        return; // its verdict is from an earlier answer
    if (*row.action == QLatin1StringView(getPdfAction.word)) {
        ++reports;
        reportPath = cell::lastPdf(row);
    }
    const bool isDownload = *row.action == QLatin1StringView(getSampleAction.word)
        || *row.action == QLatin1StringView(getChildrenAction.word);
    if (isDownload && !row.record->findings.attachments.empty()) {
        ++samples;
        samplePath = row.record->findings.attachments.back().path;
    }
    const std::vector<Answer> &answers = row.record->answers;
    const auto latest = std::ranges::find(answers, *row.action, &Answer::action);
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

QString BatchTally::failureSentence() const
{
    QStringList parts;
    for (const auto &[kind, count] : failures)
        parts << u"%L1 %2"_s.arg(count).arg(reasonTitle(kind));
    const QString all = BatchNoticeWords::tr("%Ln row(s) failed", nullptr, failed);
    return parts.isEmpty() ? all + u'.' : u"%1: %2."_s.arg(all, parts.join(u", "_s));
}

QString reasonTitle(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::TimedOut:
        return BatchNoticeWords::tr("not answered in time");
    case ApiError::Kind::Unreachable:
        return BatchNoticeWords::tr("not reachable");
    case ApiError::Kind::Tls:
        return BatchNoticeWords::tr("certificate not trusted");
    case ApiError::Kind::Unauthorized:
        return BatchNoticeWords::tr("token refused");
    case ApiError::Kind::NotAllowed:
        return BatchNoticeWords::tr("not allowed");
    case ApiError::Kind::RateLimited:
        return BatchNoticeWords::tr("over the limit of requests");
    case ApiError::Kind::TooLarge:
        return BatchNoticeWords::tr("too large");
    case ApiError::Kind::Maintenance:
        return BatchNoticeWords::tr("rejected during maintenance");
    case ApiError::Kind::Server:
        return BatchNoticeWords::tr("error of the appliance");
    case ApiError::Kind::BadRequest:
        return BatchNoticeWords::tr("request rejected");
    case ApiError::Kind::BadAnswer:
        return BatchNoticeWords::tr("answer not understood");
    case ApiError::Kind::Input:
        return BatchNoticeWords::tr("not valid for the action");
    case ApiError::Kind::File:
        return BatchNoticeWords::tr("file not readable");
    case ApiError::Kind::Disk:
        return BatchNoticeWords::tr("not saved");
    case ApiError::Kind::Withheld:
        return BatchNoticeWords::tr("not sent without consent");
    case ApiError::Kind::Unclear:
        return BatchNoticeWords::tr("perhaps submitted");
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Cancelled:
        break;
    }
    return BatchNoticeWords::tr("for other reasons");
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
