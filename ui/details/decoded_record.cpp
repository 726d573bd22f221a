// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/decoded_record.h"

#include "analysis/static_report.h"
#include "session/record_analysis.h"

#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype smallAnswers = 64 << 10; // bytes; above this the event loop would feel it
} // namespace

DecodedRecord::DecodedRecord(QObject *parent) : QObject(parent)
{
    connect(&m_decoding, &QFutureWatcherBase::finished, this, [this] {
        if (!m_decoding.isCanceled() && m_decoding.future().isValid() && m_decoding.future().resultCount() > 0)
            take(m_decoding.result());
    });
}

std::vector<RawJson> DecodedRecord::answersOf(const Row &row)
{
    std::vector<RawJson> answers;
    for (const Answer &answer : row.record->answers) {
        for (const RawJson &raw : answer.outcome.findings.raw) {
            if (raw.title == "static-report"_L1 || raw.title == "details"_L1 || raw.title == "extracted-files"_L1)
                answers.push_back(raw); // shares its bytes
        }
    }
    return answers;
}

void DecodedRecord::setRow(const std::shared_ptr<const Row> &row)
{
    const bool isSameRow = row && m_row && row->id == m_row->id;
    std::vector<RawJson> answers = row ? answersOf(*row) : std::vector<RawJson>{};
    const bool isSame = isSameRow && answers == m_answers;
    m_row = row;
    if (isSame)
        return;
    m_answers = std::move(answers);
    if (!isSameRow)
        m_limits = {};
    m_parts = {};
    m_isReady = false;
    m_isAsked = false;
    m_decoding.setFuture({}); // an older record that is still being decoded is of no interest any more
}

DecodedRecord::Parts DecodedRecord::decode(const Row &row, const ContentsLimits &limits)
{
    const Record &record = *row.record;
    const QByteArray details = detailsOf(record);
    return {analysisOf(record), contentsOf(row, limits), dynamicPartsOf(details), !details.isEmpty()};
}

void DecodedRecord::request()
{
    if (m_isAsked || !m_row)
        return;
    m_isAsked = true;
    qsizetype bytes = 0;
    for (const RawJson &answer : m_answers)
        bytes += answer.json.size();
    if (bytes <= smallAnswers)
        take(decode(*m_row, m_limits));
    else
        m_decoding.setFuture(QtConcurrent::run([row = m_row, limits = m_limits] { return decode(*row, limits); }));
}

void DecodedRecord::take(Parts parts)
{
    m_parts = std::move(parts);
    m_isReady = true;
    Q_EMIT ready();
}

void DecodedRecord::raiseLimits()
{
    constexpr quint32 deepest = 1'000;
    m_limits.files *= 10;
    m_limits.depth = std::min(m_limits.depth * 10, deepest);
    m_isAsked = false;
    request();
}

} // namespace assay
