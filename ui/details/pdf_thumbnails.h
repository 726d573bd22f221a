// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/pdf_pages.h"

#include <QListWidget>

namespace assay {

// The pages of a PDF as small pictures; one is drawn after the other, and only those that are in sight.
class PdfThumbnails : public QListWidget
{
    Q_OBJECT
public:
    explicit PdfThumbnails(QWidget *parent = nullptr);

    void open(const QString &path); //!< read when it is shown; empty = none
    void setPage(int page); //!< from 1; is selected without pageWanted()

Q_SIGNALS:
    void pageWanted(int page);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void begin();
    void fill();
    void drawNext();

    PdfPages m_pages;
    QString m_path;
    int m_page = 1;
    bool m_isDrawing = false;
};

} // namespace assay
