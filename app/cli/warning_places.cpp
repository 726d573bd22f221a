// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warning_places.h"

#include "settings/places.h"
#include "settings/preferences.h"
#include "terminal.h"
#include "text.h"
#include "warninglists/warning_list_store.h"

#include <QFileInfo>

namespace assay::cli {

std::unique_ptr<Preferences> windowPreferences()
{
    return std::make_unique<Preferences>(QFileInfo::exists(preferencesFile()) ? preferencesFile() : QString());
}

bool loadListsFor(const Options &options)
{
    WarningListPlaces places;
    if (!options.demo) {
        places.ownFile = ownThingsFile();
        places.sharedCopy = sharedOwnThingsCopy();
        places.sharedFile = windowPreferences()->value(Pref::SharedOwnThings).toString();
        places.folder = warningListsFolder();
    }
    places.moreOwn = options.ownLists;
    places.moreFolders = options.warningLists;
    const auto lists = assay::loadWarningLists(places);
    WarningLists::setCurrent(lists);
    for (const QString &problem : lists->problems())
        say(problem);
    for (const WarningList &list : lists->own()) {
        if (list.leftOut > 0)
            say(Text::tr("%1: %Ln value(s) left out. %2", nullptr, int(list.leftOut))
                    .arg(list.name, list.firstLeftOut));
    }
    if (lists->isOwnComplete() || options.allowOwn)
        return true;
    say(Text::tr("A list of your own things cannot be read, so nothing was sent. Repair it, or use --allow-own."));
    return false;
}

} // namespace assay::cli
