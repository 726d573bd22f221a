// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/json_answer.h"
#include "appliance/http_error.h"
#include "decoders/decoders.h"
#include "json/json_elements.h"

#include <array>
#include <cstdlib>

using namespace assay;

// The first byte chooses the action, the rest is what the appliance answered.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr std::array decoders{&fuzz::classification, &fuzz::createPdf, &fuzz::getPdf, &fuzz::reanalyze,
        &fuzz::sampleStatus, &fuzz::submitFile, &fuzz::submitUrl, &fuzz::summary, &fuzz::urlStatus};
    if (size < 1)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    const RawAnswer answer{.status = 200, .contentType = "application/json", .body = body};
    const bool isObject = bool(objectOf(answer));
    const bool sense = decoders[data[0] % decoders.size()](answer);
    if (sense && !isObject)
        std::abort(); // no answer of this API is anything but an object
    for (const char *key : {"results", "detail", "a"})
        (void)rawElements(body, key);
    if (errorText("application/json", body).size() > 1000)
        std::abort();
    return 0;
}
