// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace assay {

// The names in a folder, as the bytes that the disk has, without "." and "..". QDirIterator silently skips names that
// are not UTF-8. Not thread-safe.
class FolderListing
{
public:
    explicit FolderListing(const QByteArray &path);
    ~FolderListing();
    Q_DISABLE_COPY_MOVE(FolderListing)

    bool isOpen() const { return m_data != nullptr; } //!< false: see error()
    // In the disk's order. Empty at the end and after an error.
    std::optional<QByteArray> next();
    int error() const { return m_error; } //!< the system's error number of the first failure; 0: none

private:
    struct Data;
    std::unique_ptr<Data> m_data;
    int m_error = 0;
};

} // namespace assay
