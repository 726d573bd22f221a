// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/plain_text.h"
#include "session/row.h"

#include <QIcon>

namespace assay {

// Verdict or state of a row as shape, word and colour. Verdicts are filled, states without a verdict only outlined.
// A label to a screen reader, which is told the word.
class VerdictBadge : public PlainLabel
{
    Q_OBJECT
public:
    explicit VerdictBadge(QWidget *parent = nullptr);

    void showRow(const Row &row);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon icon() const; //!< in the colours of the moment
    int iconEdge() const;
    QFont badgeFont() const;

    QString m_text;
    QIcon m_icon; //!< of a state; a verdict's is looked up when it is drawn
    Classification m_classification = Classification::None;
};

} // namespace assay
