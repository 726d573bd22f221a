// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/summary_tab.h"

#include "actions/action.h"
#include "details/decoded_record.h"
#include "details/evidence_box.h"
#include "details/verdict_explanation.h"
#include "intake/import.h"
#include "look/file_drag.h"
#include "look/plain_text.h"
#include "queue/queue.h"
#include "session/record_analysis.h"
#include "tables/rows_view.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
PlainLabel *heading(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setObjectName(name);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}
} // namespace

SummaryTab::SummaryTab(DecodedRecord &decoded, QWidget *parent)
    : DetailsTab(parent)
    , m_decoded(decoded)
    , m_story(new PlainLabel(this))
    , m_error(new PlainLabel(this))
    , m_evidence(new EvidenceBox(this))
{
    setObjectName(u"summaryTab"_s);
    m_story->setObjectName(u"summaryStory"_s);
    m_story->setWordWrap(true);
    m_story->setSelectable(true);
    m_error->setObjectName(u"summaryError"_s);
    m_error->setWordWrap(true);
    m_error->setSelectable(true);

    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 6, 0);
    m_savedTitle = heading(tr("Saved reports"), u"savedTitle"_s, side);
    m_saved = new SavedFileList(side);
    m_saved->setObjectName(u"savedList"_s);
    m_saved->setAccessibleName(tr("Saved reports"));
    m_saved->setMaximumHeight(fontMetrics().height() * 5);
    m_showReport = new QPushButton(QIcon::fromTheme(u"get-pdf"_s), tr("S&how report"), side);
    m_showReport->setObjectName(u"showReport"_s);
    m_openFolder = new QPushButton(QIcon::fromTheme(u"open-folder"_s), tr("Open &folder"), side);
    m_openFolder->setObjectName(u"openFolder"_s);
    m_usePaths = new QPushButton(tr("&Use these paths…"), side);
    m_usePaths->setObjectName(u"usePaths"_s);
    m_usePaths->setToolTip(
        tr("The paths came with a session file from another source. Assay opens no file until you agree."));
    m_enginesTitle = heading(tr("Reanalysis engines"), u"enginesTitle"_s, side);
    m_engines = new RowsView(new RowsModel({tr("Engine"), tr("Code"), tr("Message")}), {}, {12, 6, 20}, side);
    m_engines->setObjectName(u"enginesView"_s);
    m_engines->setAccessibleName(tr("Reanalysis engines"));
    m_engines->setValueColumn(2);
    m_engines->setMinimumHeight(fontMetrics().height() * 5);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_savedTitle, m_saved, m_showReport, m_openFolder, m_usePaths, m_enginesTitle, m_engines})
        sideLayout->addWidget(widget);
    sideLayout->addSpacing(8);
    sideLayout->addWidget(heading(tr("Next"), u"nextTitle"_s, side));
    m_next = new QVBoxLayout;
    m_next->setSpacing(4);
    const QString look = u"text-align: left; padding: 3px 8px;"_s;
    m_read = new QPushButton(QIcon::fromTheme(u"search"_s), tr("Read indicators"), side);
    m_read->setObjectName(u"next-readIndicators"_s);
    m_read->setToolTip(tr("If the file is a report and not a sample, extract its indicators"));
    m_read->setStyleSheet(look);
    connect(m_read, &QPushButton::clicked, this, &SummaryTab::readWanted);
    m_next->addWidget(m_read);
    for (const Action *action : assay::actions()) {
        auto *button = new QPushButton(QIcon::fromTheme(QLatin1StringView(action->icon)),
            QCoreApplication::translate("assay::Action", action->title), side);
        const QString word = QLatin1StringView(action->word);
        button->setObjectName(u"next-"_s + word);
        button->setToolTip(toolTipText(QCoreApplication::translate("assay::Action", action->help)));
        button->setStyleSheet(look);
        connect(button, &QPushButton::clicked, this, [this, word] { Q_EMIT runWanted(word); });
        m_next->addWidget(button);
        m_nextButtons << button;
    }
    sideLayout->addLayout(m_next);
    sideLayout->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"summarySide"_s);
    scroll->setAccessibleName(tr("Next steps and saved reports"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons are the stops, and it shows the one that has the focus
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(side);
    // Wide enough for the longest button beside the scroll bar, in any language.
    const int buttons = side->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int narrowest = std::max(fontMetrics().averageCharWidth() * 34, buttons);
    scroll->setMinimumWidth(narrowest);
    m_side = scroll;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(12);
    m_columns->addWidget(m_evidence, 3);
    m_columns->addWidget(scroll, 2);
    arrange();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_story);
    layout->addWidget(m_error);
    layout->addLayout(m_columns, 1);

    connect(m_evidence, &EvidenceBox::pageWanted, this, &SummaryTab::pageWanted);
    connect(&m_decoded, &DecodedRecord::ready, this, &SummaryTab::showEvidence);
    connect(m_openFolder, &QPushButton::clicked, this, &SummaryTab::openSelected);
    connect(m_showReport, &QPushButton::clicked, this, &SummaryTab::showReportWanted);
    connect(m_usePaths, &QPushButton::clicked, this, &SummaryTab::pathsWanted);
    connect(m_saved, &QListWidget::itemActivated, this,
        [this] { m_usePaths->isHidden() ? showReportWanted() : pathsWanted(); });
    showRow(nullptr);
}

void SummaryTab::resizeEvent(QResizeEvent *event)
{
    DetailsTab::resizeEvent(event);
    arrange();
}

void SummaryTab::arrange()
{
    const int narrowest = m_side->minimumWidth();
    const bool isNarrow = width() < narrowest + fontMetrics().averageCharWidth() * 60; // room for a line of evidence
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_evidence->setMaximumHeight(isNarrow ? fontMetrics().height() * 12 : QWIDGETSIZE_MAX); // nine lines
    m_side->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : std::max(fontMetrics().averageCharWidth() * 48, narrowest));
}

void SummaryTab::openSelected()
{
    QListWidgetItem *chosen = m_saved->currentItem() ? m_saved->currentItem() : m_saved->item(0);
    if (chosen)
        Q_EMIT openFolderWanted(chosen->data(SavedFileList::pathRole).toString());
}

void SummaryTab::showRow(const Row *row)
{
    const QString story = row ? verdictExplanation(*row) : QString();
    m_story->setText(forDisplay(story));
    m_story->setVisible(!story.isEmpty());
    showError(row);
    showNext(row);
    showAttachments(row);
    showEngines(row);
    m_decoded.request();
    showEvidence();
}

// Again when the analysis is decoded, which adds lines.
void SummaryTab::showEvidence()
{
    const Row *row = m_decoded.row();
    m_evidence->setEvidence(row
            ? evidenceOf(*row, m_decoded.analysis().get(), m_decoded.contents().get(), QDateTime::currentDateTimeUtc())
            : std::vector<Evidence>{});
}

void SummaryTab::showError(const Row *row)
{
    m_error->setVisible(row && row->error);
    if (row && row->error)
        m_error->setText(forDisplay(userText(*row->error), 2000));
}

void SummaryTab::showNext(const Row *row)
{
    m_read->setVisible(row && row->indicator.type == IndicatorType::File && isReadable(row->indicator.value));
    for (qsizetype i = 0; i < m_nextButtons.size(); ++i) {
        const Action *action = assay::actions()[size_t(i)];
        m_nextButtons[i]->setVisible(row && action->applies(targetOf(*row, row->parameters)));
        m_nextButtons[i]->setEnabled(row && (isFinal(row->state) || row->state == State::Queued));
    }
}

void SummaryTab::showAttachments(const Row *item)
{
    const bool any = item && !item->record->findings.attachments.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_savedTitle, m_saved, m_showReport, m_openFolder})
        widget->setVisible(any);
    const bool isOurs = !item || mayUsePaths(*item);
    m_usePaths->setVisible(any && !isOurs);
    m_saved->setDragEnabled(isOurs);
    if (!isOurs) {
        m_showReport->hide();
        m_openFolder->hide();
    }
    m_saved->clear();
    if (!any)
        return;
    for (const Attachment &attachment : item->record->findings.attachments) {
        auto *row = new QListWidgetItem(QIcon::fromTheme(u"get-pdf"_s),
            forDisplay(u"%1 (%2)"_s.arg(isOurs ? attachment.path.section(u'/', -1) : attachment.path,
                QLocale().formattedDataSize(attachment.bytes, 0))));
        row->setData(SavedFileList::pathRole, attachment.path);
        row->setToolTip(toolTipText(attachment.path));
        row->setSizeHint({0, fontMetrics().height() + 8}); // a long name ends in an ellipsis, not in a scroll bar
        m_saved->addItem(row);
    }
    m_saved->setCurrentRow(m_saved->count() - 1);
}

void SummaryTab::showEngines(const Row *item)
{
    std::vector<RowsModel::Row> rows;
    if (item) {
        for (const EngineResult &engine : item->record->findings.engines) {
            RowsModel::Row row{.cells = {engine.name, QString::number(engine.code), engine.message}};
            row.hint = isGood(engine) ? engine.message : tr("This engine failed: %1").arg(engine.message);
            rows.push_back(std::move(row));
        }
    }
    m_enginesTitle->setVisible(!rows.empty());
    m_engines->setVisible(!rows.empty());
    m_engines->rows().setRows(std::move(rows));
}

QString SummaryTab::title(const Row *) const
{
    return tr("Summary");
}

} // namespace assay
