// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <vector>

namespace assay::demo {

// One file of the demonstration's inbox: harmless bytes, the same in every run.
struct SampleFile
{
    QString name;
    Verdict verdict = Verdict::Unknown;
    bool isNew = false; //!< not on the appliance until it is uploaded
    QByteArray bytes;
};

// The files of samples.json: first a malicious one, then one that the appliance does not hold, then a goodware one.
std::vector<SampleFile> sampleFiles();

// Writes the files and returns their absolute paths; nothing when the folder cannot be written.
QStringList writeSampleFiles(const QString &folder);

} // namespace assay::demo
