// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail/mail_parts.h"

#include "intake/calendar_text.h"
#include "intake/flowed_text.h"
#include "intake/html_text.h"
#include "intake/mail/mail_output.h"
#include "intake/mail/mail_stream.h"
#include "intake/mail/outlook_file.h"
#include "intake/mail/tnef.h"
#include "intake/rtf_text.h"
#include "intake/text_decoder.h"
#include "platform/file.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

namespace assay {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;
constexpr qsizetype startSize = 8; // what tells formats apart
constexpr qint64 maxInMemory = qint64(128) << 20; // bytes of an encoded mail inside of a mail

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;
using OwnedText = std::unique_ptr<char, decltype(&g_free)>;

// The bytes of a part without its transfer encoding.
Owned<GMimeStream> decoded(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *raw = content ? g_mime_data_wrapper_get_stream(content) : nullptr;
    if (!raw)
        return {};
    g_mime_stream_reset(raw);
    Owned<GMimeStream> stream(g_mime_stream_filter_new(raw));
    const Owned<GMimeFilter> basic(g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream.get()), basic.get());
    return stream;
}

QByteArray headerOf(GMimeObject *object, const char *name)
{
    return g_mime_object_get_header(object, name);
}

QByteArray typeOf(GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    return type ? QByteArray(OwnedText(g_mime_content_type_get_mime_type(type), g_free).get()).toLower() : QByteArray();
}

// As the mail names the part; empty when it does not.
QByteArray fileNameOf(GMimeObject *object)
{
    if (GMIME_IS_PART(object))
        return g_mime_part_get_filename(GMIME_PART(object));
    const char *name = g_mime_object_get_content_disposition_parameter(object, "filename");
    return name ? name : g_mime_object_get_content_type_parameter(object, "name");
}

// A name for people: what it is called, otherwise what it is.
QByteArray nameOf(GMimeObject *object)
{
    const QByteArray name = fileNameOf(object);
    return name.isEmpty() ? typeOf(object) : name;
}

bool isMailType(const QByteArray &type)
{
    return type == "message/rfc822" || type == "message/rfc2822" || type == "message/global" || type == "message/news";
}

bool isOutlookType(const QByteArray &type)
{
    return type == "application/ms-tnef" || type == "application/vnd.ms-tnef" || type == "application/vnd.ms-outlook";
}

bool isEncoding(const QByteArray &word)
{
    return word.isEmpty() || g_mime_content_encoding_from_string(word.constData()) != GMIME_CONTENT_ENCODING_DEFAULT;
}

bool isEncoded(GMimeContentEncoding encoding)
{
    return encoding == GMIME_CONTENT_ENCODING_BASE64 || encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE
        || encoding == GMIME_CONTENT_ENCODING_UUENCODE;
}

bool isUtf8(const char *charset)
{
    return charset && (g_ascii_strcasecmp(charset, "utf-8") == 0 || g_ascii_strcasecmp(charset, "us-ascii") == 0);
}

// A charset that TextDecoder does not understand by itself.
bool needsConversion(const char *charset)
{
    return charset && *charset && !isUtf8(charset) && g_ascii_strcasecmp(charset, "iso-8859-1") != 0;
}

// Whether the lines of a text are to be joined without the blanks at their ends (RFC 3676).
bool isFlowed(GMimeObject *object)
{
    const char *format = g_mime_object_get_content_type_parameter(object, "format");
    const char *deletes = g_mime_object_get_content_type_parameter(object, "delsp");
    return format && deletes && g_ascii_strcasecmp(format, "flowed") == 0 && g_ascii_strcasecmp(deletes, "yes") == 0;
}

// Those that describe the content belong to the first part, not to the mail.
bool hasHeaders(GMimeObject *mail)
{
    GMimeObject *first = g_mime_message_get_mime_part(GMIME_MESSAGE(mail));
    return g_mime_header_list_get_count(g_mime_object_get_header_list(mail)) > 0
        || (first && g_mime_header_list_get_count(g_mime_object_get_header_list(first)) > 0);
}

class MailReader
{
public:
    MailReader(const MailTask &task, MailOutput &output) : m_task(task), m_output(output) { }

    void read(int descriptor, qint64 size);

private:
    void message(GMimeMessage *mail, int depth);
    void headers(GMimeHeaderList *list);
    void part(GMimeObject *object, int depth);
    void multipart(GMimeMultipart *parts, int depth);
    void leaf(GMimePart *part, int depth);
    // False if `content` is not a mail.
    bool innerMail(QByteArray content, int depth);
    // Reads a mail in one of Outlook's own formats; false if `content` is none.
    bool outlookMail(const QByteArray &content, const QByteArray &name);
    void outlookMail(const OutlookMail &mail, const QByteArray &name);
    QByteArray wholeOf(GMimePart *part);
    QByteArray wholeOf(int descriptor, qint64 size);
    void text(GMimePart *part);
    void attachment(GMimePart *part, bool isRead);
    bool put(const QByteArray &utf8);

    const MailTask &m_task;
    MailOutput &m_output;
    MailMeter *m_meter = nullptr;
    qint64 m_text = 0;
    bool m_isFull = false;
};

// False when no more text is wanted.
bool MailReader::put(const QByteArray &utf8)
{
    if (!m_isFull && m_text + utf8.size() > m_task.maxText) {
        m_isFull = true;
        m_output.remark(MailRemark::TooMuchText);
    }
    if (m_isFull)
        return false;
    m_text += utf8.size();
    m_output.put(MailFrame::Text, utf8);
    return true;
}

void MailReader::message(GMimeMessage *mail, int depth)
{
    headers(g_mime_object_get_header_list(GMIME_OBJECT(mail)));
    part(g_mime_message_get_mime_part(mail), depth + 1);
}

void MailReader::headers(GMimeHeaderList *list)
{
    const int count = g_mime_header_list_get_count(list);
    for (int i = 0; i < count; ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
        // Unfolded, and =?utf-8?B?...?= decoded.
        if (const char *value = g_mime_header_get_value(header))
            put(QByteArray(g_mime_header_get_name(header)) + ": " + value + '\n');
    }
    put("\n");
}

void MailReader::part(GMimeObject *object, int depth)
{
    if (!object)
        return;
    if (depth > m_task.maxNesting)
        return m_output.remark(MailRemark::TooDeep, nameOf(object));
    // Where a page or a picture came from, and what is said of it.
    for (const char *name : {"Content-Location", "Content-Base", "Content-Description"}) {
        if (const QByteArray value = headerOf(object, name); !value.isEmpty() && depth > 1)
            put(QByteArray(name) + ": " + value + '\n');
    }
    if (GMIME_IS_MULTIPART(object)) {
        multipart(GMIME_MULTIPART(object), depth);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *mail = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (mail)
            message(mail, depth + 1);
        else
            m_output.remark(MailRemark::NotAMail, nameOf(object));
    } else if (GMIME_IS_PART(object)) {
        leaf(GMIME_PART(object), depth);
    } else {
        m_output.remark(MailRemark::Damaged, nameOf(object));
    }
}

void MailReader::multipart(GMimeMultipart *parts, int depth)
{
    GMimeObject *object = GMIME_OBJECT(parts);
    if (typeOf(object) == "multipart/encrypted")
        m_output.remark(MailRemark::Encrypted, nameOf(object));
    const int count = g_mime_multipart_get_count(parts);
    const QByteArray before = g_mime_multipart_get_prologue(parts);
    const QByteArray encoding = headerOf(object, "Content-Transfer-Encoding").trimmed();
    if (count == 0) {
        // Encoding a multipart is forbidden, and done.
        const GMimeContentEncoding how = g_mime_content_encoding_from_string(encoding.constData());
        if (isEncoded(how)) {
            const Owned<GMimeStream> raw(
                g_mime_stream_mem_new_with_buffer(before.constData(), std::size_t(before.size())));
            const Owned<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(raw.get(), how));
            const Owned<GMimePart> whole(g_mime_part_new());
            g_mime_part_set_content(whole.get(), content.get());
            const QByteArray head = "Content-Type: " + headerOf(object, "Content-Type") + "\n\n";
            if (innerMail(head + wholeOf(whole.get()), depth + 1))
                return;
        }
        m_output.remark(MailRemark::NoParts, nameOf(object));
    }
    // Programs for mail do not show it; it is there all the same.
    put(before + '\n');
    for (int i = 0; i < count; ++i)
        part(g_mime_multipart_get_part(parts, i), depth + 1);
    if (const QByteArray after = g_mime_multipart_get_epilogue(parts); !after.trimmed().isEmpty())
        put(after + '\n');
    if (count > 0 && !parts->write_end_boundary)
        m_output.remark(MailRemark::Truncated, nameOf(object));
}

void MailReader::leaf(GMimePart *part, int depth)
{
    GMimeObject *object = GMIME_OBJECT(part);
    const QByteArray type = typeOf(object);
    const QByteArray name = fileNameOf(object).toLower();
    const QByteArray encoding = headerOf(object, "Content-Transfer-Encoding").trimmed();
    const bool isText = GMIME_IS_TEXT_PART(object) || type.startsWith("text/");
    const bool isMessage = type.startsWith("message/");
    const bool isNamed = !name.isEmpty() || g_mime_part_is_attachment(part);
    if (!isEncoding(encoding))
        m_output.remark(MailRemark::UnknownEncoding, nameOf(object), encoding);
    // GMime takes a mail that is encoded for any other attachment.
    if (isMailType(type) || (!isText && name.endsWith(".eml"))) {
        if (innerMail(wholeOf(part), depth + 1))
            return attachment(part, true);
        m_output.remark(MailRemark::NotAMail, nameOf(object));
    }
    if (type == "message/partial")
        m_output.remark(MailRemark::Fragment, nameOf(object));
    if (type == "message/external-body") {
        m_output.remark(MailRemark::Elsewhere, nameOf(object));
        put("Content-Type: " + headerOf(object, "Content-Type") + '\n'); // it holds the address
    }
    if (type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime") {
        const QByteArray kind = g_mime_object_get_content_type_parameter(object, "smime-type");
        m_output.remark(kind.toLower() == "signed-data" ? MailRemark::Signed : MailRemark::Encrypted, nameOf(object));
    }
    if (isOutlookType(type) || name == "winmail.dat" || (!isText && name.endsWith(".msg"))) {
        if (outlookMail(wholeOf(part), nameOf(object)))
            return attachment(part, true);
        m_output.remark(MailRemark::Outlook, nameOf(object));
    }
    if (isText || isMessage)
        text(part);
    if (isNamed || !(isText || isMessage))
        attachment(part, isText || isMessage);
}

QByteArray MailReader::wholeOf(GMimePart *part)
{
    QByteArray content;
    if (const Owned<GMimeStream> stream = decoded(part)) {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        while (content.size() < maxInMemory) {
            const auto got = g_mime_stream_read(stream.get(), piece.data(), std::size_t(piece.size()));
            if (got < 0)
                m_output.remark(MailRemark::Damaged, nameOf(GMIME_OBJECT(part)));
            if (got <= 0)
                return content;
            content.append(piece.constData(), got);
        }
        m_output.remark(MailRemark::TooMuchText);
    }
    return content;
}

QByteArray MailReader::wholeOf(int descriptor, qint64 size)
{
    QByteArray content(std::min(size, maxInMemory), Qt::Uninitialized);
    qint64 got = 0;
    while (got < content.size()) {
        const auto more = readDescriptorAt(descriptor, got, content.data() + got, content.size() - got);
        if (more <= 0)
            break;
        got += more;
    }
    content.truncate(got);
    if (got < size)
        m_output.remark(MailRemark::TooMuchText);
    return content;
}

bool MailReader::innerMail(QByteArray content, int depth)
{
    // It costs GMime as much as the mail around it.
    qsizetype fed = 0;
    while (fed < content.size() && !m_meter->isOver()) {
        const qsizetype size = std::min(pieceSize, content.size() - fed);
        m_meter->feed(QByteArrayView(content).sliced(fed, size), 0);
        fed += size;
    }
    content.truncate(fed);
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), std::size_t(content.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> mail(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!mail || !hasHeaders(GMIME_OBJECT(mail.get())))
        return false;
    if (depth > m_task.maxNesting)
        m_output.remark(MailRemark::TooDeep, "message/rfc822");
    else
        message(mail.get(), depth);
    return true;
}

bool MailReader::outlookMail(const QByteArray &content, const QByteArray &name)
{
    if (!looksLikeTnef(content) && !looksLikeOutlookFile(content))
        return false;
    const OutlookMail mail = looksLikeTnef(content) ? readTnef(content) : readOutlookFile(content, m_task.maxNesting);
    if (mail.isEmpty())
        return false;
    outlookMail(mail, name);
    return true;
}

void MailReader::outlookMail(const OutlookMail &mail, const QByteArray &name)
{
    const auto add = [this](const QByteArray &text, TextFilter *filter) {
        if (text.isEmpty())
            return;
        TextDecoder decoder;
        for (qsizetype at = 0; at < text.size(); at += pieceSize) {
            const QByteArray utf8
                = decoder.feed(QByteArrayView(text).sliced(at, std::min(pieceSize, text.size() - at)));
            if (!put(filter ? filter->feed(utf8) : utf8))
                return;
        }
        const QByteArray rest = decoder.finish();
        put(filter ? filter->feed(rest) + filter->finish() : rest);
        put("\n");
    };
    HtmlText html;
    RtfText rtf;
    add(mail.headers, nullptr);
    add(mail.subject, nullptr);
    add(mail.body, nullptr);
    add(mail.html, &html);
    add(mail.rtf, &rtf);
    if (mail.isDamaged)
        m_output.remark(MailRemark::Damaged, name);
    for (const OutlookMail::File &file : mail.files) {
        m_output.put(MailFrame::Attachment, '0' + file.name + '\0');
        if (!m_task.wantsAttachments)
            continue;
        m_output.put(MailFrame::Bytes, file.bytes);
        m_output.put(MailFrame::AttachmentEnd, "1");
    }
    for (const OutlookMail &inner : mail.mails)
        outlookMail(inner, inner.subject);
}

void MailReader::text(GMimePart *part)
{
    const Owned<GMimeStream> stream = decoded(part);
    if (!stream)
        return;
    GMimeObject *object = GMIME_OBJECT(part);
    const char *charset = g_mime_object_get_content_type_parameter(object, "charset");
    if (needsConversion(charset)) {
        if (const Owned<GMimeFilter> filter(g_mime_filter_charset_new(charset, "utf-8")); filter)
            g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream.get()), filter.get());
        else
            m_output.remark(MailRemark::UnknownCharset, nameOf(object), charset);
    }
    const QByteArray type = typeOf(object);
    const bool isHtml = type == "text/html" || type == "text/x-amp-html";
    HtmlText html;
    CalendarText calendar;
    FlowedText flowed;
    TextFilter *const filter = isHtml ? &html
        : type == "text/calendar" || type == "text/vcard" || type == "text/x-vcard"
        ? static_cast<TextFilter *>(&calendar)
        : isFlowed(object) ? &flowed
                           : nullptr;
    TextDecoder decoder;
    const auto take = [&](const QByteArray &utf8) { return put(filter ? filter->feed(utf8) : utf8); };
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const auto got = g_mime_stream_read(stream.get(), piece.data(), std::size_t(piece.size()));
        if (got < 0)
            m_output.remark(MailRemark::Damaged, nameOf(object));
        if (got <= 0)
            break;
        if (!take(decoder.feed(QByteArrayView(piece).first(got))))
            return;
    }
    take(decoder.finish());
    if (filter)
        put(filter->finish());
    put("\n");
    if (!html.notes().isEmpty())
        m_output.remark(MailRemark::LongTags, nameOf(object));
    if (isUtf8(charset) && decoder.broken() > 0)
        m_output.remark(MailRemark::OtherCharset, nameOf(object), QByteArray::number(decoder.broken()));
}

void MailReader::attachment(GMimePart *part, bool isRead)
{
    GMimeObject *object = GMIME_OBJECT(part);
    m_output.put(MailFrame::Attachment, (isRead ? '1' : '0') + fileNameOf(object) + '\0' + typeOf(object));
    if (!m_task.wantsAttachments)
        return;
    bool isWhole = true;
    if (const Owned<GMimeStream> stream = decoded(part)) {
        QByteArray piece(pieceSize, Qt::Uninitialized);
        ssize_t got = 0;
        while ((got = g_mime_stream_read(stream.get(), piece.data(), std::size_t(piece.size()))) > 0)
            m_output.put(MailFrame::Bytes, QByteArrayView(piece).first(got));
        isWhole = got == 0;
    }
    m_output.put(MailFrame::AttachmentEnd, isWhole ? "1" : "0");
}

void MailReader::read(int descriptor, qint64 size)
{
    MailMeter meter([this](qint64 position) {
        m_output.put(MailFrame::Progress, QByteArray::number(position));
        m_output.flush();
        return true;
    });
    m_meter = &meter;
    QByteArray start(startSize, '\0');
    start.truncate(std::max<qint64>(0, readDescriptorAt(descriptor, 0, start.data(), startSize)));
    if (looksLikeTnef(start) || looksLikeOutlookFile(start)) {
        if (!outlookMail(wholeOf(descriptor, size), {}))
            m_output.remark(MailRemark::Outlook);
        return;
    }
    const bool isMailbox = start.startsWith("From ");
    const Owned<GMimeStream> stream(
        newMailStream(duplicateDescriptor(descriptor), size, meter)); // GMime closes what it is given
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), isMailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    do {
        meter.nextMail();
        const Owned<GMimeMessage> mail(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!mail) {
            if (!meter.isSpent())
                m_output.remark(MailRemark::Rest);
            break;
        }
        message(mail.get(), 0);
        m_output.put(MailFrame::Progress, QByteArray::number(g_mime_stream_tell(stream.get())));
    } while (isMailbox && !g_mime_parser_eos(parser.get()));
    if (meter.isSpent())
        m_output.remark(MailRemark::TooManyParts);
}

} // namespace

void readMailParts(int descriptor, qint64 size, const MailTask &task, MailOutput &output)
{
    g_mime_init();
    MailReader(task, output).read(descriptor, size);
    output.put(MailFrame::Done, {});
    output.flush();
}

} // namespace assay
