// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace assay {

// What a mail holds that Outlook stored in a format of its own. Texts and names are hostile, in UTF-8 or in the code
// page of whoever wrote them.
struct OutlookMail
{
    struct File
    {
        QByteArray name; //!< may be empty
        QByteArray bytes;
    };

    QByteArray headers; //!< of the mail as it came over the net, if Outlook kept them
    QByteArray subject;
    QByteArray body; //!< plain text
    QByteArray html;
    QByteArray rtf; //!< decompressed
    std::vector<File> files;
    std::vector<OutlookMail> mails; //!< that are attached
    bool isDamaged = false; //!< what could be read is here

    bool isEmpty() const
    {
        return headers.isEmpty() && subject.isEmpty() && body.isEmpty() && html.isEmpty() && rtf.isEmpty()
            && files.empty() && mails.empty();
    }
};

// Numbers and types of the properties that hold it (MS-OXPROPS, MS-OXCDATA 2.11.1).
namespace outlook {
constexpr unsigned subject = 0x0037;
constexpr unsigned headers = 0x007d;
constexpr unsigned body = 0x1000;
constexpr unsigned packedRtf = 0x1009;
constexpr unsigned html = 0x1013;
constexpr unsigned content = 0x3701; //!< of an attachment
constexpr unsigned shortName = 0x3704;
constexpr unsigned longName = 0x3707;

constexpr unsigned object = 0x000d;
constexpr unsigned text8 = 0x001e;
constexpr unsigned text16 = 0x001f;
constexpr unsigned bytes = 0x0102;
} // namespace outlook

} // namespace assay
