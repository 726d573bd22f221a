// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/rejection.h"

#include <QCoreApplication>

namespace assay {

namespace {

struct Row
{
    Rejection rejection{};
    const char *word = nullptr;
    const char *sentence = nullptr;
};

constexpr Row rows[] = {
    {Rejection::Empty, "empty", QT_TRANSLATE_NOOP("assay::Rejection", "Nothing was given. Enter an indicator.")},
    {Rejection::TooLong, "too_long",
        QT_TRANSLATE_NOOP(
            "assay::Rejection", "Longer than any URL or hash can be. Shorten it to the indicator itself.")},
    {Rejection::ControlCharacters, "control_characters",
        QT_TRANSLATE_NOOP("assay::Rejection", "Holds invisible control characters. Type it again or remove them.")},
    {Rejection::DigestLength, "digest_length",
        QT_TRANSLATE_NOOP("assay::Rejection",
            "No file hash has this many digits: MD5 has 32, SHA-1 40, SHA-256 64, SHA-512 128. Copy the whole hash.")},
    {Rejection::DigestLetter, "digest_letter",
        QT_TRANSLATE_NOOP("assay::Rejection",
            "A hash holds only 0-9 and a-f, but another letter is in it. Compare it with the source.")},
    {Rejection::Scheme, "scheme",
        QT_TRANSLATE_NOOP("assay::Rejection", "The appliance takes http and https only. Give a URL of these kinds.")},
    {Rejection::Host, "host", QT_TRANSLATE_NOOP("assay::Rejection", "This is no valid host name. Check its spelling.")},
    {Rejection::Port, "port", QT_TRANSLATE_NOOP("assay::Rejection", "Ports go from 0 to 65535. Correct the port.")},
    {Rejection::UnknownTld, "unknown_tld",
        QT_TRANSLATE_NOOP("assay::Rejection",
            "There is no such top-level domain; perhaps this is a file name. Check the end of the name.")},
    {Rejection::Address, "address",
        QT_TRANSLATE_NOOP("assay::Rejection",
            "This is no IPv4 address: four numbers from 0 to 255 without leading zeros. Correct it.")},
    {Rejection::NetworkRange, "network_range",
        QT_TRANSLATE_NOOP("assay::Rejection", "This is a network, not one address. Give single addresses.")},
    {Rejection::MailAddress, "mail_address",
        QT_TRANSLATE_NOOP("assay::Rejection", "The appliance does not look up mail addresses. Give its host instead.")},
    {Rejection::Blanks, "blanks",
        QT_TRANSLATE_NOOP("assay::Rejection", "There is more text around the indicator. Give the indicator alone.")},
    {Rejection::NotAnIndicator, "not_an_indicator",
        QT_TRANSLATE_NOOP("assay::Rejection",
            "This is no URL, host name, IP address, file hash or submission id. Check its spelling.")},
};

const Row &rowOf(Rejection rejection)
{
    for (const Row &row : rows) {
        if (row.rejection == rejection)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView word(Rejection rejection)
{
    return QLatin1StringView(rowOf(rejection).word);
}

QString rejectionText(Rejection rejection)
{
    return QCoreApplication::translate("assay::Rejection", rowOf(rejection).sentence);
}

} // namespace assay
