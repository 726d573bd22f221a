// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/json_tree.h"

#include <QTreeView>

#include <memory>

class QAction;

namespace assay {

class JsonModel;

// An answer as a tree. What is copied is what the appliance said, not what is shown of it.
class JsonTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit JsonTreeView(QWidget *parent = nullptr);

    void setTree(const std::shared_ptr<const JsonTree> &tree); //!< or nothing
    const std::shared_ptr<const JsonTree> &tree() const;
    void goTo(JsonTree::Id id); //!< opens what it lies in

Q_SIGNALS:
    void copyWanted(const QString &text, const QString &sentence); //!< with what to say of it

private:
    void copyValue();
    void showMenu(const QPoint &at);

    JsonModel *m_json;
    QAction *m_copyValue;
};

} // namespace assay
