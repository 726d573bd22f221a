// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/density.h"

#include <QAbstractItemView>
#include <QApplication>

#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
Density densityInUse = Density::Compact;
} // namespace

Density densityFromWord(QStringView word)
{
    return word == "comfortable"_L1 ? Density::Comfortable : Density::Compact;
}

void useDensity(Density density)
{
    if (std::exchange(densityInUse, density) == density)
        return;
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            view->doItemsLayout(); // a view asks for the height of a row once
    }
}

int rowPadding()
{
    return densityInUse == Density::Comfortable ? 16 : 8;
}

} // namespace assay
