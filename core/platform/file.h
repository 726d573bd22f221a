// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <utility>

namespace assay {

// Files as the disk has them. Paths are the bytes that the system wants, see pathForDisk(). A function that fails
// leaves the system's error number in `errno`; qt_error_string(errno) is its text.

// Identifies a file on this computer, whatever its names are.
struct FileId
{
    std::uint64_t volume = 0;
    std::uint64_t number = 0;
    friend bool operator==(const FileId &, const FileId &) = default;
};

// The facts about one file.
struct FileStatus
{
    enum class Kind { Regular, Folder, Link, Pipe, Socket, Device, Other };

    Kind kind = Kind::Other;
    FileId id;
    qint64 size = 0; //!< bytes
    std::int64_t modifiedSeconds = 0; //!< since 1970, UTC
    long modifiedNanoseconds = 0; //!< of that second

    bool isRegular() const { return kind == Kind::Regular; }
    bool isFolder() const { return kind == Kind::Folder; }
    bool isLink() const { return kind == Kind::Link; }
    // True if size and modification time are equal.
    bool hasSameContent(const FileStatus &other) const
    {
        return size == other.size && modifiedSeconds == other.modifiedSeconds
            && modifiedNanoseconds == other.modifiedNanoseconds;
    }
};

// Whether a path that names a link means the link's target or the link itself.
enum class LastLink { Follow, Keep };

// The facts about the file at `path`. Empty if there is no such file or it cannot be reached.
std::optional<FileStatus> fileStatus(const QByteArray &path, LastLink link = LastLink::Follow);

// `path` made absolute, without any link in it. Empty if a part of it does not exist.
QByteArray realPath(const QByteArray &path);

// Owns the descriptor of an open file and closes it. Movable. Reading at an offset is thread-safe.
class OpenFile
{
public:
    OpenFile() = default;
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) { } //!< takes ownership
    ~OpenFile() { close(); }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    OpenFile(OpenFile &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    OpenFile &operator=(OpenFile &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }

    // Opens an existing file to read it. Waits for the other end of a pipe only with `Pipe::Wait`; otherwise reading
    // may fail with EAGAIN.
    enum class Pipe { Wait, DoNotWait };
    static OpenFile toRead(const QByteArray &path, Pipe pipe = Pipe::DoNotWait);
    // Makes a new file that only its owner may read and write. Fails if there is anything of that name, even a link.
    static OpenFile createPrivate(const QByteArray &path);
    // Makes a new private file. The last six characters of `path` must be "XXXXXX"; they become a free name.
    static OpenFile createUnique(QByteArray &path);

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; } //!< -1 if not open. Stays this object's
    void close();

    std::optional<FileStatus> status() const;
    // Reads up to `size` bytes at `offset` into `to`. Returns the bytes read, fewer only at the end; -1 on an error.
    qint64 readAt(qint64 offset, char *to, qint64 size) const;
    // Writes all of it. False on an error.
    bool write(QByteArrayView bytes) const;
    // Forces the content to the disk. False on an error.
    bool sync() const;

private:
    int m_descriptor = -1;
};

// Which links a path may have for openRegularFile().
enum class LinkRule {
    Follow, //!< any
    NotTheFile, //!< folders may be links, the file may not
    NotAnywhere, //!< the path is absolute, and no part of it is a link
};

// The result of openRegularFile().
struct RegularFile
{
    enum class Problem {
        None,
        ForbiddenLink, //!< a link that the rule does not allow
        NotRegular, //!< `status` says what it is
        System, //!< `error` is the system's number
    };
    Problem problem = Problem::None;
    int error = 0;
    OpenFile file;
    FileStatus status; //!< of the opened file
};
// Opens a regular file to read it. Never opens a device, a pipe or a socket, even if one replaces the file meanwhile.
RegularFile openRegularFile(const QByteArray &path, LinkRule rule);

// The same operations on a descriptor that another object owns. Interrupted calls are repeated.
qint64 readDescriptor(int descriptor, char *to, qint64 size); //!< bytes read, 0 at the end, -1 on an error
qint64 readDescriptorAt(int descriptor, qint64 offset, char *to, qint64 size); //!< see OpenFile::readAt()
bool writeDescriptor(int descriptor, QByteArrayView bytes);
bool syncDescriptor(int descriptor);
std::optional<FileStatus> descriptorStatus(int descriptor);
int duplicateDescriptor(int descriptor); //!< the caller owns the new one; -1 on an error

// Sets the access mode of a file, such as 0600. Does nothing where there are no such modes.
bool setFileMode(const QByteArray &path, unsigned mode);
bool setFileMode(int descriptor, unsigned mode);

// Makes sure that the file exists and that only its owner may read and write it. Follows a link. False on an error.
bool makeFilePrivate(const QByteArray &path);

// Renames a file without replacing another one. 0, or the system's error number; EEXIST if `to` exists.
int renameWithoutReplacing(const QByteArray &from, const QByteArray &to);

// Removes a file, or a link. False on an error.
bool removeFile(const QByteArray &path);

// Forces the content of the file at `path` to the disk.
bool syncFile(const QByteArray &path);
// Forces the names in a folder to the disk; without it a power cut may undo a rename. 0, or the system's error number.
// 0 also where the user may not list the folder or the disk cannot do it.
int syncFolder(const QByteArray &path);

// True if another program has a record lock on the file (fcntl(), as SQLite has). False if there is no such file.
bool hasForeignRecordLock(const QByteArray &path);

} // namespace assay
