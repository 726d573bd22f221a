// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct UserTextText
{
    Q_DECLARE_TR_FUNCTIONS(assay::userText)
};

QString withPercent(const QString &text, qint64 done, qint64 total)
{
    if (total <= 0)
        return text;
    const int percent = int(100.0 * double(qBound(qint64(0), done, total)) / double(total));
    return UserTextText::tr("%1 %2 %").arg(text, QString::number(percent));
}

} // namespace

QString userText(State state)
{
    switch (state) {
    case State::Queued:
        return UserTextText::tr("Queued");
    case State::Hashing:
        return UserTextText::tr("Hashing");
    case State::Checking:
        return UserTextText::tr("Checking");
    case State::Uploading:
        return UserTextText::tr("Uploading");
    case State::Waiting:
        return UserTextText::tr("Waiting");
    case State::Done:
        return UserTextText::tr("Done");
    case State::NotFound:
        return UserTextText::tr("Not found");
    case State::Failed:
        return UserTextText::tr("Failed");
    case State::Cancelled:
        return UserTextText::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString userText(const Stage &stage)
{
    constexpr qsizetype noteLimit = 80;
    const QString text = withPercent(userText(stage.state), stage.done, stage.total);
    return stage.note.isEmpty() ? text : UserTextText::tr("%1: %2").arg(text, forDisplay(stage.note, noteLimit));
}

QString userText(Classification classification)
{
    switch (classification) {
    case Classification::None:
        return {};
    case Classification::Unknown:
        return UserTextText::tr("Unknown");
    case Classification::Goodware:
        return UserTextText::tr("Goodware");
    case Classification::Suspicious:
        return UserTextText::tr("Suspicious");
    case Classification::Malicious:
        return UserTextText::tr("Malicious");
    case Classification::Other:
        return UserTextText::tr("Other");
    }
    Q_UNREACHABLE();
}

QString userText(const Verdict &verdict)
{
    constexpr qsizetype wordLimit = 40;
    if (verdict.classification == Classification::Other && !verdict.word.isEmpty())
        return forDisplay(verdict.word, wordLimit);
    return userText(verdict.classification);
}

QString userText(IndicatorType type)
{
    switch (type) {
    case IndicatorType::Url:
        return UserTextText::tr("URL");
    case IndicatorType::Fqdn:
        return UserTextText::tr("FQDN");
    case IndicatorType::Ipv4:
        return UserTextText::tr("IPv4 address");
    case IndicatorType::Ipv6:
        return UserTextText::tr("IPv6 address");
    case IndicatorType::Md5:
    case IndicatorType::Sha1:
    case IndicatorType::Sha256:
    case IndicatorType::Sha512:
        return digestInfo(*digestKindOf(type)).titleView();
    case IndicatorType::File:
        return UserTextText::tr("File");
    case IndicatorType::Submission:
        return UserTextText::tr("Submission");
    }
    Q_UNREACHABLE();
}

} // namespace assay
