// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pdf_pages.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cstring>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maxFileSize = qint64(512) << 20;

// "Page    3 size:  595.28 x 841.89 pts (A4)"
const QRegularExpression &sizeLine()
{
    static const QRegularExpression line(
        u"^Page\\s+\\d+ size:\\s+([0-9.]+) x ([0-9.]+) pts"_s, QRegularExpression::MultilineOption);
    return line;
}
const QRegularExpression &countLine()
{
    static const QRegularExpression line(u"^Pages:\\s+(\\d+)"_s, QRegularExpression::MultilineOption);
    return line;
}
} // namespace

QImage imageFromPpm(QByteArrayView ppm, int maxPixels)
{
    if (!ppm.startsWith("P6"))
        return {};
    qsizetype at = 2;
    const auto number = [&ppm, &at]() -> int {
        while (at < ppm.size() && (ppm[at] == ' ' || ppm[at] == '\n'))
            ++at;
        int value = 0;
        const qsizetype from = at;
        for (; at < ppm.size() && at - from < 6 && ppm[at] >= '0' && ppm[at] <= '9'; ++at)
            value = value * 10 + (ppm[at] - '0');
        return at > from ? value : -1;
    };
    const int width = number();
    const int height = number();
    const int depth = number();
    ++at; // one blank
    if (width < 1 || height < 1 || width > maxPixels || height > maxPixels || depth != 255
        || ppm.size() - at != qsizetype(width) * height * 3)
        return {};
    QImage image(width, height, QImage::Format_RGB888);
    for (int y = 0; y < height && !image.isNull(); ++y)
        std::memcpy(image.scanLine(y), ppm.data() + at + qsizetype(y) * width * 3, size_t(width) * 3);
    return image;
}

PdfPages::PdfPages(const ProcessLimits &limits, QObject *parent) : QObject(parent), m_process(limits)
{
    connect(&m_process, &BoundedProcess::ended, this, [this](BoundedProcess::End end, const QByteArray &output) {
        if (end != BoundedProcess::End::Done) {
            Q_EMIT failed(sentenceFor(end));
        } else if (m_drawing == 0) {
            takeInfo(output);
        } else if (const QImage image = imageFromPpm(output, maxPixels); !image.isNull()) {
            Q_EMIT drawn(m_drawing, image);
        } else {
            Q_EMIT failed(tr("The page could not be drawn: the PDF is damaged."));
        }
    });
}

void PdfPages::open(const QString &path)
{
    close();
    m_path = path;
    const QFileInfo file(path); // a FIFO in its place would never end
    if (path.contains(QChar::Null) || !file.isFile() || !file.isReadable() || file.size() > maxFileSize) {
        const QString sentence = file.exists() ? tr("This file cannot be shown here. It is kept where it is.")
                                               : tr("The saved report no longer exists. Get it again.");
        QMetaObject::invokeMethod(
            this,
            [this, path, sentence] {
                if (path == m_path)
                    Q_EMIT failed(sentence);
            },
            Qt::QueuedConnection);
        return;
    }
    m_process.start(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, QString::number(maxPages), u"-"_s}, path);
}

void PdfPages::close()
{
    m_process.stop();
    m_path.clear();
    m_sizes.clear();
    m_all = 0;
    m_drawing = 0;
}

void PdfPages::takeInfo(const QByteArray &output)
{
    const QString text = QString::fromUtf8(output);
    m_all = countLine().match(text).captured(1).toInt();
    for (auto lines = sizeLine().globalMatch(text); lines.hasNext() && m_sizes.size() < std::min(m_all, maxPages);) {
        const QRegularExpressionMatch line = lines.next();
        m_sizes << QSizeF(line.captured(1).toDouble(), line.captured(2).toDouble());
    }
    if (m_sizes.isEmpty())
        Q_EMIT failed(tr("The PDF has no page that can be shown."));
    else
        Q_EMIT opened();
}

void PdfPages::draw(int page, int width)
{
    if (page < 1 || page > count())
        return;
    const QSizeF size = sizeOf(page);
    const double longer = std::max(size.width(), size.height()) / std::max(size.width(), 1.0);
    const int edge = int(std::clamp(width * longer, 16.0, double(maxPixels)));
    m_drawing = page;
    const QString number = QString::number(page);
    m_process.start(u"pdftoppm"_s,
        {u"-q"_s, u"-f"_s, number, u"-l"_s, number, u"-scale-to"_s, QString::number(edge), u"-"_s}, m_path);
}

QString PdfPages::sentenceFor(BoundedProcess::End end) const
{
    switch (end) {
    case BoundedProcess::End::NotFound:
        return tr("PDFs are drawn by poppler's pdftoppm, which is not installed. Install the package poppler-utils, or "
                  "open the folder.");
    case BoundedProcess::End::TooLong:
        return tr("The page took too long to draw and was given up. The file is kept; open the folder to look at it "
                  "elsewhere, with care.");
    case BoundedProcess::End::TooMuch:
        return tr("The page is too big to be shown here. The file is kept.");
    case BoundedProcess::End::Failed:
        return tr("The PDF is damaged or encrypted, or needs more memory than it gets. The file is kept.");
    case BoundedProcess::End::Done:
        break;
    }
    return {};
}

} // namespace assay
