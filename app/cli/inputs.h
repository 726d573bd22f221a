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

// An input of the work: a row to queue, or a rejected one with the reason.
struct Input
{
    Row row;
    Parameters parameters;
    std::optional<ApiError> refused;
    bool isNamed = true; //!< by this command line; otherwise nothing of it may be disclosed
};

// Turns words, lines and paths into inputs of one action. With the URL scheme behaviour "both", one URL becomes two
// inputs.
class InputReader
{
public:
    // With `insistedType`, readWord() takes every word as an indicator of that type, see insistedOn().
    InputReader(const Action &action, Parameters parameters, bool recursive,
        std::optional<IndicatorType> insistedType = std::nullopt);

    // Reads a word as an existing file, unless it is certainly an indicator such as a digest; otherwise as an
    // indicator.
    void readWord(const QString &word);
    // Reads the first hash of a line: "hash", "hash  name", "SHA256 (name) = hash". Ignores empty lines and #
    // comments.
    void readHash(const QString &line);
    void readFile(const QString &word)
    {
        m_unread.push_back({word, true});
    } //!< a path, in either form of pathFromDisk()
    // Reads an indicator of a text. False if it is not ticked or the action does not work on its type.
    bool readCandidate(const Candidate &candidate);

    // The next input, in order; nothing if there is none yet.
    std::optional<Input> next();
    // Number of words and paths that wait until the disk was read; while it is being read, with those that were handed
    // to readDisk().
    size_t unread() const { return m_unread.size() + m_handed; }
    // True if the disk must be read before there is another input.
    bool needsDisk() const { return m_ready.empty() && (!m_unread.empty() || !m_reading.empty() || m_walk); }
    void prepareReading(); //!< before readDisk(), on the thread that adds
    void endReading(); //!< after readDisk(), on that thread
    // Reads it, for some inputs: a folder only as far as needed. May block for long, for example on a file server that
    // does not answer. Meanwhile another thread may do no more than add words and paths.
    void readDisk();

private:
    bool worksOn(IndicatorType type) const;
    bool wantsFile() const;
    void walkOn();
    void takeWord(const QString &word);
    void takeFile(const QString &word);
    void take(const Indicator &indicator, PathLinks links = PathLinks::Unknown);
    void refuse(const Indicator &indicator, const QString &why);

    const Action &m_action;
    Parameters m_parameters;
    bool m_recursive;
    std::optional<IndicatorType> m_insistedType;
    struct Unread
    {
        QString word;
        bool isFile = false; //!< not an indicator
    };
    std::deque<Unread> m_unread; //!< after m_reading
    bool m_isReading = false; //!< between prepareReading() and endReading()
    std::deque<Unread> m_reading; //!< after m_walk; handed to readDisk()
    size_t m_handed = 0; //!< size of m_reading, as the thread that adds knows it
    std::deque<Input> m_ready;
    std::unique_ptr<FolderWalk> m_walk; //!< its files come after m_ready
};

} // namespace assay::cli
