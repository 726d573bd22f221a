// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

QString usage()
{
    return uR"(NAME
    assay-demo-appliance - a small A1000 on loopback, with harmless samples

SYNOPSIS
    assay-demo-appliance [OPTION]...

    Prints one JSON object when it listens: url, certificate (PEM), fingerprint (SHA-256 of it), token, hashes,
    urls, absent and, with --samples-into, samples. Ends on SIGTERM.

OPTIONS
    --port N              the port; without it the system picks a free one
    --plain               http instead of https
    --certificate KIND    good, expired, other-host
    --token HEX40         the token to ask for; without it a random one
    --samples-into DIR    writes the sample files there
    --journal FILE        appends one JSON object for each request
    --latency MS          every answer takes this long (20 to 60 ms)
    --processing MS       an upload or a PDF is ready after this long (3 to 6 s)
    --pdf-life MS         a finished PDF goes after this long (30 min)
    --family WORD         names in answers: new, old, mixed
    --old-routes          the submit/ routes are absent, only /api/uploads/ is there
    --legacy-reanalyze    analyze_bulk is absent; samples/v2/list/ takes hash_value and analysis
    --big-ids             submission ids beyond 2^53
    --max-file BYTES      a larger upload is answered with 413 (400 MiB)
    --max-hashes N        more hashes in one request are answered with 400 (1000)
    --fault SPEC          an answer goes wrong; may be given more than once
    --until-stdin-ends    ends when standard input ends
    --help                this text

FAULTS
    SPEC is ROUTE:KIND[=VALUE][,count=N][,after=N][,percent=P][,seed=S]

    ROUTE   token, classification, list, details, status, submit-file, submit-url, url-samples, pdf-create, pdf-status,
            pdf-download, reanalyze, extracted, ticore, tags, download, delete, intel, any
    count   only so many answers; after: not before so many requests; percent: only so many of a hundred

    Instead of the action:
        status=CODE, retry-after=SECONDS (a 429), redirect=URL, html (a login page), host-html (host name not
        allowed), maintenance (405), reset-early (before the body is read)
    After the action took effect:
        reset, truncate, stall (no answer ever), slow=MS, trickle (one byte each half second), not-json, wrong-types,
        nulls, empty-object, message-only, wrong-hash (another sample's digests), not-a-pdf, cut-pdf
    Neither, a wait:
        together=N (one answer for each time that N such requests wait; alone once nothing comes for ten seconds)
)"_s;
}

} // namespace assay::demo
