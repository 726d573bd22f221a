// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace assay {

//! Fusion with boxes that can be seen before they are ticked: it draws their outlines in a darker shade of the window,
//! which is nothing on a dark one. And the wheel scrolls what lies under it; it turns a list or a number only where the
//! focus is, for what it turns by accident may be where samples are sent.
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
