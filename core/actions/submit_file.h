// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/file_job.h"

namespace assay {

class ActionContext;

// Uploads a file that is already open and hashed (SHA-1 needed), from the same descriptor. An opened archive is sent
// with its password; the answer then names the file inside.
std::unique_ptr<ActionRun> makeUpload(ActionContext &context, const HashedFile &file, const Target &target);

// SHA-1 of the target's file, or of the file inside the archive, if this appliance has confirmed its upload; otherwise
// empty.
QString uploadedSha1(const ActionContext &context, const Target &target);

// How to open encrypted archives: the target's own password first, then the list of the context.
ArchiveRules archiveRules(const ActionContext &context, const Target &target);
// True if the analyst wants the upload regardless of what is known: of a sample that the appliance holds already, or of
// an archive that cannot be opened.
bool isUploadAnyway(const Target &target);

} // namespace assay
