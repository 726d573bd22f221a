// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "exchange.h"
#include "pdf_jobs.h"
#include "store.h"

namespace assay::demo {

//! What the routes work on.
struct Appliance
{
    explicit Appliance(const Options &given) : options(given), store(given), pdfs(given.pdfLifeMs) { }

    const Options options;
    Store store;
    PdfJobs pdfs;
};

using Handler = Answer (*)(Appliance &, const Exchange &);

struct Route
{
    QLatin1StringView name; //!< for faults and the journal
    QLatin1StringView method;
    QLatin1StringView pattern; //!< * stands for one segment
    Handler handler;
    bool open = false; //!< asks for no token
};

struct Match
{
    const Route *route = nullptr; //!< null: no such path, or no such method on it
    QStringList captures;
    bool pathKnown = false;
    bool slashMissing = false;
};

Match findRoute(const Options &options, const QString &method, const QString &path);

Answer tokenAuth(Appliance &, const Exchange &);
Answer submitUrl(Appliance &, const Exchange &);
Answer submitFile(Appliance &, const Exchange &);
Answer upload(Appliance &, const Exchange &);
Answer urlSample(Appliance &, const Exchange &);
Answer pdfCreate(Appliance &, const Exchange &);
Answer pdfStatus(Appliance &, const Exchange &);
Answer pdfDownload(Appliance &, const Exchange &);
Answer sampleStatus(Appliance &, const Exchange &);
Answer sampleList(Appliance &, const Exchange &);
Answer sampleListV1(Appliance &, const Exchange &);
Answer sampleDetails(Appliance &, const Exchange &);
Answer classification(Appliance &, const Exchange &);
Answer classificationV2(Appliance &, const Exchange &);
Answer analyzeBulk(Appliance &, const Exchange &);
Answer analyzeOne(Appliance &, const Exchange &);
Answer extractedFiles(Appliance &, const Exchange &);
Answer staticReport(Appliance &, const Exchange &);
Answer readTags(Appliance &, const Exchange &);
Answer addTags(Appliance &, const Exchange &);
Answer removeTags(Appliance &, const Exchange &);
Answer downloadSample(Appliance &, const Exchange &);
Answer deleteSample(Appliance &, const Exchange &);
Answer urlReputation(Appliance &, const Exchange &);
Answer domainReputation(Appliance &, const Exchange &);
Answer addressReputation(Appliance &, const Exchange &);
Answer addressResolutions(Appliance &, const Exchange &);
Answer addressUrls(Appliance &, const Exchange &);
Answer addressFiles(Appliance &, const Exchange &);

} // namespace assay::demo
