// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QGroupBox>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace assay {

class PlainLabel;

// Shows the first rows of an export as they will look, and estimates the size of the whole file.
class PreviewPane : public QGroupBox
{
    Q_OBJECT
public:
    static constexpr size_t maxRows = 20;

    explicit PreviewPane(QWidget *parent = nullptr);

    // `rows`: the first rows, at most maxRows; `total`: number of rows that will be written.
    void show(const Format &format, const std::vector<Row> &rows, qsizetype total, const ExportOptions &options);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPage();

    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    QLabel *m_picture;
    PlainLabel *m_size;
    QImage m_page;
};

} // namespace assay
