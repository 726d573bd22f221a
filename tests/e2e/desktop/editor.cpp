// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// editor TITLE TEXT: an editor as every desktop has one. Text dragged out of it is moved when the target agrees. Each
// change of its text is written to standard output as one line of JSON.
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>

#include <cstdio>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QPlainTextEdit editor;
    const auto tell = [&editor] {
        std::puts(QJsonDocument(QJsonArray{editor.toPlainText()}).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    };
    QObject::connect(&editor, &QPlainTextEdit::textChanged, &editor, tell);
    editor.setWindowTitle(QApplication::arguments().value(1));
    editor.setPlainText(QApplication::arguments().value(2));
    editor.selectAll();
    editor.show();
    return QApplication::exec();
}
