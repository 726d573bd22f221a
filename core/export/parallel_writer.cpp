// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/parallel_writer.h"

#include "export/exported_row.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <deque>

namespace assay {

namespace {

using Rows = std::span<const Row *const>;

constexpr size_t rowsOfSlice = 32; // some 20 KB of text; who cancels waits for no more than what was begun

struct Formatted
{
    QByteArray bytes;
    qint64 rows = 0;
};

Formatted formatted(const Format &format, Rows rows, const ExportOptions &options)
{
    Formatted done;
    const ByteSink sink = [&done](QByteArrayView bytes) {
        done.bytes.append(bytes);
        return true;
    };
    done.bytes.reserve(rowsOfSlice * 1024);
    format.write(rows, options, sink, done.rows);
    return done;
}

// Cuts the rows into slices, and keeps every core busy with those that come next.
class ParallelWriter
{
public:
    ParallelWriter(const Format &format, Rows rowList, const ExportOptions &options)
        : m_format(format)
        , m_left(rowList)
        , m_first(options)
        , m_further(options)
    {
        m_further.header = false;
        m_further.byteOrderMark = false;
    }
    ~ParallelWriter()
    {
        for (Slice &slice : m_begun)
            slice.done.waitForFinished(); // it reads the rows
    }
    Q_DISABLE_COPY_MOVE(ParallelWriter)

    bool writeNext(const ByteSink &sink, qint64 &rows)
    {
        while (!m_left.empty() && m_begun.size() < size_t(2 * pool().maxThreadCount()))
            begin();
        Slice slice = std::move(m_begun.front());
        m_begun.pop_front();
        if (!slice.done.isValid())
            return m_format.write(slice.rowList, *slice.options, sink, rows);
        const Formatted done = slice.done.takeResult();
        rows += done.rows;
        return sink(done.bytes);
    }
    bool atEnd() const { return m_left.empty() && m_begun.empty(); }

private:
    struct Slice
    {
        Rows rowList;
        const ExportOptions *options;
        QFuture<Formatted> done{}; //!< invalid where rows have to be read, which is for the caller's thread
    };

    // Of its own: who waits here may be one of the program's other pool.
    static QThreadPool &pool()
    {
        static QThreadPool pool;
        return pool;
    }
    void begin()
    {
        const Rows rowList = m_left.first(std::min(m_left.size(), rowsOfSlice));
        m_left = m_left.subspan(rowList.size());
        Slice slice{rowList, std::exchange(m_next, &m_further)};
        const bool reads = slice.options->records && std::ranges::any_of(rowList, [this](const Row *row) {
            return row->isRecordOnDisk() && (m_format.readsRecords || !row->unticked.isEmpty());
        });
        if (!reads) {
            slice.done = QtConcurrent::run(&pool(), [&format = m_format, rowList, options = slice.options] {
                return formatted(format, rowList, *options);
            });
        }
        m_begun.push_back(std::move(slice));
    }

    const Format &m_format;
    Rows m_left;
    const ExportOptions &m_first;
    ExportOptions m_further;
    const ExportOptions *m_next = &m_first;
    std::deque<Slice> m_begun;
};

} // namespace

bool writeInParallel(
    const Format &format, Rows rowList, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    if (!format.rowByRow || rowList.size() <= rowsOfSlice)
        return format.write(rowList, options, sink, rows);
    // What a slice says of the whole file must not depend on its own rows.
    ExportOptions ofAll = options;
    ofAll.demo = isDemo(rowList, options);
    ParallelWriter writer(format, rowList, ofAll);
    while (!writer.atEnd()) {
        if (!writer.writeNext(sink, rows))
            return false;
    }
    return true;
}

} // namespace assay
