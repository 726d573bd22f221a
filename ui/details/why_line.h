// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evidence.h"

#include <QWidget>

namespace assay {

// The main reasons for a verdict, each a link to the page that it comes from. Hidden if there are none.
class WhyLine : public QWidget
{
    Q_OBJECT
public:
    explicit WhyLine(QWidget *parent = nullptr);

    void setReasons(const std::vector<Evidence> &reasons);

Q_SIGNALS:
    void pageWanted(const QString &objectName); //!< of a details page

private:
    std::vector<Evidence> m_reasons;
};

} // namespace assay
