// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPalette>
#include <QString>

#include <vector>

namespace assay {

// Counts of one kind, to be drawn below a title.
struct BarGroup
{
    struct Bar
    {
        QString text; //!< hostile
        int count = 0;
        QColor colour; //!< invalid = the palette's
    };
    QString title;
    std::vector<Bar> bars;
    int left = 0; //!< bars that are not listed
};

// A picture of bars in two columns of groups, with names and numbers, as an SVG document. Texts are sanitised, cut and
// escaped.
QByteArray barPicture(const QString &title, const std::vector<BarGroup> &groups, const QPalette &palette);

// An SVG document as pixels, `scale` for each of its units; null if Qt's reader for SVG is missing.
QImage imageOfSvg(const QByteArray &svg, double scale);

} // namespace assay
