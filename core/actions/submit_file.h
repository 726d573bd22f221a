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
extern const Parameter archivePasswordParameter;
extern const Parameter uploadParameter;

//! Uploads a file that is already open and hashed (SHA-1 needed), from the same descriptor.
//! An archive that was opened goes with its password; nothing is compared then, the answer is about the file inside.
std::unique_ptr<Run> makeUpload(ActionContext &context, const HashedFile &file, const Target &target);

//! The SHA-1 of the target's file, or of the one inside, if this appliance has taken it already; else empty.
QString sentFile(const ActionContext &context, const Target &target);

//! How far to look into archives: the target's own password first, then the list.
ArchiveRules archiveRules(const ActionContext &context, const Target &target);
//! The analyst wants the upload in spite of what is known: a sample that is there already, an archive that cannot be
//! opened.
bool isUploadAnyway(const Target &target);

} // namespace assay
