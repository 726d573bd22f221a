// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include <vector>

namespace assay {

// A scale as a bar: zones, a part that is filled, and marks. It shows what a text beside it says, and nothing else; a
// screen reader gets its accessible name.
class MarkedBar : public QWidget
{
    Q_OBJECT
public:
    struct Zone
    {
        double from = 0, to = 0;
        QColor colour; //!< drawn faintly
    };
    struct Mark
    {
        double at = 0;
        QColor colour; //!< invalid = the text's
        bool isHollow = false; //!< a ring, otherwise a disc: marks also differ without their colour
    };

    explicit MarkedBar(QWidget *parent = nullptr);

    // What lies outside of `from` to `to` is drawn at the end. `to` is to be larger; otherwise it is `from` + 1.
    // `steps` lines divide the bar; 0 = none.
    void setScale(double from, double to, int steps = 0);
    void setZones(std::vector<Zone> zones);
    void setFilled(double upTo, const QColor &colour); //!< from the left; the left end = nothing
    void setMarks(std::vector<Mark> marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double x(double value, const QRectF &bar) const;

    double m_from = 0, m_to = 1;
    int m_steps = 0;
    std::vector<Zone> m_zones;
    double m_filled = 0;
    QColor m_fill;
    std::vector<Mark> m_marks;
};

} // namespace assay
