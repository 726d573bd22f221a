// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/folder_walk.h"
#include "indicator/extract.h"

#include <QSet>

#include <optional>
#include <vector>

namespace assay {

//! One line of the preview.
struct PreviewRow
{
    Indicator indicator; //!< as it will be queued
    Indicator original; //!< as it was found, before a change of type
    QString remark; //!< a sentence, or empty
    qint64 count = 1; //!< how often it stood there
    bool doubtful = false; //!< not ticked unless the analyst wants it
    bool ticked = true;
    bool queued = false; //!< is in the queue already: never added
};

//! A file that can be added as a sample: an attachment, or the file that the text was read from.
struct PreviewFile
{
    QString name; //!< hostile
    QString path;
    qint64 size = 0; //!< bytes
    bool isSource = false;
    bool ticked = true;
    bool queued = false; //!< is in the queue already: never added
};

//! All that the preview shows of one text.
struct Preview
{
    std::vector<PreviewRow> rows;
    std::vector<PreviewFile> files;
    QStringList notes; //!< sentences about what could not be read, or not all of it
    qint64 leftOut = 0; //!< occurrences of further indicators, over the limit of distinct ones
    std::vector<RejectedPath> rejected;
    qint64 rejectedLeftOut = 0;
};

//! Runs on a worker thread.
Preview previewOf(const Extraction &extraction, const QSet<QString> &queued);

//! The same place under another type: a URL's host, or a host as URL. Empty when that makes no sense.
std::optional<Indicator> retyped(const Indicator &indicator, IndicatorType type);

} // namespace assay
