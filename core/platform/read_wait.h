// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file.h"

namespace assay {

// Waits, on one thread, until a descriptor has bytes to read, and can be woken from another thread. Does not own the
// descriptor that it watches.
class ReadWait
{
public:
    ReadWait();

    enum class End {
        Readable, //!< bytes, the end of the stream, or an error: the next read returns which
        TimedOut,
        Woken, //!< wake() was called, even before the wait
    };
    // `milliseconds`: -1 waits without a limit.
    End waitFor(int descriptor, int milliseconds) const;
    void wake(); //!< any thread. Ends this and every later wait

private:
    OpenFile m_bell;
};

} // namespace assay
