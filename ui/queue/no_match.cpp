// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/no_match.h"

#include "look/plain_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

NoMatch::NoMatch(QWidget *parent) : QWidget(parent), m_text(new PlainLabel(this))
{
    setObjectName(u"noMatchPage"_s);
    setAccessibleName(tr("No matches"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(u"noMatch"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *clear = new QPushButton(QIcon::fromTheme(u"search"_s), tr("Clear filter"), this);
    clear->setObjectName(u"noMatchClear"_s);
    connect(clear, &QPushButton::clicked, this, &NoMatch::clearFilter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void NoMatch::setHiddenRows(int rows)
{
    m_text->setText(tr("No matches (%Ln row(s) hidden)", nullptr, rows));
}

} // namespace assay
