// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extraction.h"

#include <QByteArrayView>
#include <QStringView>

#include <functional>
#include <memory>

namespace assay {

// Finds the indicators of a text that arrives in pieces, cut anywhere. One pass, linear in the text. Keeps at most one
// line (64 KiB of a longer one) and the distinct findings. One thread.
class Extractor
{
public:
    explicit Extractor(const ExtractOptions &options = {});
    ~Extractor();
    Q_DISABLE_COPY_MOVE(Extractor)

    // `utf8` may be cut anywhere and may be broken UTF-8.
    void feed(QByteArrayView utf8);
    // Ends the text and begins another one, whose offsets continue. No indicator spans both.
    void nextText(bool separatedValues);
    // The findings so far, for a live display.
    const Extraction &soFar() const;
    // Ends the text. The extractor is empty afterwards.
    Extraction finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Called every MiB with the number of bytes done. Returning false ends the extraction with the findings so far.
using ExtractProgress = std::function<bool(qint64 bytes)>;

Extraction extract(QByteArrayView utf8, const ExtractOptions &options = {}, const ExtractProgress &progress = {});
// Offsets are into the UTF-8 form of `text`.
Extraction extract(QStringView text, const ExtractOptions &options = {}, const ExtractProgress &progress = {});

} // namespace assay
