// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body_reader.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// Bytes of a text field; the reader drops the rest. The longest list of hashes has 130 kB.
constexpr qsizetype maxText = 32 * 1024 * 1024;
constexpr qsizetype maxArchive = 16 * 1024 * 1024; //!< bytes

class PartReader
{
public:
    explicit PartReader(Exchange &exchange) : m_exchange(exchange) { }

    bool begin(const httplib::MultipartFormData &part)
    {
        finish();
        m_name = QString::fromStdString(part.name);
        if (!part.filename.empty() || m_name == "file"_L1) {
            m_digests.emplace(allDigests);
            m_exchange.file = FilePart{QString::fromStdString(part.filename)};
        }
        m_open = true;
        return true;
    }

    bool add(const char *data, size_t size)
    {
        if (m_digests)
            addToFile(data, size);
        else if (qsizetype(m_text.size() + size) <= maxText)
            m_text.append(data, size);
        return true;
    }

    void finish()
    {
        if (m_digests) {
            m_exchange.file->digests = *m_digests->finish();
        } else if (m_open) {
            m_exchange.body.add(m_name, QString::fromStdString(m_text));
        }
        m_digests.reset();
        m_text.clear();
        m_open = false;
    }

private:
    void addToFile(const char *data, size_t size)
    {
        QByteArray &archive = m_exchange.file->archive;
        if (m_exchange.file->size == archive.size() && archive.size() + qsizetype(size) <= maxArchive) {
            archive.append(data, qsizetype(size));
            const auto known = std::min<qsizetype>(archive.size(), 4);
            if (QByteArrayView(archive).first(known) != QByteArrayView("PK\x03\x04").first(known))
                archive.clear();
        } else {
            archive.clear();
        }
        m_exchange.file->size += qsizetype(size);
        m_digests->add(QByteArrayView(data, qsizetype(size)));
    }

    Exchange &m_exchange;
    QString m_name;
    std::string m_text;
    std::optional<DigestSet> m_digests;
    bool m_open = false;
};

} // namespace

void readBody(const httplib::Request &request, const httplib::ContentReader &reader, Exchange &exchange)
{
    // Without a length httplib would read until the connection closes.
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        return;
    const auto broken = detailError(400, u"The request body could not be read."_s);
    if (request.is_multipart_form_data()) {
        PartReader parts(exchange);
        if (!reader([&](const httplib::MultipartFormData &part) { return parts.begin(part); },
                [&](const char *data, size_t size) { return parts.add(data, size); }))
            exchange.bodyError = broken;
        parts.finish();
        return;
    }
    QByteArray body;
    const bool whole = reader([&](const char *data, size_t size) {
        if (body.size() + qsizetype(size) <= maxText)
            body.append(data, qsizetype(size));
        return true;
    });
    const auto type = QString::fromStdString(request.get_header_value("Content-Type"));
    if (!whole)
        exchange.bodyError = broken;
    else if (body.isEmpty())
        return;
    else if (type.startsWith("application/x-www-form-urlencoded"_L1, Qt::CaseInsensitive))
        exchange.body.addForm(body);
    else if (!type.startsWith("application/json"_L1, Qt::CaseInsensitive))
        exchange.bodyError = detailError(415, u"Unsupported media type \"%1\" in request."_s.arg(type));
    else if (!exchange.body.addJson(body))
        exchange.bodyError = detailError(400, u"JSON parse error - Expecting value: line 1 column 1 (char 0)"_s);
}

} // namespace assay::demo
