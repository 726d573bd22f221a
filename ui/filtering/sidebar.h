// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace assay {

class FacetModel;
class QueueProxy;

// The tree of facets that narrows the list. A click chooses one value; Ctrl+click or a click on the check box adds a
// value or removes it. Enter and Space do the same from the keyboard.
class Sidebar : public QTreeView
{
    Q_OBJECT
public:
    explicit Sidebar(QueueProxy &proxy, QWidget *parent = nullptr);

    // Words of the collapsed groups, see FacetModel::groupWord().
    QStringList collapsedGroups() const;
    void setCollapsedGroups(const QStringList &words);
    QSize sizeHint() const override;

Q_SIGNALS:
    void left(); //!< Esc was pressed: move the focus to the list

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void fitCounts();
    void hideEmptyGroups();
    FacetModel *m_model;
};

} // namespace assay
