// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folder_listing.h"

#include <dirent.h>

#include <cerrno>

namespace assay {

struct FolderListing::Data
{
    explicit Data(DIR *opened) : folder(opened) { }
    ~Data() { ::closedir(folder); }
    Q_DISABLE_COPY_MOVE(Data)

    DIR *folder;
};

FolderListing::FolderListing(const QByteArray &path)
{
    if (DIR *folder = ::opendir(path.constData()))
        m_data = std::make_unique<Data>(folder);
    else
        m_error = errno;
}

FolderListing::~FolderListing() = default;

std::optional<QByteArray> FolderListing::next()
{
    while (m_data && m_error == 0) {
        errno = 0;
        const dirent *entry = ::readdir(m_data->folder);
        if (!entry) {
            m_error = errno;
            break;
        }
        QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            return name;
    }
    return {};
}

} // namespace assay
