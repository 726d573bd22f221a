// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"

#include "export/parallel_writer.h"

#include <QCoreApplication>

namespace assay {

namespace {

struct ExporterText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Exporter)
};

ApiError cancelled()
{
    return ApiError::of(ApiError::Kind::Cancelled, ExporterText::tr("the export was stopped; no file was written"));
}

// Collects small pieces, asks now and then whether to go on, and keeps the first error.
class Outlet
{
public:
    Outlet(SaveFile &file, const qint64 &rows, const std::function<bool(qint64)> &progress)
        : m_file(file)
        , m_rows(rows)
        , m_progress(progress)
    {
        m_piece.reserve(2 * pieceSize);
    }

    bool take(QByteArrayView bytes)
    {
        constexpr qint64 rowsBetweenQuestions = 64;
        m_piece.append(bytes);
        if (m_rows - m_toldRows >= rowsBetweenQuestions && !tell())
            return false;
        return m_piece.size() < pieceSize || (flush() && tell());
    }
    bool flush()
    {
        if (auto error = m_file.write(m_piece))
            m_error = std::move(*error);
        m_piece.resize(0); // clear() would give its room away
        return !m_error;
    }
    bool tell()
    {
        m_toldRows = m_rows;
        if (m_progress && !m_progress(m_rows))
            m_error = cancelled();
        return !m_error;
    }
    const std::optional<ApiError> &error() const { return m_error; }

private:
    static constexpr qsizetype pieceSize = 256 * 1024;

    SaveFile &m_file;
    const qint64 &m_rows;
    const std::function<bool(qint64)> &m_progress;
    QByteArray m_piece;
    qint64 m_toldRows = 0;
    std::optional<ApiError> m_error;
};

} // namespace

Result<Exported> exportTo(const QString &path, IfExists ifExists, const Format &format,
    std::span<const Row *const> items, const ExportOptions &options, const std::function<bool(qint64 rows)> &progress)
{
    SaveFile file(path, ifExists);
    if (auto error = file.open())
        return *error;
    Exported exported;
    Outlet outlet(file, exported.rows, progress);
    const ByteSink sink = [&outlet](QByteArrayView bytes) { return outlet.take(bytes); };
    const bool complete
        = writeInParallel(format, items, options, sink, exported.rows) && outlet.tell() && outlet.flush();
    if (!complete)
        return *outlet.error();
    if (options.records && options.records->error()) // a row without what is known of it looks harmless
        return *options.records->error();
    Result<Saved> saved = file.commit();
    if (!saved)
        return saved.error();
    exported.saved = *std::move(saved);
    return exported;
}

} // namespace assay
