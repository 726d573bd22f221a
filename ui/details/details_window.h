// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QWidget>

namespace assay {

class DetailsView;

// One row's details in a separate window, which keeps following that row. Several may be open, to be compared by
// eye. Esc closes it.
class DetailsWindow : public QWidget
{
    Q_OBJECT
public:
    DetailsWindow(Session &session, RowId id, const QByteArray &state);

    DetailsView &view() const { return *m_view; }
    RowId item() const { return m_id; }

private:
    void follow();

    Session &m_session;
    RowId m_id;
    DetailsView *m_view;
};

} // namespace assay
