// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readers.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

using How = ProcessEnd::How;

struct PdfText
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportPdf)
};

QString pdfAsSample()
{
    return u' ' + PdfText::tr("It can still be added as a sample.");
}

ApiError failure(const ProcessEnd &end)
{
    // The exit code of pdftotext for a document that forbids copying. It reports a missing password only as text.
    constexpr int notPermitted = 3;
    if (end.exitCode == notPermitted || end.complaint.contains("password"_L1, Qt::CaseInsensitive)) {
        return ApiError::of(ApiError::Kind::Input,
            PdfText::tr("The PDF is protected, its text cannot be read without a password.") + pdfAsSample());
    }
    const QString why = end.exitCode < 0 ? PdfText::tr("it was stopped, out of memory or by a fault of its own")
        : end.complaint.isEmpty()        ? PdfText::tr("exit code %1").arg(end.exitCode)
                                         : end.complaint;
    return ApiError::of(
        ApiError::Kind::Input, PdfText::tr("pdftotext cannot read this PDF: %1.").arg(why) + pdfAsSample());
}

// Lists the files embedded in the document as unread, because an attacker may use them like attachments. False:
// cancelled.
bool nameFiles(const SampleFile &file, const ImportRules &rules, qint64 offset, const std::function<bool()> &goOn,
    Imported &imported)
{
    ProcessLimits limits = rules.pdf;
    limits.output = std::min(limits.output, qint64(1) << 20);
    QByteArray list;
    const auto keep = [&list](QByteArrayView piece) {
        list.append(piece.data(), piece.size());
        return true;
    };
    const ProcessEnd end
        = runLimited(rules.pdfFiles, {u"-list"_s, u"-enc"_s, u"UTF-8"_s, u"/dev/stdin"_s}, file, limits, keep, goOn);
    if (end.how == How::Cancelled)
        return false;
    if (end.how != How::Done)
        imported.notes += PdfText::tr("The list of files inside the PDF could not be read to its end.");
    // "2 embedded files", then "1: name".
    const QList<QByteArray> lines = list.split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        if (const qsizetype colon = line.indexOf(": "); colon > 0)
            imported.leaveOut({"attachment", QString::fromUtf8(line.sliced(colon + 2)),
                PdfText::tr("It is a file inside the PDF. Its content was not read."), offset});
    }
    return true;
}

} // namespace

bool beginsPdf(QByteArrayView head)
{
    // PDF readers accept a header further down. This does not, because a mail with a PDF inside would match.
    return head.trimmed().startsWith("%PDF-");
}

Result<Imported> readPdf(ImportSource &source, const ImportRules &rules, const ImportSink &sink)
{
    const Result<std::shared_ptr<SampleFile>> file = source.file();
    if (!file)
        return file.error();
    const auto goOn = [&sink] { return !sink.progress || sink.progress(0); };
    bool hasText = false;
    qint64 bytes = 0;
    const auto take = [&](QByteArrayView piece) {
        bytes += piece.size();
        hasText = hasText || !piece.trimmed().isEmpty();
        return sink.text(piece);
    };
    // By its descriptor, so that it reads the chosen file even if the name points elsewhere now.
    const ProcessEnd text = runLimited(
        rules.pdfText, {u"-enc"_s, u"UTF-8"_s, u"-nopgbrk"_s, u"/dev/stdin"_s, u"-"_s}, **file, rules.pdf, take, goOn);
    Imported imported;
    switch (text.how) {
    case How::Done:
        if (!hasText)
            imported.notes += PdfText::tr("There is no text in the PDF. Its pages may be pictures.");
        break;
    case How::Cancelled:
        return ApiError::of(ApiError::Kind::Cancelled);
    case How::NotInstalled:
        return ApiError::of(ApiError::Kind::Input,
            PdfText::tr("Text is read from PDF documents by pdftotext, which is not installed. Install the package "
                        "poppler-utils and try again.")
                + pdfAsSample());
    case How::Failed:
        return failure(text);
    case How::TooLong:
        imported.notes
            += PdfText::tr("pdftotext needed too long and was stopped; what it had read until then is here.");
        break;
    case How::TooMuchOutput:
        imported.notes += PdfText::tr("The PDF holds more than %1 of text; only the first part was read.")
                              .arg(QLocale().formattedDataSize(rules.pdf.output));
        break;
    }
    // A button in a PDF shows words and hides its address.
    const auto linkText = [&](QByteArrayView piece) { return sink.text("\n") && sink.text(piece); };
    const ProcessEnd links
        = runLimited(rules.pdfLinks, {u"-url"_s, u"/dev/stdin"_s}, **file, rules.pdf, linkText, goOn);
    if (links.how == How::Cancelled)
        return ApiError::of(ApiError::Kind::Cancelled);
    if (links.how != How::Done)
        imported.notes += PdfText::tr("The links behind the text of the PDF could not be read.");
    return nameFiles(**file, rules, bytes, goOn, imported) ? Result<Imported>(imported)
                                                           : ApiError::of(ApiError::Kind::Cancelled);
}

} // namespace assay
