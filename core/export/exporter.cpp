// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exporter.h"

#include "export/parallel_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

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

// Writes all rows into the open file; it is not committed yet.
std::optional<ApiError> writeRows(SaveFile &file, const Format &format, std::span<const Row *const> items,
    const ExportOptions &options, qint64 &rows, const std::function<bool(qint64)> &progress)
{
    if (auto error = file.open())
        return error;
    Outlet outlet(file, rows, progress);
    const ByteSink sink = [&outlet](QByteArrayView bytes) { return outlet.take(bytes); };
    const bool complete = writeInParallel(format, items, options, sink, rows) && outlet.tell() && outlet.flush();
    if (!complete)
        return outlet.error();
    if (options.records) // a row without what is known of it looks harmless
        return options.records->error();
    return {};
}

} // namespace

QString companionPath(const QString &path, const Format &companion)
{
    const QFileInfo info(path);
    return info.dir().filePath(u"%1-%2.%3"_s.arg(
        info.completeBaseName(), QLatin1StringView(companion.word), QLatin1StringView(companion.suffix)));
}

Result<Exported> exportTo(const QString &path, IfExists ifExists, const Format &format,
    std::span<const Row *const> items, const ExportOptions &options, const std::function<bool(qint64 rows)> &progress)
{
    Exported exported;
    SaveFile file(path, ifExists);
    if (auto error = writeRows(file, format, items, options, exported.rows, progress))
        return *std::move(error);
    std::optional<SaveFile> second;
    if (format.companion) {
        second.emplace(companionPath(path, *format.companion),
            ifExists == IfExists::Replace ? IfExists::Replace : IfExists::KeepBoth);
        qint64 rows = 0;
        const auto goesOn = [&](qint64) { return !progress || progress(exported.rows); };
        if (auto error = writeRows(*second, *format.companion, items, options, rows, goesOn))
            return *std::move(error);
    }
    Result<Saved> saved = file.commit();
    if (!saved)
        return saved.error();
    exported.saved = *std::move(saved);
    if (second) {
        Result<Saved> beside = second->commit();
        if (!beside) {
            ApiError error = beside.error();
            error.detail = ExporterText::tr("%1 was written, but not the file beside it: %2")
                               .arg(exported.saved.path, error.detail);
            return error;
        }
        exported.companion = *std::move(beside);
    }
    return exported;
}

} // namespace assay
