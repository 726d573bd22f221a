// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachments.h"
#include "intake/mail_frames.h"
#include "intake/mail_remarks.h"
#include "intake/readers.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct MailText
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportMail)
};

constexpr auto program = "assay-mail-reader"_L1;

QString findReader(const QString &given)
{
    const QString here = QCoreApplication::applicationDirPath();
    const QStringList candidates{given, qEnvironmentVariable("ASSAY_MAIL_READER"),
        here + "/../libexec/assay/"_L1 + program, here + u'/' + program,
        here + "/../mail-reader/"_L1 + program}; // the last one: in a build folder
    for (const QString &path : candidates) {
        const QFileInfo file(path);
        if (!path.isEmpty() && file.isFile() && file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

// A sanitizer maps terabytes.
ProcessLimits limitsFor(const ImportRules &rules)
{
    ProcessLimits limits = rules.mail;
    limits.output = rules.maxText + 2 * rules.maxMail;
#if defined(__SANITIZE_ADDRESS__)
    limits.memory = 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    limits.memory = 0;
#endif
#endif
    return limits;
}

// Two texts with a zero between them.
std::pair<QString, QString> pairIn(QByteArrayView content)
{
    const qsizetype zero = content.indexOf('\0');
    const QByteArrayView first = zero < 0 ? content : content.first(zero);
    return {QString::fromUtf8(first), zero < 0 ? QString() : QString::fromUtf8(content.sliced(zero + 1))};
}

// A name for an attachment without one.
QString nameFromType(const QString &type)
{
    const QString suffix = QMimeDatabase().mimeTypeForName(type).preferredSuffix();
    return suffix.isEmpty() ? u"attachment"_s : u"attachment."_s + suffix;
}

// Takes what assay-mail-reader reports about one file, and keeps all bounds itself.
class MailImport
{
public:
    MailImport(const ImportRules &rules, const ImportSink &sink)
        : m_rules(rules)
        , m_sink(sink)
        , m_attachments(rules, m_imported)
    { }

    // False: the reader must end.
    bool take(MailFrame kind, QByteArrayView content);
    bool goesOn() { return !m_sink.progress || m_sink.progress(m_position); }
    bool isDone() const { return m_isDone; }
    bool hasText() const { return m_text > 0; }
    Imported imported();

private:
    bool text(QByteArrayView utf8);
    void remark(QByteArrayView content);
    void note(MailRemark remark);

    const ImportRules &m_rules;
    const ImportSink &m_sink;
    Imported m_imported;
    Attachments m_attachments;
    qint64 m_position = 0; //!< in the file
    qint64 m_text = 0; //!< bytes
    bool m_isDone = false;
};

bool MailImport::text(QByteArrayView utf8)
{
    if (m_text + utf8.size() > m_rules.maxText) {
        note(MailRemark::TooMuchText);
        return true;
    }
    m_text += utf8.size();
    return m_sink.text(utf8);
}

void MailImport::note(MailRemark remark)
{
    if (const QString sentence = mailNote(remark, m_rules); !sentence.isEmpty() && !m_imported.notes.contains(sentence))
        m_imported.notes += sentence;
}

void MailImport::remark(QByteArrayView content)
{
    if (content.isEmpty())
        return;
    const auto kind = MailRemark(content.front());
    const auto [name, detail] = pairIn(content.sliced(1));
    note(kind);
    if (const auto part = unreadPart(kind, name, detail, m_text))
        m_imported.leaveOut(*part);
}

bool MailImport::take(MailFrame kind, QByteArrayView content)
{
    switch (kind) {
    case MailFrame::Text:
        return text(content);
    case MailFrame::Progress:
        m_position = std::max(m_position, content.toByteArray().toLongLong());
        return goesOn();
    case MailFrame::Remark:
        remark(content);
        return true;
    case MailFrame::Attachment: {
        const bool isRead = content.startsWith('1');
        const auto [name, type] = pairIn(content.sliced(std::min<qsizetype>(1, content.size())));
        m_attachments.begin(name.isEmpty() ? nameFromType(type) : name, isRead, m_text);
        return true;
    }
    case MailFrame::Bytes:
        m_attachments.write(content);
        return true;
    case MailFrame::AttachmentEnd:
        m_attachments.end(content == QByteArrayView("1"));
        return true;
    case MailFrame::Done:
        m_isDone = true;
        return true;
    }
    return true; // what does not exist says nothing
}

Imported MailImport::imported()
{
    m_attachments.end(false);
    m_attachments.noteLimits();
    return std::move(m_imported);
}

QString asSample()
{
    return u' ' + MailText::tr("It can still be added as a sample.");
}

// Why the reader did not come to the end of the mail.
QString whyUnfinished(const ProcessEnd &end)
{
    using How = ProcessEnd::How;
    switch (end.how) {
    case How::TooLong:
        return MailText::tr("it needed too long");
    case How::TooMuchOutput:
        return MailText::tr("it gave out too much");
    case How::Failed:
        if (end.exitCode >= 0)
            return MailText::tr("exit code %1").arg(end.exitCode);
        break;
    default:
        break;
    }
    return MailText::tr("it was stopped, out of memory or by a fault of its own");
}

// Whatever comes first: a block of headers up to an empty line, and one of them says how what follows is encoded.
// As plain text, that would yield values that are not in the mail.
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
    if (head.startsWith("\x78\x9f\x3e\x22")) // winmail.dat
        return true;
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 64)).toByteArray().toLower();
    return std::ranges::any_of(firsts, [&](const char *first) { return start.startsWith(first); })
        || hasMimeHeader(head);
}

Result<Imported> readMail(ImportSource &source, const ImportRules &rules, const ImportSink &sink)
{
    using How = ProcessEnd::How;
    const bool isStream = source.size() < 0; // copied to a file without a name, which no other program can change
    const Result<std::shared_ptr<SampleFile>> file = source.file();
    if (!file)
        return file.error();
    if ((*file)->size() > rules.maxMail) {
        const QLocale locale;
        return ApiError::of(ApiError::Kind::TooLarge,
            MailText::tr("The mail file has %1; mails are taken apart up to %2. Add it as a sample instead.")
                .arg(locale.formattedDataSize((*file)->size()), locale.formattedDataSize(rules.maxMail)));
    }
    const QString reader = findReader(rules.mailReader);
    MailImport mail(rules, sink);
    MailFrames frames([&mail](MailFrame kind, QByteArrayView content) { return mail.take(kind, content); });
    const QStringList words{QString::number(rules.maxText), QString::number(rules.maxNesting),
        rules.attachmentFolder.isEmpty() ? u"0"_s : u"1"_s};
    const ProcessEnd end = reader.isEmpty()
        ? ProcessEnd{How::NotInstalled, 0, {}}
        : runLimited(
            reader, words, **file, limitsFor(rules), [&frames](QByteArrayView piece) { return frames.feed(piece); },
            [&mail] { return mail.goesOn(); });
    if (end.how == How::NotInstalled) {
        return ApiError::of(ApiError::Kind::Input,
            MailText::tr("Mails are taken apart by the program %1, which is missing. Install Assay again.").arg(program)
                + asSample());
    }
    if (end.how == How::Cancelled && !frames.isBroken())
        return ApiError::of(ApiError::Kind::Cancelled);
    if (const auto changed = isStream ? std::nullopt : (*file)->changed())
        return *changed;
    const bool isWhole = end.how == How::Done && mail.isDone();
    if (!isWhole && !mail.hasText()) {
        return ApiError::of(ApiError::Kind::Input,
            MailText::tr("The mail cannot be taken apart: %1.").arg(whyUnfinished(end)) + asSample());
    }
    Imported imported = mail.imported();
    if (!isWhole) {
        imported.notes += MailText::tr("The mail could not be read to its end: %1. What was read until then is here.")
                              .arg(whyUnfinished(end))
            + asSample();
    }
    return imported;
}

} // namespace assay
