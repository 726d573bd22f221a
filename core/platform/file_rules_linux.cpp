// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_rules_linux.h"

#include <QFile>
#include <QLibraryInfo>
#include <QList>

#include <elf.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace assay {

namespace {

// Newer than the headers of Debian 12. Older kernels accept zeros in the fields that they do not know.
struct RulesetAttributes
{
    quint64 files = 0;
    quint64 network = 0;
    quint64 scopes = 0;
};
constexpr quint64 allOfNetwork = 3; // binding and connecting TCP
constexpr quint64 allScopes = 3; // abstract sockets, signals

constexpr quint64 readFile = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr quint64 readAll = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

// Files that glibc, fontconfig and poppler read. None belongs to the user.
constexpr const char *readable[] = {"/usr", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.preload",
    "/etc/fonts", "/etc/ssl/openssl.cnf", "/etc/localtime", "/var/cache/fontconfig", "/dev/null", "/dev/zero",
    "/dev/random", "/dev/urandom", "/sys/devices/system/cpu"};

// All file rights of this version of Landlock: 13, and one more in each of the versions 2, 3 and 5.
quint64 allOfFiles(int version)
{
    const int rights = 13 + (version >= 2) + (version >= 3) + (version >= 5);
    return (quint64(1) << rights) - 1;
}

// The program that the kernel loads to run `program`: the dynamic loader, or the interpreter of a script.
QByteArray interpreterOf(const QByteArray &program)
{
    const int file = ::open(program.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    constexpr qsizetype headSize = 64 * 1024;
    QByteArray head(headSize, '\0');
    head.resize(std::max<qsizetype>(0, ::pread(file, head.data(), headSize, 0)));
    ::close(file);
    if (head.startsWith("#!"))
        return head.left(head.indexOf('\n')).sliced(2).simplified().split(' ').constFirst();
    Elf64_Ehdr elf;
    if (std::size_t(head.size()) < sizeof elf || !head.startsWith(ELFMAG) || head[EI_CLASS] != ELFCLASS64)
        return {};
    std::memcpy(&elf, head.constData(), sizeof elf);
    for (quint64 i = 0, at = elf.e_phoff; i < elf.e_phnum && at + sizeof(Elf64_Phdr) <= quint64(head.size());
         ++i, at += sizeof(Elf64_Phdr)) {
        Elf64_Phdr part;
        std::memcpy(&part, head.constData() + at, sizeof part);
        if (part.p_type == PT_INTERP && part.p_offset < quint64(head.size()))
            return QByteArray(head.constData() + part.p_offset); // ends with a zero
    }
    return {};
}

} // namespace

int FileRules::version()
{
    return int(std::max(0L, ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION)));
}

FileRules::FileRules(const QByteArray &program)
{
    const int known = version();
    if (known == 0)
        return;
    const RulesetAttributes attributes{
        .files = allOfFiles(known), .network = known >= 4 ? allOfNetwork : 0, .scopes = known >= 6 ? allScopes : 0};
    const std::size_t size = known >= 6 ? sizeof attributes : known >= 4 ? 2 * sizeof(quint64) : sizeof(quint64);
    m_rules = int(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
    for (const char *path : readable)
        allow(path, readAll);
    // Qt may be installed elsewhere; assay-mail-reader loads it.
    allow(QFile::encodeName(QLibraryInfo::path(QLibraryInfo::LibrariesPath)).constData(), readAll);
    allow("/dev/null", readFile | LANDLOCK_ACCESS_FS_WRITE_FILE);
    // The interpreter of a script also has a loader.
    constexpr int maxDepth = 3;
    QByteArray started = program;
    for (int i = 0; i < maxDepth && !started.isEmpty(); ++i, started = interpreterOf(started))
        allow(started.constData(), readFile | LANDLOCK_ACCESS_FS_EXECUTE);
}

FileRules::~FileRules()
{
    if (m_rules >= 0)
        ::close(m_rules);
}

void FileRules::allow(const char *path, quint64 access)
{
    const int place = ::open(path, O_PATH | O_CLOEXEC);
    if (place < 0)
        return; // missing on this system
    struct stat status
    { };
    if (::fstat(place, &status) == 0 && !S_ISDIR(status.st_mode))
        access &= ~quint64(LANDLOCK_ACCESS_FS_READ_DIR); // a right over folders only
    const landlock_path_beneath_attr rule{.allowed_access = access, .parent_fd = place};
    (void)::syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(place);
}

bool FileRules::apply() const
{
    if (m_rules < 0)
        return version() == 0;
    // Poppler reopens its input as /dev/stdin. A pipe needs no rule.
    const landlock_path_beneath_attr input{.allowed_access = readFile, .parent_fd = STDIN_FILENO};
    (void)::syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &input, 0);
    // Each process has its own /proc/self. Sanitizers read there where they are loaded.
    const int own = ::open("/proc/self", O_PATH | O_CLOEXEC);
    const landlock_path_beneath_attr itself{.allowed_access = readAll, .parent_fd = own};
    (void)::syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &itself, 0);
    (void)::close(own);
    return ::syscall(SYS_landlock_restrict_self, m_rules, 0) == 0;
}

} // namespace assay
