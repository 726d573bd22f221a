// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session_consents.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace assay {

class Session;

// Asks before a file is read or opened whose path came with another user's session file, and shows the paths.
class StoredPaths : public QObject
{
    Q_OBJECT
public:
    StoredPaths(Session &session, SessionConsents &consents, QWidget *window); //!< borrowed

    // Calls `then` at once when all paths of these rows may be used; else once the analyst has agreed, and not at all
    // otherwise.
    void whenAgreed(const std::vector<quint64> &rows, std::function<void()> then);

private:
    Session &m_session;
    SessionConsents &m_consents;
    QWidget *m_window;
};

} // namespace assay
