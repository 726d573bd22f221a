// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace assay {

// What the program assay-mail-reader writes to its output: a row of frames. A frame is its kind (a byte), the size of
// its content (4 bytes, little-endian) and the content. The output is hostile: an exploited reader writes what it
// likes.
enum class MailFrame : char {
    Text = 'T', //!< UTF-8, a piece that may be cut anywhere
    Progress = 'P', //!< bytes of the file that were read, in decimal
    Remark = 'R', //!< MailRemark, name of the part, NUL, detail
    Attachment = 'A', //!< 1 when its text was read, otherwise 0; name, NUL, type
    Bytes = 'B', //!< of the attachment, when they were asked for
    AttachmentEnd = 'E', //!< 1 when all of it could be decoded, otherwise 0
    Done = 'D' //!< the last frame, of a reader that came to the end
};

// What a reader of mails did not read, or read in another way than it pretends to be.
enum class MailRemark : char {
    Encrypted = 'a', //!< multipart/encrypted, S/MIME
    Signed = 'b', //!< S/MIME with the text inside of the signature
    Outlook = 'c', //!< in one of Outlook's own formats, and not readable
    Fragment = 'd', //!< message/partial
    Elsewhere = 'e', //!< message/external-body
    NotAMail = 'f', //!< a mail inside of the mail that is none
    UnknownCharset = 'g', //!< detail: the charset
    UnknownEncoding = 'h', //!< detail: the transfer encoding
    OtherCharset = 'i', //!< bytes that are not UTF-8, although the part declares it; detail: how many
    Damaged = 'j', //!< it cannot be decoded to its end
    Truncated = 'k', //!< the end of a multipart is missing
    TooDeep = 'l', //!< more nested than is read
    TooMuchText = 'm', //!< the whole mail
    TooManyParts = 'n', //!< the whole mail: headers and parts are too many
    NoParts = 'o', //!< a multipart in which no part begins
    LongTags = 'q', //!< tags of a web page that are too long to be taken apart
    Rest = 'p' //!< the whole file: mails of a mailbox that cannot be read
};

constexpr qsizetype maxInFrame = 1 << 20; //!< bytes of content

QByteArray mailFrame(MailFrame kind, QByteArrayView content);

// Takes the frames out of pieces that are cut anywhere.
class MailFrames
{
public:
    // False: nothing more is wanted.
    using Take = std::function<bool(MailFrame kind, QByteArrayView content)>;

    explicit MailFrames(Take take) : m_take(std::move(take)) { }

    // False: nothing more is wanted, or a frame is longer than any is; see isBroken().
    bool feed(QByteArrayView bytes);
    bool isBroken() const { return m_isBroken; }

private:
    Take m_take;
    QByteArray m_waiting;
    bool m_isBroken = false;
};

} // namespace assay
