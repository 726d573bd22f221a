// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace assay {

class GuideBrowser;

// The window of the user guide, which is docs/guide at build time. Show it with show().
class GuideWindow : public QDialog
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent = nullptr);

private:
    GuideBrowser *m_browser;
};

} // namespace assay
