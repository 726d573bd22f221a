// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf.h"
#include "routes.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

std::optional<Sample> reportable(Appliance &appliance, const Exchange &exchange)
{
    const auto kind = kindOf(exchange.captures.first());
    if (kind == DigestKind::None || kind == DigestKind::Sha512)
        return {};
    return appliance.store.find(exchange.captures.first());
}

} // namespace

Answer pdfCreate(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = reportable(appliance, exchange);
    if (!sample)
        return detailError(404, u"Not found."_s);
    const auto &digest = exchange.captures.first();
    appliance.pdfs.create(digest, appliance.store.now(), appliance.store.processingMs(sample->digests.sha256));
    auto answer = jsonAnswer(QJsonObject{{u"status_endpoint"_s, u"/api/pdf/%1/status"_s.arg(digest)},
        {u"download_endpoint"_s, u"/api/pdf/%1/download"_s.arg(digest)}});
    answer.digests = 1;
    return answer;
}

Answer pdfStatus(Appliance &appliance, const Exchange &exchange)
{
    if (!reportable(appliance, exchange))
        return detailError(404, u"Not found."_s);
    int number = 0;
    QString text;
    switch (appliance.pdfs.state(exchange.captures.first(), appliance.store.now())) {
    case PdfState::NeverAsked:
        number = 1;
        text = u"PDF was not requested, or is no longer available."_s;
        break;
    case PdfState::BeingMade:
        text = u"PDF is being created."_s;
        break;
    case PdfState::Ready:
        number = 2;
        text = u"PDF is ready for download."_s;
        break;
    }
    auto answer = jsonAnswer(QJsonObject{{u"status"_s, number}, {u"status_message"_s, text}});
    answer.digests = 1;
    return answer;
}

Answer pdfDownload(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = reportable(appliance, exchange);
    if (!sample || appliance.pdfs.state(exchange.captures.first(), appliance.store.now()) != PdfState::Ready)
        return messageError(404, u"PDF report does not exist."_s);
    Answer answer;
    answer.body = pdfReport(*sample);
    answer.contentType = "application/pdf";
    answer.headers << std::pair("Content-Disposition"_ba, "attachment; filename=\"report.pdf\""_ba);
    answer.digests = 1;
    return answer;
}

} // namespace assay::demo
