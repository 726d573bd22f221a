// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "base/result.h"

namespace assay {

// Decodes one page of GET /api/samples/v2/<hash>/extracted-files/. An empty body is a page without files. A link to
// the next page is never followed, it only says that there is one. Pure; call it on a pool thread. Bounds: 64 MiB and
// 100,000 files. Errors: BadAnswer (not a JSON object, cut off, or without `results`), TooLarge.
Result<ExtractedPage> decodeExtractedPage(const QByteArray &json);

// One element of POST /api/samples/containers/: SHA-1 of the containers that the sample came out of, lower case,
// each once, at most 10,000. What is not a SHA-1 is left out. Errors: BadAnswer.
Result<QStringList> decodeContainers(const QByteArray &json);

} // namespace assay
