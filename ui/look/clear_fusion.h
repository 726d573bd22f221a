// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace assay {

// Fusion with two changes. Unticked check boxes are also visible on a dark window: Fusion draws their outline in a
// darker shade of the window. And the wheel changes a combo box or a number only if it has the focus; otherwise it
// scrolls, because an accidental change might change where samples are sent.
class ClearFusion : public QProxyStyle
{
    Q_OBJECT
public:
    ClearFusion();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace assay
