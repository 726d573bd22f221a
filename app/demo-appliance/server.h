// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificate.h"
#include "options.h"

#include <httplib.h>

#include <memory>

namespace assay::demo {

//! A server on 127.0.0.1, ready to listen.
struct BoundServer
{
    std::unique_ptr<httplib::Server> server;
    int port = -1; //!< -1: the port could not be had
};

BoundServer bindServer(const Options &options, const Certificate &certificate);

} // namespace assay::demo
