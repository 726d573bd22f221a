// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extract_options.h"
#include "indicator/extraction.h"

#include <QByteArrayView>
#include <QStringView>

#include <functional>
#include <memory>

namespace assay {

//! Finds the indicators of a text that comes in pieces. Where the pieces are cut makes no difference. One pass, linear
//! in the text; keeps one line at most (64 KiB of a longer one) and the distinct findings.
class Extractor
{
public:
    explicit Extractor(const ExtractOptions &options = {});
    ~Extractor();
    Q_DISABLE_COPY_MOVE(Extractor)

    //! \a utf8 may be cut anywhere and may be broken UTF-8.
    void feed(QByteArrayView utf8);
    //! Ends a text in which no indicator goes on, and begins another; places go on counting. Before feed(), or between.
    void nextText(bool separatedValues);
    //! What was found up to now, for a running display.
    const Extraction &soFar() const;
    //! Ends the text. The extractor is empty afterwards.
    Extraction finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

//! Told how many bytes are done, every MiB; answers whether to go on. When not, what was found so far is the result.
using ExtractProgress = std::function<bool(qint64 bytes)>;

Extraction extract(QByteArrayView utf8, const ExtractOptions &options = {}, const ExtractProgress &progress = {});
//! Offsets are into the UTF-8 form of \a text.
Extraction extract(QStringView text, const ExtractOptions &options = {}, const ExtractProgress &progress = {});

} // namespace assay
