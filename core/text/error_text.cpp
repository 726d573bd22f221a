// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct ErrorTextText
{
    Q_DECLARE_TR_FUNCTIONS(assay::userText)
};

QString whatHappened(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Cancelled:
        return ErrorTextText::tr("Cancelled");
    case ApiError::Kind::TimedOut:
        return ErrorTextText::tr("The appliance did not answer in time");
    case ApiError::Kind::Unreachable:
        return ErrorTextText::tr("The appliance cannot be reached");
    case ApiError::Kind::Tls:
        if (hasChangedCertificate(error))
            return ErrorTextText::tr("The appliance's certificate has changed, so nothing was sent");
        return ErrorTextText::tr("The appliance's certificate is not trusted, so nothing was sent");
    case ApiError::Kind::Unauthorized:
        return ErrorTextText::tr("The appliance rejected the API token");
    case ApiError::Kind::NotAllowed:
        return ErrorTextText::tr("This is not allowed");
    case ApiError::Kind::NotFound:
        return ErrorTextText::tr("Not on this appliance");
    case ApiError::Kind::RateLimited:
        return ErrorTextText::tr("The appliance received too many requests");
    case ApiError::Kind::TooLarge:
        return ErrorTextText::tr("The appliance rejected the file because it is too large");
    case ApiError::Kind::Maintenance:
        return ErrorTextText::tr("The appliance accepts no submissions at the moment");
    case ApiError::Kind::Server:
        return ErrorTextText::tr("The appliance reported an internal error");
    case ApiError::Kind::BadRequest:
        return ErrorTextText::tr("The appliance rejected the request");
    case ApiError::Kind::BadAnswer:
        if (error.cause == ApiError::Cause::NoSuchRoute)
            return ErrorTextText::tr(
                "The server is not an A1000 appliance, or its version does not support this request");
        if (isFromElsewhere(error))
            return ErrorTextText::tr("The server is not an A1000 appliance");
        return ErrorTextText::tr("The appliance returned an invalid answer");
    case ApiError::Kind::Input:
        return ErrorTextText::tr("This input is not valid");
    case ApiError::Kind::File:
        return ErrorTextText::tr("The file cannot be read");
    case ApiError::Kind::Disk:
        return ErrorTextText::tr("The file was not saved");
    case ApiError::Kind::Withheld:
        return error.cause == ApiError::Cause::OwnThing
            ? ErrorTextText::tr("Nothing was sent because it is on your list of own things")
            : ErrorTextText::tr("Nothing was sent because you did not allow it");
    case ApiError::Kind::Unclear:
        return ErrorTextText::tr("This may have been submitted");
    }
    Q_UNREACHABLE();
}

Adviser adviser = Adviser::Window;

// Returns the advice for a terminal, or an empty text if that for the window fits both.
QString whatToDoInTerminal(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Tls:
        return hasChangedCertificate(error)
            ? ErrorTextText::tr(
                "Unless it was renewed, another computer may be impersonating the appliance. Compare the fingerprint "
                "with the appliance's own, then trust the certificate in the profile in the window.")
            : ErrorTextText::tr("Check the host name, or name the appliance's CA file with --ca.");
    case ApiError::Kind::Unauthorized:
        return ErrorTextText::tr("Give a valid token: --token-file, ASSAY_TOKEN, or assay-cli token set.");
    case ApiError::Kind::NotAllowed:
        return error.httpStatus == 0
            ? ErrorTextText::tr("Leave out --hash-only, or make a profile without it, if this may leave the machine.")
            : QString();
    case ApiError::Kind::Withheld:
        return error.cause == ApiError::Cause::OwnThing
            ? ErrorTextText::tr("Use --allow-own if it may leave the machine all the same.")
            : ErrorTextText::tr("Name it on the command line to allow it.");
    case ApiError::Kind::Unclear:
        return ErrorTextText::tr("Check on the appliance. If it is not there, submit it again in a new run, without "
                                 "the --resume file of this run.");
    default:
        return {};
    }
}

QString whatToDo(const ApiError &error)
{
    if (const QString said = adviser == Adviser::Terminal ? whatToDoInTerminal(error) : QString(); !said.isEmpty())
        return said;
    switch (error.kind) {
    case ApiError::Kind::Cancelled:
        return ErrorTextText::tr("Run it again if you need it.");
    case ApiError::Kind::TimedOut:
        return ErrorTextText::tr("Try again later, or raise the timeout in the profile.");
    case ApiError::Kind::Unreachable:
        return ErrorTextText::tr("Check the host and the proxy setting in the profile, and your network.");
    case ApiError::Kind::Tls:
        return hasChangedCertificate(error)
            ? ErrorTextText::tr("Unless it was renewed, another computer may be impersonating the appliance. Compare "
                                "the fingerprint with the appliance's own, then trust the certificate in the profile.")
            : ErrorTextText::tr("Check the host name, or choose the appliance's CA file in the profile.");
    case ApiError::Kind::Unauthorized:
        return ErrorTextText::tr("Check whether it has expired, and enter a valid one in the profile.");
    case ApiError::Kind::NotAllowed:
        if (error.httpStatus == 0) // rejected before it was sent
            return ErrorTextText::tr("Turn off \"Hash-only\" in the profile if this may leave the computer.");
        return ErrorTextText::tr("Use a host name that the appliance is configured for.");
    case ApiError::Kind::NotFound:
        return ErrorTextText::tr("Check the value, or submit the sample first.");
    case ApiError::Kind::RateLimited:
        if (error.retryAfter)
            return ErrorTextText::tr("Try again in %n second(s).", nullptr, int(error.retryAfter->count()));
        return ErrorTextText::tr("Wait a few minutes and try again.");
    case ApiError::Kind::TooLarge:
        return ErrorTextText::tr("Ask the appliance's administrator for its limit, or submit a smaller file.");
    case ApiError::Kind::Maintenance:
        return ErrorTextText::tr("Try again after its maintenance.");
    case ApiError::Kind::Server:
        return ErrorTextText::tr("Try again later. If the error persists, contact the appliance's administrator.");
    case ApiError::Kind::BadRequest:
        return ErrorTextText::tr("Check the input and the parameters.");
    case ApiError::Kind::BadAnswer:
        return ErrorTextText::tr("Check that the host in the profile is the appliance, and that no proxy or login page "
                                 "answers in its place.");
    case ApiError::Kind::Input:
        return ErrorTextText::tr("Correct the input and add it again.");
    case ApiError::Kind::File:
        return ErrorTextText::tr("Check that the file exists and that you have permission to read it.");
    case ApiError::Kind::Disk:
        return ErrorTextText::tr("Free some space or choose another folder.");
    case ApiError::Kind::Withheld:
        return error.cause == ApiError::Cause::OwnThing
            ? ErrorTextText::tr("Start the row again and confirm it if it may leave the machine all the same.")
            : ErrorTextText::tr("Start the row again and allow it.");
    case ApiError::Kind::Unclear:
        return ErrorTextText::tr("Check on the appliance, then choose “Submit again” or “Mark as submitted”.");
    }
    Q_UNREACHABLE();
}

// True if the detail already contains cause and remedy, as errors of this computer do.
bool tellsAll(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Input:
    case ApiError::Kind::File:
    case ApiError::Kind::Disk:
        return !error.detail.isEmpty();
    case ApiError::Kind::TooLarge: // the profile's own limit
    case ApiError::Kind::RateLimited: // rejected by the local quota
        return error.httpStatus == 0 && !error.detail.isEmpty();
    default:
        return false;
    }
}

QString particulars(const ApiError &error)
{
    constexpr qsizetype limit = 300;
    QString detail = forDisplay(QStringView(error.detail).trimmed(), limit);
    while (detail.endsWith(u'.'))
        detail.chop(1);
    if (error.httpStatus == 0)
        return detail;
    const QString status = u"HTTP %1"_s.arg(error.httpStatus);
    return detail.isEmpty() ? status : ErrorTextText::tr("%1: %2").arg(status, detail);
}

} // namespace

void adviseFor(Adviser which)
{
    adviser = which;
}

QString userText(const ApiError &error)
{
    constexpr qsizetype limit = 512;
    if (tellsAll(error))
        return forDisplay(error.detail, limit);
    const QString more = particulars(error);
    if (more.isEmpty())
        return ErrorTextText::tr("%1. %2").arg(whatHappened(error), whatToDo(error));
    return ErrorTextText::tr("%1 (%2). %3").arg(whatHappened(error), more, whatToDo(error));
}

} // namespace assay
