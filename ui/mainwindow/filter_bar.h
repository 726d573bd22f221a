// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue_proxy.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace assay {

class PlainLabel;

//! The line and the two lists that narrow the queue.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QueueProxy &proxy, QWidget *parent = nullptr);

    void takeFocus();
    void clear();

Q_SIGNALS:
    void left(); //!< Esc or Enter: back to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateCount();

    QueueProxy &m_proxy;
    QLineEdit *m_text;
    QComboBox *m_verdict;
    QComboBox *m_state;
    PlainLabel *m_count;
};

} // namespace assay
