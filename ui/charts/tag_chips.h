// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace assay {

// Tags as chips that can be clicked, to see what else has them; those that are too many are in a menu behind them.
class TagChips : public QWidget
{
    Q_OBJECT
public:
    explicit TagChips(QWidget *parent = nullptr);

    void setTags(const QStringList &tags); //!< hostile texts; hidden if there are none

Q_SIGNALS:
    void chosen(const QString &tag); //!< exact

private:
    QPushButton *addChip(const QString &text, const QString &name);
    void addMore(const QStringList &tags, qsizetype count);

    QStringList m_tags;
};

} // namespace assay
