// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "files/folder_walk.h"
#include "indicator/extraction.h"
#include "session/item.h"

#include <deque>
#include <memory>

namespace assay::cli {

//! An input as it goes to work: an item to queue, or one that has failed already, with the reason in its outcome.
struct Input
{
    Item item;
    Parameters parameters;
    std::optional<ApiError> refused;
    bool isNamed = true; //!< by this command line; otherwise nothing may be disclosed of it
};

//! What words, lines and paths mean for an action. With the URL scheme behaviour "both" a submission becomes two.
class InputReader
{
public:
    InputReader(const Action &action, Parameters parameters, bool recursive);

    //! A word that names an existing file is that file unless it reads as a digest.
    void readWord(const QString &word);
    //! The first hash of a line: "hash", "hash  name", "SHA256 (name) = hash"; nothing of empty lines and # comments.
    void readHash(const QString &line);
    void readFile(const QString &word); //!< a path, in either form of pathFromDisk()
    //! Something that a text mentions. False when the action does not work on it: then it is left out.
    bool readCandidate(const Candidate &candidate);

    //! The next input, in order. A folder is walked only as far as asked.
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
    std::deque<Input> m_ready;
    std::unique_ptr<FolderWalk> m_walk; //!< comes after what is ready
};

} // namespace assay::cli
