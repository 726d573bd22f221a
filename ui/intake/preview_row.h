// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/folder_walk.h"
#include "indicator/extract.h"

#include <functional>
#include <optional>
#include <vector>

namespace assay {

// One line of the preview.
struct PreviewRow
{
    Indicator indicator; //!< as it will be queued
    Indicator original; //!< as it was found, before a change of type
    QString remark; //!< a sentence, or empty
    qint64 count = 1; //!< occurrences in the text
    bool doubtful = false; //!< uncertain: not ticked by default
    bool ticked = true;
    bool queued = false; //!< already queued: never added
    bool isInsisted = false; //!< rejected, and added by hand
};

// A text that is not an indicator, or a part of a file that was not read.
struct PreviewRejected
{
    RejectedPath shown;
    QString text; //!< what the analyst may insist on; empty for a part of a file and for a shortened text
};

// A file that can be added as a sample: an attachment, or the file that the text was read from.
struct PreviewFile
{
    QString name; //!< hostile
    QString path;
    qint64 size = 0; //!< bytes
    bool isSource = false;
    bool ticked = true;
    bool queued = false; //!< already queued: never added
};

// Everything that the preview shows for one source.
struct Preview
{
    std::vector<PreviewRow> rows;
    std::vector<PreviewFile> files;
    QStringList notes; //!< sentences about what could not be read, or not all of it
    qint64 leftOut = 0; //!< occurrences of further indicators, over the limit of distinct ones
    std::vector<PreviewRejected> rejected;
    qint64 rejectedLeftOut = 0;
};

// Whether there is a row about that indicator already: Session::contains().
using IsQueued = std::function<bool(const Indicator &)>;

// The line for a rejected text on which the analyst insists.
PreviewRow insistedRow(const Indicator &indicator, const IsQueued &isQueued);

// May run on any thread. Nothing is marked as queued yet.
Preview previewOf(const Extraction &extraction);
// Marks what is queued already. On the thread of the session.
void markQueued(Preview &preview, const IsQueued &isQueued);

// Converts a URL to its host, or a host to a URL. Returns nothing if the conversion is not possible.
std::optional<Indicator> retyped(const Indicator &indicator, IndicatorType type);

} // namespace assay
