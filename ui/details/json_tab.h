// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

#include <QFutureWatcher>
#include <QPlainTextEdit>

class QComboBox;
class QPushButton;

namespace assay {

//! The untouched answers, indented for reading; the original bytes can be copied and saved.
class JsonTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit JsonTab(QWidget *parent = nullptr);

    void showItem(const Item *item) override;
    QString title(const Item *item) const override;

Q_SIGNALS:
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);

private:
    void showAnswer(int which);
    void showText(const QString &text);
    const QByteArray &current() const;

    ItemId m_id = 0;
    QString m_name;
    std::vector<RawJson> m_answers;
    QFutureWatcher<QString> m_watcher;
    QComboBox *m_which;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPlainTextEdit *m_text;
};

} // namespace assay
