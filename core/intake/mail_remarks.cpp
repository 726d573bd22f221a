// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail_remarks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct MailRemarksText
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportMail)
};

struct RemarkText
{
    MailRemark remark;
    const char *word;
    const char *sentence;
};

// clang-format off
constexpr RemarkText remarkTexts[] = {
    {MailRemark::Encrypted, "encrypted", QT_TRANSLATE_NOOP("assay::ImportMail", "It is encrypted, so its text cannot be read here.")},
    {MailRemark::Signed, "signed", QT_TRANSLATE_NOOP("assay::ImportMail", "Its text is inside an S/MIME signature, which is not opened here.")},
    {MailRemark::Outlook, "tnef", QT_TRANSLATE_NOOP("assay::ImportMail", "It is in Outlook's own format, and could not be read.")},
    {MailRemark::Fragment, "fragment", QT_TRANSLATE_NOOP("assay::ImportMail", "It is a fragment of a mail that was sent in several parts. It was read as plain text.")},
    {MailRemark::Elsewhere, "elsewhere", QT_TRANSLATE_NOOP("assay::ImportMail", "Its content is stored in another place. It was not fetched.")},
    {MailRemark::NotAMail, "not_a_mail", QT_TRANSLATE_NOOP("assay::ImportMail", "It claims to be a mail, but cannot be read as one.")},
    {MailRemark::UnknownCharset, "charset", QT_TRANSLATE_NOOP("assay::ImportMail", "Its character set is unknown (%1). It was read as UTF-8 or Latin-1.")},
    {MailRemark::UnknownEncoding, "encoding", QT_TRANSLATE_NOOP("assay::ImportMail", "Its transfer encoding is unknown (%1). It was read as it is.")},
    {MailRemark::OtherCharset, "charset", QT_TRANSLATE_NOOP("assay::ImportMail", "Its character set should be UTF-8, but some bytes (%1) are not. They were read as Latin-1.")},
    {MailRemark::Damaged, "damaged", QT_TRANSLATE_NOOP("assay::ImportMail", "It is damaged and cannot be decoded to its end.")},
    {MailRemark::Truncated, "truncated", QT_TRANSLATE_NOOP("assay::ImportMail", "Its end is missing. The mail may be cut off.")},
    {MailRemark::TooDeep, "too_deep", QT_TRANSLATE_NOOP("assay::ImportMail", "It is nested too deep and was left out.")},
    {MailRemark::LongTags, "long_tags", QT_TRANSLATE_NOOP("assay::ImportMail", "It has tags longer than 64 KiB. They were read as plain text.")},
    {MailRemark::NoParts, "no_parts", QT_TRANSLATE_NOOP("assay::ImportMail", "No part begins in it. It was read as plain text.")},
};
// clang-format on

} // namespace

std::optional<Unread> unreadPart(MailRemark remark, const QString &name, const QString &detail, qint64 offset)
{
    const auto row = std::ranges::find(remarkTexts, remark, &RemarkText::remark);
    if (row == std::end(remarkTexts))
        return {};
    const QString sentence = MailRemarksText::tr(row->sentence);
    return Unread{row->word, name, sentence.contains("%1"_L1) ? sentence.arg(detail) : sentence, offset};
}

QString mailNote(MailRemark remark, const ImportRules &rules)
{
    switch (remark) {
    case MailRemark::TooMuchText:
        return MailRemarksText::tr("The mail holds more than %1 of text; only the first part was read.")
            .arg(QLocale().formattedDataSize(rules.maxText));
    case MailRemark::TooManyParts:
        return MailRemarksText::tr("The mail has more headers and parts than are read; what comes after them was left "
                                   "out. It can still be added as a sample.");
    case MailRemark::Rest:
        return MailRemarksText::tr("The rest of the mailbox cannot be read as mails and was left out.");
    case MailRemark::TooDeep:
        return MailRemarksText::tr("Mails inside of mails were read %L1 deep; what lies deeper was left out.")
            .arg(rules.maxNesting);
    default:
        return {};
    }
}

} // namespace assay
