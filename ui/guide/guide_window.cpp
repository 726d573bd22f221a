// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_window.h"

#include "forms/on_screen.h"
#include "forms/plain.h"
#include "guide/guide_browser.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

GuideWindow::GuideWindow(QWidget *parent)
    : QDialog(parent)
    , m_browser(named(new GuideBrowser, u"guidePage"_s, tr("User guide")))
{
    setObjectName(u"guideWindow"_s);
    setWindowTitle(tr("User guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox;
    auto *contents = named(buttons->addButton(tr("&Contents"), QDialogButtonBox::ActionRole), u"guideContents"_s);
    auto *back = named(buttons->addButton(tr("&Back"), QDialogButtonBox::ActionRole), u"guideBack"_s);
    named(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), u"guideClose"_s);
    back->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_browser);
    layout->addWidget(buttons);
    connect(contents, &QPushButton::clicked, m_browser, &QTextBrowser::home);
    connect(back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    resize(QSize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42).boundedTo(roomOnScreen(this)));
    m_browser->setSource(QUrl(u"qrc:/guide/README.md"_s));
}

} // namespace assay
