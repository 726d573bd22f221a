// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/bounded_process.h"

#include <QImage>
#include <QSizeF>

namespace assay {

inline constexpr ProcessLimits limitsOfOnePage{
    .cpu = std::chrono::seconds(20), .wallTime = std::chrono::seconds(20), .output = qint64(96) << 20};

// The pages of a PDF as pictures, drawn by poppler's programs in a process of their own each time. The PDF is hostile:
// this program never parses it, and of what comes back it reads only the plainest of all picture formats.
class PdfPages : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxPages = 500;
    static constexpr int maxPixels = 4096; //!< of the longer edge

    explicit PdfPages(const ProcessLimits &limits = limitsOfOnePage, QObject *parent = nullptr);

    void open(const QString &path); //!< ends with opened() or failed()
    void close();
    QString path() const { return m_path; }
    int count() const { return int(m_sizes.size()); }
    bool hasMore() const { return m_all > count(); } //!< than are shown
    QSizeF sizeOf(int page) const { return m_sizes.value(page - 1); } //!< points; pages count from 1
    void draw(int page, int width); //!< pixels; ends with drawn() or failed(); an earlier wish is forgotten

Q_SIGNALS:
    void opened();
    void drawn(int page, const QImage &image);
    void failed(const QString &sentence);

private:
    void takeInfo(const QByteArray &output);
    QString sentenceFor(BoundedProcess::End end) const;

    BoundedProcess m_process;
    QString m_path;
    QList<QSizeF> m_sizes;
    int m_all = 0;
    int m_drawing = 0; //!< page; 0 = the file is being opened
};

// A binary PPM with 8 bits a colour, the one thing that pdftoppm writes here; null for everything else.
QImage imageFromPpm(QByteArrayView ppm, int maxPixels);

} // namespace assay
