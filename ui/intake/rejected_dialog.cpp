// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rejected_dialog.h"

#include "forms/on_screen.h"
#include "forms/plain.h"
#include "intake/rejected_model.h"
#include "intake/tables.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace assay {

RejectedDialog::RejectedDialog(std::vector<RejectedPath> refused, qint64 inAll, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"refusedDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Not added"));
    const auto shown = qint64(refused.size());
    QString text = tr("%Ln thing(s) were not added:", nullptr, int(inAll));
    if (shown < inAll)
        text += u' ' + tr("The first %L1 are listed.").arg(shown);
    auto *model = new RejectedModel(this);
    model->setRows(std::move(refused));
    auto *table = named(new QTableView, u"refusedTable"_s, tr("Items that were not added and reasons"));
    table->setModel(model);
    dressTable(table);
    table->setColumnWidth(0, 300);
    table->setItemDelegateForColumn(0, new MiddleElided(table));
    auto *buttons = new QDialogButtonBox;
    named(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), u"refusedClose"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(wrappedLabel(text, u"refusedText"_s));
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(QSize(860, 320).boundedTo(roomOnScreen(this)));
}

} // namespace assay
