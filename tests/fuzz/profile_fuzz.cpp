// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/proxy.h"
#include "appliance/trust.h"
#include "settings/profile_fields.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Profile profile;
    readProfile(QJsonDocument::fromJson(bytes).object(), profile);
    (void)pinnedCertificate(profile);
    (void)manualProxy(profile);
    if (const auto url = baseUrl(profile); url && (!url->userInfo().isEmpty() || url->host().isEmpty()))
        std::abort(); // never a place that the analyst did not name
    QJsonObject written;
    writeProfile(profile, written);
    Profile again;
    if (!readProfile(written, again).isEmpty() || again != profile)
        std::abort();
    return 0;
}
