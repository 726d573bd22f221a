// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warninglists/warning_list_store.h"

#include "files/save_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct ListStoreText
{
    Q_DECLARE_TR_FUNCTIONS(assay::WarningList)
};

constexpr qsizetype maxLists = 500; // of one folder

// The list files of a folder in MISP's layout: list.json in it, or in each folder of it.
QStringList listFilesIn(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists(u"list.json"_s))
        return {dir.filePath(u"list.json"_s)};
    QStringList files;
    const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names.first(std::min(names.size(), maxLists))) {
        if (const QString file = dir.filePath(name + "/list.json"_L1); QFileInfo(file).isFile())
            files << file;
    }
    return files;
}

void addList(std::vector<WarningList> &lists, QStringList &problems, const QString &path)
{
    Result<WarningList> list = readListFile(path);
    if (list)
        lists.push_back(*std::move(list));
    else
        problems << list.error().detail;
}

// Replaces a list of the same name unless that is newer.
void addOrReplace(std::vector<WarningList> &lists, WarningList list)
{
    const auto same = std::ranges::find(lists, list.name, &WarningList::name);
    if (same == lists.end())
        lists.push_back(std::move(list));
    else if (same->version <= list.version)
        *same = std::move(list);
}

std::shared_ptr<const WarningLists> load(const WarningListPlaces &places, bool isSharedRead)
{
    std::vector<WarningList> own;
    std::vector<WarningList> others;
    QStringList problems;
    bool isOwnComplete = true;
    if (!places.ownFile.isEmpty() && QFileInfo::exists(places.ownFile)) {
        addList(own, problems, places.ownFile);
        if (own.empty())
            isOwnComplete = false;
        else
            own.back().name = ListStoreText::tr("Own things");
    }
    if (!places.sharedFile.isEmpty()) {
        Result<WarningList> shared = isSharedRead ? readListFile(places.sharedFile)
                                                  : Result<WarningList>(ApiError::of(ApiError::Kind::File, QString()));
        QFile file(places.sharedFile);
        if (shared && file.open(QIODevice::ReadOnly)) {
            SaveFile copy(places.sharedCopy, IfExists::Replace);
            if (!copy.open() && !copy.write(file.read(WarningList::maxBytes)))
                (void)copy.commit(); // without the copy the list counts as long as it can be read
        } else if (!shared) {
            if (isSharedRead)
                problems << ListStoreText::tr("%1 The last copy of it counts.").arg(shared.error().detail);
            shared = readListFile(places.sharedCopy);
        }
        isOwnComplete = isOwnComplete && shared;
        if (shared) {
            shared->name = QFileInfo(places.sharedFile).completeBaseName();
            own.push_back(*std::move(shared));
        }
    }
    for (const QString &path : places.moreOwn) {
        const size_t before = own.size();
        addList(own, problems, path);
        isOwnComplete = isOwnComplete && own.size() > before;
    }
    for (const QString &path : listFilesIn(u":/warninglists"_s))
        addList(others, problems, path);
    for (const QString &folder : QStringList{places.folder} + places.moreFolders) {
        if (folder.isEmpty())
            continue;
        std::vector<WarningList> found;
        for (const QString &path : listFilesIn(folder))
            addList(found, problems, path);
        for (WarningList &list : found)
            addOrReplace(others, std::move(list));
    }
    return std::make_shared<WarningLists>(std::move(own), std::move(others), problems, isOwnComplete);
}

} // namespace

std::shared_ptr<const WarningLists> loadWarningLists(const WarningListPlaces &places)
{
    return load(places, true);
}

std::shared_ptr<const WarningLists> loadLocalWarningLists(const WarningListPlaces &places)
{
    return load(places, false);
}

Result<QStringList> installWarningLists(const QString &from, const QString &folder)
{
    const QStringList files = QFileInfo(from).isDir() ? listFilesIn(from) : QStringList{from};
    QStringList names;
    std::optional<ApiError> firstFault;
    for (const QString &path : files) {
        QFile file(path);
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
            if (!firstFault)
                firstFault = ApiError::of(
                    ApiError::Kind::File, ListStoreText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
            continue;
        }
        const QByteArray bytes = file.read(WarningList::maxBytes + 1);
        const Result<WarningList> list = readMispList(bytes);
        if (!list || list->name.isEmpty()) {
            const QString why = list ? ListStoreText::tr("the list has no name") : list.error().detail;
            if (!firstFault)
                firstFault = ApiError::of(ApiError::Kind::Input, ListStoreText::tr("%1: %2").arg(path, why));
            continue;
        }
        SaveFile copy(QDir(folder).filePath(safeFileName(list->name) + "/list.json"_L1), IfExists::Replace);
        if (const auto error = copy.open())
            return *error;
        if (const auto error = copy.write(bytes))
            return *error;
        if (const Result<Saved> saved = copy.commit(); !saved)
            return saved.error();
        names << list->name;
    }
    if (!names.isEmpty())
        return names;
    return firstFault ? *firstFault
                      : ApiError::of(ApiError::Kind::Input,
                          ListStoreText::tr("%1 contains no list; lists are files NAME/list.json.").arg(from));
}

} // namespace assay
