// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "details/pdf_pages.h"
#include "details/pdf_text.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace assay {

class PdfPageView;
class PdfThumbnails;
class PlainLabel;

// The saved PDF report, page by page, with a search in its text and small pictures of its pages; without a report, the
// button that gets it. Draws only while it is seen.
class PdfTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit PdfTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;
    PdfPages &pages() { return m_pages; }

Q_SIGNALS:
    void runWanted(const QString &actionWord);
    void cancelWanted();
    void openFolderWanted(const QString &path);
    void saveCopyWanted(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    void showProgress(const Row *row);
    void openChosen();
    void turnTo(int page);
    void zoomBy(int steps);
    void setFitsPage(bool fits);
    int widthToDraw() const; //!< device pixels
    void findNext(int step); //!< 1 = forth, -1 = back
    void showHits(const QString &text, const QList<int> &pages);
    void drawSoon();
    void showSentence(const QString &sentence);
    QString chosen() const;

    PdfPages m_pages;
    PdfText m_text;
    QList<int> m_hits; //!< pages
    int m_step = 1; //!< of the search that is under way
    QStringList m_paths;
    QTimer m_soon; //!< resizing asks for many widths
    int m_page = 1;
    int m_zoom; //!< index into the table of zooms
    bool m_fitsPage = false; //!< the whole page is seen, whatever m_zoom is

    QWidget *m_bar;
    QComboBox *m_which;
    QToolButton *m_back;
    QSpinBox *m_number;
    PlainLabel *m_of;
    QToolButton *m_forth;
    QToolButton *m_smaller;
    QToolButton *m_bigger;
    QPushButton *m_fit;
    QPushButton *m_whole;
    QPushButton *m_thumbnailsShown;
    QLineEdit *m_find;
    PlainLabel *m_found;
    QPushButton *m_save;
    QPushButton *m_folder;
    QPushButton *m_get;
    QPushButton *m_cancel;
    PlainLabel *m_sentence;
    QStackedWidget *m_stack;
    PdfPageView *m_view;
    PdfThumbnails *m_thumbnails;
};

} // namespace assay
