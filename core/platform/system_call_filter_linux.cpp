// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/system_call_filter_linux.h"

#include <QtGlobal>

#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace assay {

namespace {

// clang-format off
// By name: libseccomp knows those that the headers of the build machine do not.
constexpr const char *refused[] = {
    // network, session bus
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4",
    // other programs
    "execveat", "fork", "vfork", "kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "ptrace",
    "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_open", "pidfd_getfd", "pidfd_send_signal",
    "shmget", "shmat", "msgget", "semget", "mq_open",
    // another view of the system
    "unshare", "setns", "mount", "umount", "umount2", "pivot_root", "chroot", "mount_setattr", "open_tree", "move_mount",
    "fsopen", "fsconfig", "fsmount", "fspick", "name_to_handle_at", "open_by_handle_at",
    // parts of the kernel that a reader has no use for
    "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "keyctl", "add_key",
    "request_key", "init_module", "finit_module", "kexec_load", "kexec_file_load", "fanotify_init",
    // files and folders
    "creat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "symlink", "symlinkat",
    "link", "linkat", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "truncate", "mknod",
    "mknodat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "utime", "utimes",
    "futimesat", "utimensat"};
// As on a kernel that does not have them: their arguments are behind a pointer, and the C library has another way.
constexpr const char *unknown[] = {"clone3", "openat2"};
constexpr uint64_t namespaces[] = {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWNET, CLONE_NEWPID, CLONE_NEWIPC, CLONE_NEWUTS,
    CLONE_NEWCGROUP};
// clang-format on

class Filter
{
public:
    Filter() : m_context(seccomp_init(SCMP_ACT_ALLOW)) { }
    ~Filter()
    {
        if (m_context)
            seccomp_release(m_context);
    }
    Q_DISABLE_COPY_MOVE(Filter)

    template <class... Conditions>
    void refuse(const char *call, int error, Conditions... conditions)
    {
        const int number = m_context ? seccomp_syscall_resolve_name(call) : __NR_SCMP_ERROR;
        if (number == __NR_SCMP_ERROR)
            return; // a library that does not know it yet cannot filter it
        const scmp_arg_cmp all[] = {conditions..., {}};
        m_isWhole
            = seccomp_rule_add_array(m_context, SCMP_ACT_ERRNO(unsigned(error)), number, sizeof...(conditions), all)
                == 0
            && m_isWhole;
    }
    std::vector<sock_filter> exported() const;

private:
    scmp_filter_ctx m_context;
    bool m_isWhole = true;
};

// Through a file in memory: libseccomp 2.5 writes to a descriptor only.
std::vector<sock_filter> Filter::exported() const
{
    const int file = m_context && m_isWhole ? ::memfd_create("filter", MFD_CLOEXEC) : -1;
    if (file < 0)
        return {};
    std::vector<sock_filter> program;
    if (seccomp_export_bpf(m_context, file) == 0) {
        const off_t size = ::lseek(file, 0, SEEK_END);
        program.resize(std::size_t(size) / sizeof(sock_filter));
        if (size <= 0 || ::pread(file, program.data(), std::size_t(size), 0) != size)
            program.clear();
    }
    ::close(file);
    return program;
}

scmp_arg_cmp has(unsigned argument, uint64_t bits, uint64_t value)
{
    return {argument, SCMP_CMP_MASKED_EQ, bits, value};
}

} // namespace

std::vector<sock_filter> systemCallFilter(const char *program)
{
    Filter filter;
    for (const char *call : refused)
        filter.refuse(call, EPERM);
    for (const char *call : unknown)
        filter.refuse(call, ENOSYS);
    filter.refuse("execve", EPERM, scmp_arg_cmp{0, SCMP_CMP_NE, uint64_t(reinterpret_cast<uintptr_t>(program)), 0});
    filter.refuse("clone", EPERM, has(0, CLONE_THREAD, 0));
    for (const uint64_t one : namespaces)
        filter.refuse("clone", EPERM, has(0, one, one));
    filter.refuse("prlimit64", EPERM, scmp_arg_cmp{0, SCMP_CMP_NE, 0, 0}); // 0 is the caller itself
    // Keys that a terminal would take for typed.
    filter.refuse("ioctl", EPERM, has(1, 0xFFFFFFFFU, TIOCSTI));
    filter.refuse("ioctl", EPERM, has(1, 0xFFFFFFFFU, TIOCLINUX));
    for (const uint64_t writing : {uint64_t(O_WRONLY), uint64_t(O_RDWR)}) {
        filter.refuse("open", EACCES, has(1, O_ACCMODE, writing));
        filter.refuse("openat", EACCES, has(2, O_ACCMODE, writing));
    }
    filter.refuse("open", EACCES, has(1, O_CREAT, O_CREAT));
    filter.refuse("openat", EACCES, has(2, O_CREAT, O_CREAT));
    return filter.exported();
}

bool loadSystemCallFilter(const std::vector<sock_filter> &filter)
{
    const sock_fprog program{static_cast<unsigned short>(filter.size()), const_cast<sock_filter *>(filter.data())};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

bool hasSystemCallFilters()
{
    const uint32_t action = SECCOMP_RET_ERRNO;
    return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

} // namespace assay
