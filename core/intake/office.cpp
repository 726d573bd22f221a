// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/zip_reader.h"
#include "intake/readers.h"
#include "intake/text_decoder.h"
#include "intake/xml_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <memory>

namespace assay {

namespace {

struct OfficeText
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportOffice)
};

constexpr zip_int64_t maxOfficeParts = 20'000;
constexpr qsizetype officePiece = 64 * 1024;

// Paragraphs, line breaks and cells of WordprocessingML, SpreadsheetML, DrawingML and OpenDocument. Everything else
// stands inside words: an office program cuts a word wherever it was edited.
constexpr std::array officeBreaks{"br", "c", "cr", "f", "h", "is", "line-break", "list-item", "p", "row", "s", "si",
    "t-c", "tab", "table-cell", "tc", "tr", "v", "hyperlink", "Relationship"};
// Where links point: relationships, fields, OpenDocument.
constexpr std::array officeAttributes{"Target", "href", "instr", "display", "location", "action"};

bool isXmlPart(const QByteArray &name)
{
    return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || name.endsWith(".svg");
}

// Parts in which no text of the document is, and nothing to hide: pictures, fonts, printer settings.
bool isDecoration(const QByteArray &name)
{
    static constexpr std::array suffixes{".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".tif", ".tiff", ".bmp",
        ".odttf", ".ttf", ".rdf", "mimetype", ".jfif"};
    return std::ranges::any_of(suffixes, [&name](const char *suffix) { return name.endsWith(suffix); })
        || name.contains("printersettings") || name.startsWith("thumbnails/");
}

class OfficeReader
{
public:
    OfficeReader(zip_t *archive, const ImportRules &rules, const ImportSink &sink)
        : m_archive(archive)
        , m_rules(rules)
        , m_sink(sink)
    { }

    Result<Imported> read()
    {
        const zip_int64_t count = std::min(zip_get_num_entries(m_archive, 0), maxOfficeParts);
        for (zip_int64_t index = 0; index < count && !m_isFull; ++index) {
            zip_stat_t entry;
            if (zip_stat_index(m_archive, zip_uint64_t(index), 0, &entry) != 0 || !(entry.valid & ZIP_STAT_NAME))
                continue;
            const QByteArray name(entry.name);
            const QByteArray lower = name.toLower();
            if (name.endsWith('/') || isDecoration(lower))
                continue;
            if (!isXmlPart(lower))
                m_imported.leaveOut({"embedded", QString::fromUtf8(name),
                    OfficeText::tr("It is inside the document. Its content was not read."), m_text});
            else if (!readPart(index, name))
                return ApiError::of(ApiError::Kind::Cancelled);
        }
        if (zip_get_num_entries(m_archive, 0) > maxOfficeParts)
            m_imported.notes += OfficeText::tr("The document has more than %L1 parts; the others were not read.")
                                    .arg(maxOfficeParts);
        if (m_isFull)
            m_imported.notes += OfficeText::tr("The document holds more than %1 of text; only the first part was read.")
                                    .arg(QLocale().formattedDataSize(m_rules.maxText));
        return m_imported;
    }
    bool hasText() const { return m_text > 0; }

private:
    // False: cancelled.
    bool readPart(zip_int64_t index, const QByteArray &name)
    {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> part(
            zip_fopen_index(m_archive, zip_uint64_t(index), 0), &zip_fclose);
        if (!part) {
            damaged(name);
            return true;
        }
        XmlText xml({.breaks = officeBreaks, .attributes = officeAttributes});
        TextDecoder decoder;
        QByteArray piece(officePiece, Qt::Uninitialized);
        for (;;) {
            const zip_int64_t got = zip_fread(part.get(), piece.data(), zip_uint64_t(piece.size()));
            if (got < 0)
                damaged(name);
            if (got <= 0)
                break;
            m_unpacked += got;
            m_isFull = m_unpacked > m_rules.maxText;
            if (m_isFull)
                break;
            if (!put(xml.feed(decoder.feed(QByteArrayView(piece).first(got))))
                || (m_sink.progress && !m_sink.progress(0)))
                return false;
        }
        return put(xml.feed(decoder.finish())) && put(xml.finish() + '\n');
    }

    bool put(const QByteArray &utf8)
    {
        m_text += utf8.size();
        return utf8.isEmpty() || m_sink.text(utf8);
    }

    void damaged(const QByteArray &name)
    {
        m_imported.leaveOut({"damaged", QString::fromUtf8(name),
            OfficeText::tr("It is damaged or encrypted and cannot be read to its end."), m_text});
    }

    zip_t *m_archive;
    const ImportRules &m_rules;
    const ImportSink &m_sink;
    Imported m_imported;
    qint64 m_unpacked = 0; //!< bytes of all parts
    qint64 m_text = 0; //!< bytes
    bool m_isFull = false;
};

} // namespace

bool beginsOffice(QByteArrayView head)
{
    if (!head.startsWith("PK\x03\x04"))
        return false;
    // The names of the first files, as they stand in the headers in front of them.
    for (const char *name : {"[Content_Types].xml", "mimetypeapplication/vnd.oasis.opendocument", "word/document.xml",
             "xl/workbook.xml", "ppt/presentation.xml"}) {
        if (head.indexOf(QByteArrayView(name)) >= 0)
            return true;
    }
    return false;
}

Result<Imported> readOffice(ImportSource &source, const ImportRules &rules, const ImportSink &sink)
{
    const Result<std::shared_ptr<SampleFile>> file = source.file();
    if (!file)
        return file.error();
    const ZipReader zip(**file);
    if (!zip.archive()) {
        return ApiError::of(ApiError::Kind::Input,
            OfficeText::tr(
                "The document cannot be opened: it is damaged or encrypted. It can still be added as a sample."));
    }
    return OfficeReader(zip.archive(), rules, sink).read();
}

} // namespace assay
