// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay {

//! Tags as chips that can be clicked, to see what else has them.
class TagChips : public QWidget
{
    Q_OBJECT
public:
    explicit TagChips(QWidget *parent = nullptr);

    void setTags(const QStringList &tags); //!< hostile texts; hidden if there are none

Q_SIGNALS:
    void chosen(const QString &tag); //!< exact

private:
    QStringList m_tags;
};

} // namespace assay
