// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace assay::demo;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Options options;
    const auto code = parseOptions(demoOptions(options),
        u"A small A1000 on loopback, with harmless samples.\n"
        "Prints one JSON object when it listens: url, certificate (PEM), fingerprint (SHA-256 of the certificate), "
        "token, "
        "hashes, urls, absent and, with --samples-into, samples. Exits on SIGTERM."_s,
        QCoreApplication::arguments());
    if (code)
        return *code;
    Appliance appliance(options);
    RequestHandler handler(appliance);
    return serve(handler, Certificate());
}
