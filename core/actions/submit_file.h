// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/file_job.h"

namespace assay {

class ActionContext;

extern const Action submitFileAction; //!< Submit File
extern const Parameter tagsParameter;
extern const Parameter commentParameter;

//! Uploads a file that is already open and hashed (SHA-1 needed), from the same descriptor.
std::unique_ptr<Run> makeUpload(ActionContext &context, const HashedFile &file, const Target &target);

} // namespace assay
