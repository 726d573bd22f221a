// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>

using GMimeStream = struct _GMimeStream;

namespace assay {

// Watches a mail file while GMime takes it apart, which it does in one go: answers whether to go on, and ends the file
// where its headers and parts would cost too much. GMime keeps up to forty times the bytes of a header, and more than
// a kilobyte of each part, however small: 20 MB of empty parts would be 5 GB of memory.
class MailMeter
{
public:
    // Told how many bytes of the file were read; answers whether to go on. May be empty.
    explicit MailMeter(std::function<bool(qint64 read)> goOn) : m_goOn(std::move(goOn)) { }

    void nextMail(); //!< of a mailbox: it may cost as much again
    // The next bytes of the file; `position` is behind them.
    void feed(QByteArrayView bytes, qint64 position);
    bool isCancelled() const { return m_isCancelled; }
    bool isSpent() const { return m_cost > maxCost; }
    bool isOver() const { return m_isCancelled || isSpent(); }

    static constexpr qint64 maxCost = qint64(8) << 20; //!< in bytes of headers

private:
    enum class Line { Start, Name, Dash, Header, Body };
    void take(char c);

    std::function<bool(qint64)> m_goOn;
    Line m_line = Line::Start;
    qint64 m_size = 0; //!< of the line up to now
    qint64 m_cost = 0;
    qint64 m_asked = 0; //!< the position at which it was asked last
    bool m_isCancelled = false;
};

// Reads `size` bytes of `descriptor`, which it closes. `meter` must outlive it. The caller owns the reference.
GMimeStream *newMailStream(int descriptor, qint64 size, MailMeter &meter);

} // namespace assay
