// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace assay {

class Preferences;

// A menu of the languages that Assay speaks, each in its own words, the chosen one ticked. A choice is remembered for
// the next start, for words that are shown already stay as they are; `chosen` is told.
QMenu *makeLanguageMenu(Preferences &preferences, const std::function<void()> &chosen, QWidget *parent);

} // namespace assay
