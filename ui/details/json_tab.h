// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "json/json_tree.h"

#include <QFutureWatcher>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace assay {

class JsonTreeView;
class PlainLabel;

// The untouched answers, as a tree or as text; the original bytes can be copied and saved. Reading, laying out and
// searching are done on other threads.
class JsonTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit JsonTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

    void showAnswerOf(const QString &actionWord); //!< of the row that is shown, if there is one

Q_SIGNALS:
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);
    void said(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Tree = std::shared_ptr<const JsonTree>;

    void arrange();
    void showAnswer();
    void showTree(const Tree &tree);
    void showAsText();
    void search(const QString &text);
    void goTo(int match);
    void copy(const QString &text, const QString &sentence);
    QByteArray current() const;

    RowId m_id = 0;
    QString m_name;
    std::vector<RawJson> m_answers;
    QFutureWatcher<Tree> m_reading;
    QFutureWatcher<QString> m_layout;
    QFutureWatcher<std::vector<quint32>> m_searching;
    QTimer m_searchSoon;
    std::vector<quint32> m_matches; //!< entries of the tree, or places in the text
    int m_match = -1;
    bool m_textIsStale = true;

    QComboBox *m_which;
    QLineEdit *m_search;
    PlainLabel *m_found;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_asText;
    QPushButton *m_copy;
    QPushButton *m_save;
    PlainLabel *m_note;
    QStackedWidget *m_pages;
    JsonTreeView *m_view;
    QPlainTextEdit *m_text;
};

} // namespace assay
