// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/remark.h"

#include <QCoreApplication>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

struct RemarkText
{
    Remark remark{};
    const char *word = nullptr;
    bool ticked = false;
    const char *sentence = nullptr;
};

constexpr RemarkText remarkTexts[] = {
    {Remark::HostOrFileName, "host_or_file_name", false, QT_TRANSLATE_NOOP("assay::Remark", "Host or file name?")},
    {Remark::LabelledHash, "labelled_hash", false,
        QT_TRANSLATE_NOOP("assay::Remark", "Labelled “%1”; the appliance finds files by file hashes only.")},
    {Remark::EthereumAddress, "ethereum_address", false,
        QT_TRANSLATE_NOOP("assay::Remark", "Looks like an Ethereum address or transaction, not a file hash.")},
    {Remark::PartOfName, "part_of_name", false, QT_TRANSLATE_NOOP("assay::Remark", "Cut out of a longer name.")},
    {Remark::UnusualForm, "unusual_form", false,
        QT_TRANSLATE_NOOP("assay::Remark", "An unusual spelling that may be ordinary text.")},
    {Remark::PublicSuffix, "public_suffix", false,
        QT_TRANSLATE_NOOP("assay::Remark", "A suffix under which anybody registers names, not one owner's host.")},
    {Remark::SentenceEnd, "sentence_end", false,
        QT_TRANSLATE_NOOP("assay::Remark", "Perhaps the end of a sentence without a blank.")},
    {Remark::CutOff, "cut_off", false, QT_TRANSLATE_NOOP("assay::Remark", "The text shortened this URL.")},
    {Remark::InternalHost, "internal_host", false,
        QT_TRANSLATE_NOOP("assay::Remark", "Local or private address: the appliance would ask about its own network.")},
    {Remark::DetectionName, "detection_name", false,
        QT_TRANSLATE_NOOP("assay::Remark", "A scanner's name for malware, not a host.")},
    {Remark::ProgramName, "program_name", false,
        QT_TRANSLATE_NOOP("assay::Remark", "The name of a class or package, not a host.")},
    {Remark::PasswordHash, "password_hash", false,
        QT_TRANSLATE_NOOP("assay::Remark", "The hash of a password or a key, not of a file.")},
    {Remark::VersionNumber, "version_number", false,
        QT_TRANSLATE_NOOP("assay::Remark", "A version number, not an IP address.")},
    {Remark::NamespaceName, "namespace_name", false,
        QT_TRANSLATE_NOOP("assay::Remark", "The name of an XML namespace or schema, not an address to visit.")},
    {Remark::Wrapper, "wrapper", false,
        QT_TRANSLATE_NOOP(
            "assay::Remark", "Rewritten by a mail filter or redirect service. The original URL is listed.")},
    {Remark::SamplePage, "sample_page", false,
        QT_TRANSLATE_NOOP("assay::Remark", "A page about a sample. Its hash is listed.")},
    {Remark::AddressNotation, "address_notation", true,
        QT_TRANSLATE_NOOP("assay::Remark", "The text writes the IP address in an unusual notation.")},
    {Remark::FromWrapper, "from_wrapper", true,
        QT_TRANSLATE_NOOP("assay::Remark", "Original URL of a rewritten link.")},
    {Remark::FromLink, "from_link", true, QT_TRANSLATE_NOOP("assay::Remark", "Hash out of a link.")},
    {Remark::UserInfo, "user_info", true,
        QT_TRANSLATE_NOOP("assay::Remark", "The URL carries a user name or password.")},
    {Remark::MixedScripts, "mixed_scripts", true,
        QT_TRANSLATE_NOOP("assay::Remark", "The host mixes scripts: looks like “%1”.")},
    {Remark::NoScheme, "no_scheme", true,
        QT_TRANSLATE_NOOP("assay::Remark", "No scheme: the URL scheme option decides.")},
    {Remark::PortDropped, "port_dropped", true,
        QT_TRANSLATE_NOOP("assay::Remark", "The port is left out: a host has none.")},
    {Remark::FromUrl, "from_url", true, QT_TRANSLATE_NOOP("assay::Remark", "Host of a URL.")},
    {Remark::FromMail, "from_mail", true, QT_TRANSLATE_NOOP("assay::Remark", "Host of a mail address.")},
};

const RemarkText *rowOf(Remark remark)
{
    for (const RemarkText &row : remarkTexts) {
        if (row.remark == remark)
            return &row;
    }
    return nullptr;
}

} // namespace

QLatin1StringView word(Remark remark)
{
    const RemarkText *row = rowOf(remark);
    return row ? QLatin1StringView(row->word) : QLatin1StringView();
}

QString remarkText(Remark remark, const QString &label)
{
    const RemarkText *row = rowOf(remark);
    if (!row)
        return {};
    const QString sentence = QCoreApplication::translate("assay::Remark", row->sentence);
    return sentence.contains("%1"_L1) ? sentence.arg(label) : sentence;
}

bool isTickedByDefault(Remark remark)
{
    const RemarkText *row = rowOf(remark);
    return !row || row->ticked;
}

} // namespace assay
