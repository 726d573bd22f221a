// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/strings_model.h"

#include <QTableView>

namespace assay {

// The strings of a file as a table, copied by line.
class StringsView : public QTableView
{
    Q_OBJECT
public:
    static constexpr int maxCopied = 100'000; //!< rows that go to the clipboard at once

    explicit StringsView(QWidget *parent = nullptr);

    StringsModel &strings() const { return *m_model; }
    void setEmptyText(const QString &text); //!< in the middle while there is no row

Q_SIGNALS:
    void said(const QString &sentence); //!< for a status bar
    void addToQueue(const QStringList &values); //!< the chosen strings, as indicators

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<int> selectedLines() const;
    void copy(bool onlyValues, bool isExact);

    StringsModel *m_model;
    QString m_emptyText;
};

} // namespace assay
