// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "files/folder_walk.h"
#include "indicator/extraction.h"
#include "session/row.h"

#include <deque>
#include <memory>

namespace assay::cli {

//! An input of the work: a row to queue, or a rejected one with the reason.
struct Input
{
    Row row;
    Parameters parameters;
    std::optional<ApiError> refused;
    bool isNamed = true; //!< by this command line; otherwise nothing of it may be disclosed
};

//! Turns words, lines and paths into inputs of one action. With the URL scheme behaviour "both", one URL becomes two
//! inputs.
class InputReader
{
public:
    //! With `insistedType`, readWord() takes every word as an indicator of that type, see insistedOn().
    InputReader(const Action &action, Parameters parameters, bool recursive,
        std::optional<IndicatorType> insistedType = std::nullopt);

    //! Reads a word as an existing file, unless it is certainly an indicator such as a digest; otherwise as an
    //! indicator.
    void readWord(const QString &word);
    //! Reads the first hash of a line: "hash", "hash  name", "SHA256 (name) = hash". Ignores empty lines and #
    //! comments.
    void readHash(const QString &line);
    void readFile(const QString &word); //!< a path, in either form of pathFromDisk()
    //! Reads an indicator of a text. False if it is not ticked or the action does not work on its type.
    bool readCandidate(const Candidate &candidate);

    //! The next input, in order; nothing if there is none yet. Walks a folder only as far as needed.
    std::optional<Input> next();

private:
    bool worksOn(IndicatorType type) const;
    bool wantsFile() const;
    void walkOn();
    void take(const Indicator &indicator, PathLinks links = PathLinks::Unknown);
    void refuse(const Indicator &indicator, const QString &why);

    const Action &m_action;
    Parameters m_parameters;
    bool m_recursive;
    std::optional<IndicatorType> m_insistedType;
    std::deque<Input> m_ready;
    std::unique_ptr<FolderWalk> m_walk; //!< its files come after m_ready
};

} // namespace assay::cli
