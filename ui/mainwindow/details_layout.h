// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSplitter;

namespace assay {

class Commands;
class DetailsView;
class Preferences;
class QueueView;

// Where the details stand: below the list or at its right, over the whole area (the list is hidden), or folded away.
// The place is stored in the preferences, "full" is not: a window always starts with its list. Each of the two places
// keeps its own share of the window.
class DetailsLayout : public QObject
{
    Q_OBJECT
public:
    // `splitter` holds the list and the details, in this order. All arguments must outlive this object.
    DetailsLayout(QSplitter &splitter, QueueView &list, DetailsView &details, Preferences &preferences,
        const Commands &commands, QObject *parent = nullptr);

    // Place and sizes from the preferences. `earlierBelow` is the splitter state of an earlier version, or empty.
    void restore(const QByteArray &earlierBelow);
    void store();
    bool isFull() const { return m_full; }
    void setFull(bool full);

protected:
    // In the place "automatic" the details move when the window becomes wide or narrow.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void choose(const char *word);
    Qt::Orientation wantedOrientation() const;
    void keepSizes();

    QSplitter &m_splitter;
    QueueView &m_list;
    DetailsView &m_details;
    Preferences &m_preferences;
    const Commands &m_commands;
    QByteArray m_below; //!< the splitter's state with the details below the list
    QByteArray m_right;
    bool m_full = false;
};

} // namespace assay
