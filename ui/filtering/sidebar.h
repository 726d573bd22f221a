// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace assay {

class FacetModel;
class QueueProxy;

//! Narrows the list with a click: on a value for it alone, with Ctrl or on its box for it, too. Enter and Space do the
//! same from the keyboard.
class Sidebar : public QTreeView
{
    Q_OBJECT
public:
    explicit Sidebar(QueueProxy &proxy, QWidget *parent = nullptr);

    //! Words of the groups that are closed.
    QStringList collapsedGroups() const;
    void setCollapsedGroups(const QStringList &words);
    QSize sizeHint() const override;

Q_SIGNALS:
    void left(); //!< Esc: back to the list

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    FacetModel *m_model;
};

} // namespace assay
