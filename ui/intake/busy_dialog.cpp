// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/busy_dialog.h"

#include "forms/plain.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace assay {

BusyDialog::BusyDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_label(wrappedLabel({}, u"busyText"_s))
    , m_bar(named(new QProgressBar, u"busyBar"_s, tr("Progress")))
{
    setObjectName(u"busyDialog"_s);
    setWindowTitle(title);
    auto *buttons = new QDialogButtonBox;
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"busyCancel"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &BusyDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(buttons);
    m_bar->setRange(0, 0);
    resize(420, sizeHint().height());
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &QDialog::open);
}

void BusyDialog::showSoon()
{
    m_soon.start();
}

void BusyDialog::say(const QString &sentence)
{
    m_label->setText(sentence);
}

void BusyDialog::setProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(qBound(qint64(0), done * 1000 / total, qint64(1000))));
}

void BusyDialog::stop()
{
    m_soon.stop();
    hide();
}

void BusyDialog::reject()
{
    stop();
    Q_EMIT cancelled();
}

} // namespace assay
