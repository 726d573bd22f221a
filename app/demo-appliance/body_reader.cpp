// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "body_reader.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// Far above any honest list of hashes; what follows is read and dropped.
constexpr size_t textLimit = 32 * 1024 * 1024;
constexpr qsizetype archiveLimit = 16 * 1024 * 1024;

class Parts
{
public:
    explicit Parts(Exchange &exchange) : m_exchange(exchange) { }

    bool begin(const httplib::MultipartFormData &part)
    {
        finish();
        m_name = QString::fromStdString(part.name);
        if (!part.filename.empty() || m_name == "file"_L1) {
            m_digester = std::make_unique<Digester>();
            m_exchange.file = FilePart{QString::fromStdString(part.filename), {}, 0, {}};
        }
        m_open = true;
        return true;
    }

    bool add(const char *data, size_t size)
    {
        if (m_digester)
            addToFile(data, size);
        else if (m_text.size() + size <= textLimit)
            m_text.append(data, size);
        return true;
    }

    void finish()
    {
        if (m_digester) {
            m_exchange.file->size = m_digester->size();
            m_exchange.file->digests = m_digester->finish();
        } else if (m_open) {
            m_exchange.body.add(m_name, QString::fromStdString(m_text));
        }
        m_digester.reset();
        m_text.clear();
        m_open = false;
    }

private:
    void addToFile(const char *data, size_t size)
    {
        QByteArray &archive = m_exchange.file->archive;
        if (m_digester->size() == archive.size() && archive.size() + qsizetype(size) <= archiveLimit) {
            archive.append(data, qsizetype(size));
            const auto known = std::min<qsizetype>(archive.size(), 4);
            if (QByteArrayView(archive).first(known) != QByteArrayView("PK\x03\x04").first(known))
                archive.clear();
        } else {
            archive.clear();
        }
        m_digester->add(data, size);
    }

    Exchange &m_exchange;
    QString m_name;
    std::string m_text;
    std::unique_ptr<Digester> m_digester;
    bool m_open = false;
};

} // namespace

BodyState readBody(const httplib::Request &request, const httplib::ContentReader &reader, Exchange &exchange)
{
    // Without a length httplib would read until the connection closes.
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        return BodyState::Good;
    if (request.is_multipart_form_data()) {
        Parts parts(exchange);
        const bool whole = reader([&](const httplib::MultipartFormData &part) { return parts.begin(part); },
            [&](const char *data, size_t size) { return parts.add(data, size); });
        parts.finish();
        return whole ? BodyState::Good : BodyState::Broken;
    }
    std::string text;
    const bool whole = reader([&](const char *data, size_t size) {
        if (text.size() + size <= textLimit)
            text.append(data, size);
        return true;
    });
    if (!whole)
        return BodyState::Broken;
    const auto body = QByteArray::fromStdString(text);
    const auto type = QString::fromStdString(request.get_header_value("Content-Type")).toLower();
    if (body.isEmpty())
        return BodyState::Good;
    if (type.startsWith("application/json"_L1))
        return exchange.body.addJson(body) ? BodyState::Good : BodyState::NotJson;
    if (!type.startsWith("application/x-www-form-urlencoded"_L1))
        return BodyState::UnknownType;
    exchange.body.addForm(body);
    return BodyState::Good;
}

} // namespace assay::demo
