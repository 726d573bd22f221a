// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QSplitter;

namespace assay {

class Commands;
class DetailsLayout;
class DetailsView;
class Preferences;
class QueueView;
class Sidebar;

// The parts of the window whose layout is stored.
struct WindowParts
{
    DetailsLayout *detailsLayout; //!< list and details
    QSplitter *sides; //!< sidebar beside both
    Sidebar *sidebar;
    QueueView *view;
    DetailsView *details;
};

// Stores the window's size and layout in the preferences and restores them.
class WindowMemory
{
public:
    // All arguments must outlive this object.
    WindowMemory(QMainWindow &window, const WindowParts &parts, Preferences &preferences, const Commands &commands);

    void restore();
    void store();

private:
    QMainWindow &m_window;
    WindowParts m_parts;
    Preferences &m_preferences;
    const Commands &m_commands;
};

} // namespace assay
