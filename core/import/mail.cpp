// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/attachments.h"
#include "import/html_text.h"
#include "import/mail_stream.h"
#include "import/text_decoder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>

#include <fcntl.h>
#include <gmime/gmime.h>

#include <memory>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportMail)
};

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

//! Takes one mail apart, from the outside in, in the order in which people read it.
class MailReader
{
public:
    MailReader(const ImportRules &rules, const ImportSink &sink, qint64 size)
        : m_rules(rules)
        , m_sink(sink)
        , m_attachments(rules)
        , m_size(size)
    { }

    void message(GMimeMessage *mail, int depth)
    {
        if (!mail || !m_goesOn)
            return;
        headers(g_mime_object_get_header_list(GMIME_OBJECT(mail)));
        part(g_mime_message_get_mime_part(mail), depth + 1);
    }
    bool goesOn() const { return m_goesOn; }
    Imported imported()
    {
        Imported imported{std::move(m_attachments.files), m_attachments.notes()};
        if (m_isFull)
            imported.notes += Text::tr("The mail holds more than %1 of text; only the first part was read.")
                                  .arg(QLocale().formattedDataSize(m_rules.mostText));
        if (m_isTooDeep)
            imported.notes += Text::tr("Mails inside of mails were read %L1 deep; what lies deeper was left out.")
                                  .arg(m_rules.mostNesting);
        return imported;
    }

private:
    void headers(GMimeHeaderList *list);
    void part(GMimeObject *object, int depth);
    void text(GMimePart *part);
    void attachment(GMimePart *part);
    bool put(const QByteArray &utf8);
    bool goOn() { return m_goesOn = m_goesOn && (!m_sink.progress || m_sink.progress(m_size)); }

    const ImportRules &m_rules;
    const ImportSink &m_sink;
    Attachments m_attachments;
    qint64 m_size;
    qint64 m_text = 0;
    bool m_goesOn = true;
    bool m_isFull = false;
    bool m_isTooDeep = false;
};

//! False when no more text is wanted.
bool MailReader::put(const QByteArray &utf8)
{
    m_isFull = m_isFull || m_text + utf8.size() > m_rules.mostText;
    if (m_isFull)
        return false;
    m_text += utf8.size();
    m_goesOn = m_goesOn && m_sink.text(utf8);
    return m_goesOn;
}

void MailReader::headers(GMimeHeaderList *list)
{
    const int count = g_mime_header_list_get_count(list);
    for (int i = 0; i < count && m_goesOn; ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
        // Unfolded, and =?utf-8?B?...?= decoded.
        if (const char *value = g_mime_header_get_value(header))
            put(QByteArray(g_mime_header_get_name(header)) + ": " + value + '\n');
    }
    put("\n");
}

void MailReader::part(GMimeObject *object, int depth)
{
    if (!object || !goOn())
        return;
    if (depth > m_rules.mostNesting) {
        m_isTooDeep = true;
    } else if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart *parts = GMIME_MULTIPART(object);
        const int count = g_mime_multipart_get_count(parts);
        for (int i = 0; i < count && m_goesOn; ++i)
            part(g_mime_multipart_get_part(parts, i), depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        message(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)), depth + 1);
    } else if (GMIME_IS_PART(object)) {
        GMimePart *leaf = GMIME_PART(object);
        const bool isText = GMIME_IS_TEXT_PART(object);
        const bool isNamed = g_mime_part_get_filename(leaf) != nullptr || g_mime_part_is_attachment(leaf);
        if (isText)
            text(leaf);
        if (!isText || isNamed)
            attachment(leaf);
    }
}

//! The bytes of a part without its transfer encoding.
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

//! A charset that TextDecoder does not understand by itself.
bool needsConversion(const char *charset)
{
    return charset && g_ascii_strcasecmp(charset, "utf-8") != 0 && g_ascii_strcasecmp(charset, "us-ascii") != 0
        && g_ascii_strcasecmp(charset, "iso-8859-1") != 0;
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
    }
    const bool isHtml = g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", "html");
    HtmlText html;
    TextDecoder decoder;
    const auto take = [&](const QByteArray &utf8) { return put(isHtml ? html.feed(utf8) : utf8); };
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const auto got = g_mime_stream_read(stream.get(), piece.data(), std::size_t(piece.size()));
        if (got <= 0)
            break;
        if (!take(decoder.feed(QByteArrayView(piece).first(got))) || !goOn())
            return;
    }
    take(decoder.finish());
    if (isHtml)
        put(html.finish());
    put("\n");
}

void MailReader::attachment(GMimePart *part)
{
    QString name = QString::fromUtf8(g_mime_part_get_filename(part));
    if (name.isEmpty()) {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const std::unique_ptr<char, decltype(&g_free)> word(g_mime_content_type_get_mime_type(type), g_free);
        const QString suffix = QMimeDatabase().mimeTypeForName(QString::fromUtf8(word.get())).preferredSuffix();
        name = suffix.isEmpty() ? u"attachment"_s : u"attachment."_s + suffix;
    }
    const Owned<GMimeStream> stream = decoded(part);
    if (!stream)
        return;
    m_attachments.add(
        name,
        [&stream](char *to, qint64 size) { return qint64(g_mime_stream_read(stream.get(), to, std::size_t(size))); },
        [this] { return goOn(); });
}

//! Whatever comes first: a block of headers up to an empty line, and one of them says how what follows is encoded.
//! Taken for plain text, that would give up values that nobody wrote.
bool hasMimeHeader(QByteArrayView head)
{
    constexpr qsizetype farEnough = 16 * 1024;
    bool isMime = false;
    const QByteArray start = head.first(std::min(head.size(), farEnough)).toByteArray();
    for (qsizetype at = 0, end = 0; (end = start.indexOf('\n', at)) >= 0; at = end + 1) {
        const QByteArray line = start.sliced(at, end - at);
        if (line.trimmed().isEmpty())
            return isMime;
        if (at > 0 && (line.startsWith(' ') || line.startsWith('\t')))
            continue;
        const QByteArray name = line.first(std::max(qsizetype(0), line.indexOf(':'))).toLower();
        if (name.isEmpty() || std::ranges::any_of(name, [](char c) { return c <= ' ' || c > '~'; }))
            return false;
        isMime = isMime || name == "mime-version" || name == "content-transfer-encoding";
    }
    return false;
}

} // namespace

bool beginsMail(QByteArrayView head)
{
    // Headers of transport and of MIME; "From: " and "Subject: " alone also begin a quoted mail in a text.
    static constexpr const char *firsts[]
        = {"return-path:", "received:", "delivered-to:", "mime-version:", "x-mozilla-",
            "dkim-signature:", "arc-seal:", "authentication-results:", "message-id:", "from - ", "x-received:"};
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 64)).toByteArray().toLower();
    return std::ranges::any_of(firsts, [&](const char *first) { return start.startsWith(first); })
        || hasMimeHeader(head);
}

Result<Imported> readMail(ImportSource &source, const ImportRules &rules, const ImportSink &sink)
{
    const bool isStream = source.size() < 0; // copied to a file without a name, which nobody else can change
    const Result<std::shared_ptr<SampleFile>> file = source.file();
    if (!file)
        return file.error();
    if ((*file)->size() > rules.mostMail) {
        const QLocale locale;
        return importError(ApiError::Kind::TooLarge,
            Text::tr("The mail file has %1; mails are taken apart up to %2. Add it as a sample instead.")
                .arg(locale.formattedDataSize((*file)->size()), locale.formattedDataSize(rules.mostMail)));
    }
    static const bool isReady = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(isReady)
    // GMime closes what it is given.
    const int fd = ::fcntl((*file)->descriptor(), F_DUPFD_CLOEXEC, 3);
    MailMeter meter(sink.progress);
    const Owned<GMimeStream> stream(newMailStream(fd, (*file)->size(), meter));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const bool isMailbox = source.head().startsWith("From ");
    g_mime_parser_set_format(parser.get(), isMailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);

    MailReader reader(rules, sink, (*file)->size());
    do {
        meter.nextMail();
        const Owned<GMimeMessage> mail(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!mail || meter.isCancelled())
            break;
        reader.message(mail.get(), 0);
    } while (isMailbox && reader.goesOn() && !g_mime_parser_eos(parser.get()));
    if (!reader.goesOn() || meter.isCancelled())
        return importError(ApiError::Kind::Cancelled, {});
    if (const auto changed = isStream ? std::nullopt : (*file)->changed())
        return *changed;
    Imported imported = reader.imported();
    if (meter.isSpent())
        imported.notes += Text::tr("The mail has more headers and parts than are read; what comes after them was left "
                                   "out. It can still be added as a sample.");
    return imported;
}

} // namespace assay
