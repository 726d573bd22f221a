// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "analysis/static_analysis.h"
#include "session/row.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace assay {

// Static analysis and contents of the row that the details show, decoded once for all their pages: on another thread
// unless the answers are small, and only when a page asks for them.
class DecodedRecord : public QObject
{
    Q_OBJECT
public:
    explicit DecodedRecord(QObject *parent = nullptr);

    // Null = no row. What is decoded already stays while the row's answers are the same.
    void setRow(const std::shared_ptr<const Row> &row);
    const Row *row() const { return m_row.get(); }
    void request(); //!< starts to decode unless that is done or under way; ready() follows, maybe from within
    bool isReady() const { return m_isReady; }
    const StaticAnalysisPtr &analysis() const
    {
        return m_parts.analysis;
    } //!< null without an answer, or before ready()
    const ContentsPtr &contents() const { return m_parts.contents; } //!< the same

    bool hasDetails() const { return m_parts.hasDetails; } //!< a detailed report is among the answers
    const QStringList &dynamicParts() const { return m_parts.dynamicParts; } //!< of the detailed report

    void raiseLimits(); //!< ten times as many files and levels of the contents; decodes them again
    const ContentsLimits &limits() const { return m_limits; }

Q_SIGNALS:
    void ready();

private:
    struct Parts
    {
        StaticAnalysisPtr analysis;
        ContentsPtr contents;
        QStringList dynamicParts;
        bool hasDetails = false;
    };
    static Parts decode(const Row &row, const ContentsLimits &limits);
    static std::vector<RawJson> answersOf(const Row &row);
    void take(Parts parts);

    std::shared_ptr<const Row> m_row;
    std::vector<RawJson> m_answers;
    ContentsLimits m_limits;
    Parts m_parts;
    bool m_isReady = false;
    bool m_isAsked = false;
    QFutureWatcher<Parts> m_decoding;
};

} // namespace assay
