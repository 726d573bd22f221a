// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(assay::userText)
};

QString withPercent(const QString &text, qint64 done, qint64 total)
{
    if (total <= 0)
        return text;
    const int percent = int(100.0 * double(qBound(qint64(0), done, total)) / double(total));
    return Text::tr("%1 %2 %").arg(text, QString::number(percent));
}

} // namespace

QString userText(State state)
{
    switch (state) {
    case State::Queued:
        return Text::tr("Queued");
    case State::Hashing:
        return Text::tr("Hashing");
    case State::Checking:
        return Text::tr("Checking");
    case State::Uploading:
        return Text::tr("Uploading");
    case State::Waiting:
        return Text::tr("Waiting");
    case State::Done:
        return Text::tr("Done");
    case State::NotFound:
        return Text::tr("Not found");
    case State::Failed:
        return Text::tr("Failed");
    case State::Cancelled:
        return Text::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString userText(const Stage &stage)
{
    constexpr qsizetype noteLimit = 80;
    const QString text = withPercent(userText(stage.state), stage.done, stage.total);
    return stage.note.isEmpty() ? text : Text::tr("%1: %2").arg(text, forDisplay(stage.note, noteLimit));
}

QString userText(Classification classification)
{
    switch (classification) {
    case Classification::None:
        return {};
    case Classification::Unknown:
        return Text::tr("Unknown");
    case Classification::Goodware:
        return Text::tr("Goodware");
    case Classification::Suspicious:
        return Text::tr("Suspicious");
    case Classification::Malicious:
        return Text::tr("Malicious");
    case Classification::Other:
        return Text::tr("Other");
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
        return Text::tr("URL");
    case IndicatorType::Fqdn:
        return Text::tr("FQDN");
    case IndicatorType::Ipv4:
        return Text::tr("IPv4 address");
    case IndicatorType::Ipv6:
        return Text::tr("IPv6 address");
    case IndicatorType::Md5:
        return u"MD5"_s;
    case IndicatorType::Sha1:
        return u"SHA-1"_s;
    case IndicatorType::Sha256:
        return u"SHA-256"_s;
    case IndicatorType::Sha512:
        return u"SHA-512"_s;
    case IndicatorType::File:
        return Text::tr("File");
    case IndicatorType::Submission:
        return Text::tr("Submission");
    }
    Q_UNREACHABLE();
}

} // namespace assay
