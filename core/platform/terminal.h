// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

// The three streams that every program starts with.
enum class StandardStream { Input = 0, Output = 1, Error = 2 }; // their descriptors

constexpr int descriptorOf(StandardStream stream)
{
    return int(stream);
}

// True if the stream is a terminal, not a file or a pipe.
bool isTerminal(StandardStream stream);
// True if the program was started without it.
bool isClosed(StandardStream stream);

// Opens each stream that is closed on something that refuses to be read and written. Otherwise the next file or
// connection would get its number. Call it first in main().
void fillStandardStreams();

// Width of the terminal behind standard error, in characters; 80 if it is unknown or tiny.
int terminalColumns();

// Typed characters do not appear on the terminal behind standard input while this object lives. A signal that ends
// the program restores the terminal first; Ctrl+Z, which would leave it silent, has no effect. One object at a time.
class NoEcho
{
public:
    NoEcho();
    ~NoEcho();
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;

private:
    bool m_isChanged = false;
};

} // namespace assay
