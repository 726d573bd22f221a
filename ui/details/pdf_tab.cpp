// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pdf_tab.h"

#include "actions/actions_list.h"
#include "details/pdf_page_view.h"
#include "details/pdf_thumbnails.h"
#include "look/file_drag.h"
#include "look/plain_text.h"
#include "queue/queue.h"
#include "text/user_text.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::array zooms{0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0}; // of the window's width
constexpr int fit = 5;
} // namespace

PdfTab::PdfTab(QWidget *parent)
    : DetailsTab(parent)
    , m_zoom(fit)
    , m_bar(new QWidget(this))
    , m_which(new QComboBox(m_bar))
    , m_back(new QToolButton(m_bar))
    , m_number(new QSpinBox(m_bar))
    , m_of(new PlainLabel(m_bar))
    , m_forth(new QToolButton(m_bar))
    , m_smaller(new QToolButton(m_bar))
    , m_bigger(new QToolButton(m_bar))
    , m_fit(new QPushButton(tr("Fit &width"), m_bar))
    , m_whole(new QPushButton(tr("Fit &page"), m_bar))
    , m_thumbnailsShown(new QPushButton(tr("&Thumbnails"), m_bar))
    , m_find(new QLineEdit(m_bar))
    , m_found(new PlainLabel(m_bar))
    , m_save(new QPushButton(tr("&Save as…"), m_bar))
    , m_folder(new QPushButton(QIcon::fromTheme(u"open-folder"_s), tr("Open &folder"), m_bar))
    , m_get(new QPushButton(QIcon::fromTheme(u"get-pdf"_s), tr("&Get PDF report"), this))
    , m_cancel(new QPushButton(QIcon::fromTheme(u"stop"_s), tr("&Cancel"), this))
    , m_sentence(new PlainLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new PdfPageView(m_stack))
    , m_thumbnails(new PdfThumbnails(this))
{
    arrange();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible() && m_pages.count() > 0)
            m_pages.draw(m_page, widthToDraw());
    });
    connect(&m_pages, &PdfPages::opened, this, [this] {
        m_number->setMaximum(m_pages.count());
        m_of->setText(
            m_pages.hasMore() ? tr("of the first %L1").arg(m_pages.count()) : tr("of %L1").arg(m_pages.count()));
        turnTo(m_page);
    });
    connect(&m_pages, &PdfPages::drawn, this, [this](int page, const QImage &image) {
        m_view->showPage(image, tr("Page %1 of the report").arg(page));
        m_stack->setCurrentWidget(m_view);
    });
    connect(&m_pages, &PdfPages::failed, this, &PdfTab::showSentence);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_page = 1;
        openChosen();
    });
    connect(m_back, &QToolButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_forth, &QToolButton::clicked, this, [this] { turnTo(m_page + 1); });
    connect(m_number, &QSpinBox::valueChanged, this, &PdfTab::turnTo);
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoomBy(-1); });
    connect(m_bigger, &QToolButton::clicked, this, [this] { zoomBy(1); });
    connect(m_fit, &QPushButton::clicked, this, [this] { zoomBy(fit - m_zoom); });
    connect(m_whole, &QPushButton::clicked, this, [this] { setFitsPage(true); });
    connect(m_thumbnailsShown, &QPushButton::toggled, m_thumbnails, &QWidget::setVisible);
    connect(m_thumbnails, &PdfThumbnails::pageWanted, this, &PdfTab::turnTo);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(1); });
    for (const auto &[key, step] : {std::pair{QKeySequence::FindNext, 1}, std::pair{QKeySequence::FindPrevious, -1}}) {
        auto *again = new QShortcut(QKeySequence(key), this);
        again->setContext(Qt::WidgetWithChildrenShortcut);
        connect(again, &QShortcut::activated, this, [this, step = step] { findNext(step); });
    }
    connect(&m_text, &PdfText::found, this, &PdfTab::showHits);
    connect(&m_text, &PdfText::failed, m_found, &PlainLabel::setHostileText);
    connect(m_view, &PdfPageView::turned, this, [this](int by) { turnTo(m_page + by); });
    connect(m_view, &PdfPageView::zoomed, this, &PdfTab::zoomBy);
    connect(m_view, &PdfPageView::resized, this, &PdfTab::drawSoon);
    connect(m_view, &PdfPageView::dragged, this, [this] { dragFileOut(m_view, chosen()); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveCopyWanted(chosen()); });
    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT openFolderWanted(chosen()); });
    connect(m_get, &QPushButton::clicked, this, [this] { Q_EMIT runWanted(QString::fromLatin1(getPdfAction.word)); });
    connect(m_cancel, &QPushButton::clicked, this, &PdfTab::cancelWanted);
    showRow(nullptr);
}

void PdfTab::arrange()
{
    setObjectName(u"pdfTab"_s);
    m_which->setObjectName(u"pdfWhich"_s);
    m_which->setAccessibleName(tr("Report"));
    m_number->setObjectName(u"pdfNumber"_s);
    m_number->setAccessibleName(tr("Page"));
    m_number->setMinimum(1);
    m_of->setObjectName(u"pdfOf"_s);
    const auto tool = [](QToolButton *button, const QString &name, const QString &word, Qt::ArrowType arrow) {
        button->setObjectName(name);
        button->setAccessibleName(word);
        button->setToolTip(word);
        button->setArrowType(arrow);
        button->setFocusPolicy(Qt::StrongFocus);
    };
    tool(m_back, u"pdfBack"_s, tr("Previous page"), Qt::LeftArrow);
    tool(m_forth, u"pdfForth"_s, tr("Next page"), Qt::RightArrow);
    tool(m_smaller, u"pdfSmaller"_s, tr("Zoom out"), Qt::NoArrow);
    m_smaller->setText(u"\u2212"_s);
    tool(m_bigger, u"pdfBigger"_s, tr("Zoom in"), Qt::NoArrow);
    m_bigger->setText(u"+"_s);
    m_fit->setObjectName(u"pdfFit"_s);
    m_whole->setObjectName(u"pdfWhole"_s);
    m_thumbnailsShown->setObjectName(u"pdfThumbnailsShown"_s);
    m_thumbnailsShown->setCheckable(true);
    m_thumbnails->hide();
    m_find->setObjectName(u"pdfFind"_s);
    m_find->setAccessibleName(tr("Find in the report"));
    m_find->setPlaceholderText(tr("Find in the report"));
    m_find->setToolTip(tr("Enter or F3 shows the next page that has the text, Shift+F3 the one before"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_found->setObjectName(u"pdfFound"_s);
    m_save->setObjectName(u"pdfSave"_s);
    m_folder->setObjectName(u"pdfFolder"_s);
    m_get->setObjectName(u"pdfGet"_s);
    m_cancel->setObjectName(u"pdfCancel"_s);
    m_sentence->setObjectName(u"pdfSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(12);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(m_view);

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_which, m_back, m_number, m_of, m_forth})
        bar->addWidget(widget);
    bar->addSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_smaller, m_bigger, m_fit, m_whole, m_thumbnailsShown})
        bar->addWidget(widget);
    bar->addSpacing(8);
    bar->addWidget(m_find, 1);
    bar->addWidget(m_found);
    bar->addStretch(1);
    bar->addWidget(m_save);
    bar->addWidget(m_folder);
    auto *ask = new QHBoxLayout;
    ask->addStretch(1);
    ask->addWidget(m_get);
    ask->addWidget(m_cancel);
    ask->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_bar);
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_thumbnails);
    pages->addWidget(m_stack, 1);
    layout->addLayout(pages, 1);
    layout->addLayout(ask);
}

QString PdfTab::chosen() const
{
    return m_paths.value(m_which->currentIndex());
}

static bool hasPdf(const Row &row)
{
    return std::ranges::any_of(row.record->findings.attachments, isPdf);
}

void PdfTab::showRow(const Row *row)
{
    QStringList paths;
    if (row && mayUsePaths(*row)) {
        for (const Attachment &attachment : row->record->findings.attachments) {
            if (isPdf(attachment))
                paths << attachment.path;
        }
    }
    showProgress(row);
    if (paths == m_paths && !paths.isEmpty())
        return;
    m_paths = paths;
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const QString &path : paths)
            m_which->addItem(forDisplay(path.section(u'/', -1), 80));
        m_which->setCurrentIndex(m_which->count() - 1);
    }
    m_bar->setVisible(!paths.isEmpty());
    m_which->setVisible(paths.size() > 1);
    m_page = 1;
    openChosen();
}

void PdfTab::showProgress(const Row *row)
{
    const bool can = row && getPdfAction.applies(targetOf(*row, row->parameters));
    const bool isRunning = row && !isFinal(row->state) && row->action == QLatin1StringView(getPdfAction.word);
    m_get->setVisible(can && !isRunning && !hasPdf(*row));
    m_get->setEnabled(row && (isFinal(row->state) || row->state == State::Queued));
    m_cancel->setVisible(isRunning);
    const bool isSaved = row && hasPdf(*row);
    if (isSaved && !mayUsePaths(*row))
        return showSentence(tr("The path of the report came with a session file from another source. Check it on the "
                               "Summary page before you use it."));
    if (isSaved)
        return;
    if (isRunning)
        showSentence(tr("Fetching the report. %1").arg(userText(*row->stage)));
    else if (row && row->error && row->action == QLatin1StringView(getPdfAction.word))
        showSentence(forDisplay(userText(*row->error), 1024));
    else if (can)
        showSentence(tr("No PDF report has been fetched. Making one may take a minute."));
    else
        showSentence(tr("PDF reports are available for samples only. This row has no sample hash."));
}

void PdfTab::openChosen()
{
    m_pages.close();
    m_text.open(chosen());
    m_hits.clear();
    m_found->clear();
    m_thumbnails->open(chosen()); // those of another row's report go
    m_thumbnails->setVisible(m_thumbnailsShown->isChecked() && !m_paths.isEmpty());
    if (!isVisible() || m_paths.isEmpty())
        return;
    showSentence(tr("Opening the report…"));
    m_pages.open(chosen());
}

void PdfTab::turnTo(int page)
{
    if (m_pages.count() == 0)
        return;
    m_page = std::clamp(page, 1, m_pages.count());
    {
        const QSignalBlocker quiet(m_number);
        m_number->setValue(m_page);
    }
    m_thumbnails->setPage(m_page);
    m_back->setEnabled(m_page > 1);
    m_forth->setEnabled(m_page < m_pages.count());
    m_soon.start(0);
}

void PdfTab::setFitsPage(bool fits)
{
    m_fitsPage = fits;
    m_soon.start(0);
}

int PdfTab::widthToDraw() const
{
    if (!m_fitsPage)
        return int(m_view->widthToFit() * zooms[size_t(m_zoom)]);
    const QSizeF size = m_pages.sizeOf(m_page);
    const double ratio = size.width() / std::max(size.height(), 1.0);
    return std::clamp(int(m_view->heightToFit() * ratio), 16, std::max(16, m_view->widthToFit()));
}

void PdfTab::findNext(int step)
{
    if (m_find->text().trimmed().isEmpty())
        return m_found->clear();
    m_step = step;
    m_text.find(m_find->text());
}

// Goes to the next page behind the one that is shown, around the end.
void PdfTab::showHits(const QString &text, const QList<int> &pages)
{
    if (text != m_find->text())
        return;
    if (pages.isEmpty())
        return m_found->setText(tr("Not found"));
    const bool isNew = pages != m_hits;
    m_hits = pages;
    int next = m_step > 0 ? pages.first() : pages.last();
    for (const int page : pages) {
        const bool isBehind = m_step > 0 && (page > m_page || (isNew && page == m_page));
        if (isBehind) {
            next = page;
            break;
        }
        if (m_step < 0 && page < m_page)
            next = page;
    }
    m_found->setText(tr("On %Ln page(s)", nullptr, int(pages.size())));
    turnTo(next);
}

void PdfTab::zoomBy(int steps)
{
    m_fitsPage = false;
    m_zoom = std::clamp(m_zoom + steps, 0, int(zooms.size()) - 1);
    m_smaller->setEnabled(m_zoom > 0);
    m_bigger->setEnabled(m_zoom + 1 < int(zooms.size()));
    m_soon.start(0);
}

void PdfTab::drawSoon()
{
    if (m_pages.count() > 0)
        m_soon.start(120);
}

void PdfTab::showSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_stack->setCurrentWidget(m_sentence);
}

void PdfTab::showEvent(QShowEvent *event)
{
    DetailsTab::showEvent(event);
    if (m_pages.path().isEmpty())
        openChosen();
}

void PdfTab::hideEvent(QHideEvent *event)
{
    DetailsTab::hideEvent(event);
    m_soon.stop();
    m_pages.close();
}

bool PdfTab::saysSomething(const Row *row) const
{
    return row && hasPdf(*row);
}

QString PdfTab::title(const Row *) const
{
    return tr("PDF");
}

} // namespace assay
