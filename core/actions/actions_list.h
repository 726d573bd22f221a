// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

namespace assay {

// The actions, each defined in the file of its name; actions() lists them in the order of menus and documents.
extern const Action triageAction;
extern const Action submitUrlAction;
extern const Action submitFileAction;
extern const Action urlStatusAction;
extern const Action createPdfAction;
extern const Action getPdfAction;
extern const Action summaryAction;
extern const Action classificationAction;
extern const Action staticReportAction;
extern const Action extractedFilesAction;
extern const Action containersAction;
extern const Action detailsAction;
extern const Action reanalyzeAction;
extern const Action networkAction;
extern const Action setVerdictAction;
extern const Action removeVerdictAction;
extern const Action addTagsAction;
extern const Action removeTagsAction;
extern const Action deleteAction;
extern const Action dynamicReportAction;
extern const Action getSampleAction;
extern const Action getChildrenAction;

// Their parameters, each defined in the file of the action that introduced it.
extern const Parameter crawlerParameter;
extern const Parameter schemeParameter;
extern const Parameter tagsParameter;
extern const Parameter commentParameter;
extern const Parameter archivePasswordParameter;
extern const Parameter uploadParameter;
extern const Parameter enginesParameter;
extern const Parameter analysisParameter;
extern const Parameter sandboxParameter;
extern const Parameter sandboxGeoParameter;
extern const Parameter sandboxLocaleParameter;
extern const Parameter fileNameParameter;
extern const Parameter metadataParameter;
extern const Parameter stringsParameter;
extern const Parameter maxFilesParameter;
extern const Parameter childrenParameter;
extern const Parameter depthParameter;

} // namespace assay
