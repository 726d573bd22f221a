// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/child_process.h"
#include "platform/file_modes.h"
#include "platform/harden.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace assay {

void hardenProcess()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    std::signal(SIGXFSZ, SIG_IGN);
    makeFilesPrivate();
    takeSecretVariables();
}

} // namespace assay
