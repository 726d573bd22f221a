// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// fence_probe ATTEMPT [ARGUMENT]: tries one thing that a fenced program must not be able to do, and prints "done", or
// the name of the error. It is the program inside the fence of the test test_fence; it knows nothing of the fence.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace {

int connectTo(int family, const sockaddr *address, socklen_t size)
{
    const int fd = ::socket(family, SOCK_STREAM, 0);
    return fd < 0 ? -1 : ::connect(fd, address, size);
}

int connectToUnix(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return connectTo(AF_UNIX, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

int connectToPort(const std::string &port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(std::stoi(port)));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return connectTo(AF_INET, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

int readFrom(const std::string &path)
{
    const int fd = ::open(path.c_str(), O_RDONLY);
    char byte = 0;
    return fd < 0 ? -1 : int(::read(fd, &byte, 1)) - 1;
}

// Says "done" in the new program.
int become(const std::string &path, bool byDescriptor)
{
    std::string word = "done\n";
    std::string name = path;
    char *const words[] = {name.data(), word.data(), nullptr};
    char *const none[] = {nullptr};
    if (!byDescriptor)
        return ::execve(path.c_str(), words, none);
    const int fd = ::open(path.c_str(), O_PATH);
    return fd < 0 ? -1 : ::fexecve(fd, words, none);
}

int forked()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    return child < 0 ? -1 : ::waitpid(child, nullptr, 0) == child ? 0 : -1;
}

void copyInput()
{
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, piece, sizeof piece)) > 0;)
        std::fwrite(piece, 1, std::size_t(got), stdout);
}

int attempt(const std::string &what, const std::string &argument)
{
    if (what == "unix-socket")
        return connectToUnix(argument);
    if (what == "tcp")
        return connectToPort(argument);
    if (what == "read")
        return readFrom(argument);
    if (what == "list")
        return ::open(argument.c_str(), O_RDONLY | O_DIRECTORY);
    if (what == "exec")
        return become(argument, false);
    if (what == "exec-by-descriptor")
        return become(argument, true);
    if (what == "fork")
        return forked();
    if (what == "make")
        return ::open(argument.c_str(), O_WRONLY | O_CREAT, 0600);
    if (what == "write")
        return ::open(argument.c_str(), O_RDWR);
    if (what == "empty")
        return ::truncate(argument.c_str(), 0);
    if (what == "remove")
        return ::unlink(argument.c_str());
    if (what == "rename")
        return ::rename(argument.c_str(), (argument + ".new").c_str());
    if (what == "mode")
        return ::chmod(argument.c_str(), 0777);
    if (what == "folder")
        return ::mkdir(argument.c_str(), 0700);
    if (what == "signal")
        return ::kill(std::stoi(argument), 0);
    std::fprintf(stderr, "fence_probe: unknown attempt\n");
    std::exit(2);
}

} // namespace

int main(int count, char **words)
{
    const std::string own = words[0];
    const bool isCrash = own.ends_with("/crash"); // under this name it takes no words
    const std::string what = isCrash ? "crash" : count > 1 ? words[1] : "";
    const std::string argument = count > 2 ? words[2] : "";
    if (what == "copy") {
        copyInput();
    } else if (what == "variables") {
        for (char **variable = environ; *variable; ++variable)
            std::puts(*variable);
    } else if (what == "descriptors") {
        for (int fd = 0; fd < 64; ++fd) {
            if (::fcntl(fd, F_GETFD) >= 0)
                std::printf("%d ", fd);
        }
    } else if (what == "thread") {
        std::thread([] { std::puts("done"); }).join();
    } else if (what == "sleep") {
        ::sleep(600);
    } else if (what == "spin") {
        for (volatile int i = 0;;)
            i = i + 1;
    } else if (what == "yes") {
        while (std::puts("yes") >= 0)
            ;
    } else if (what == "memory") {
        const std::size_t size = std::stoull(argument);
        void *all = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (all == MAP_FAILED)
            return 1;
        std::puts("done");
    } else if (what == "crash") {
        std::signal(SIGSEGV, SIG_DFL);
        *static_cast<volatile int *>(nullptr) = 1; // NOLINT: that is what it is for
    } else if (what == "fail") {
        std::fputs("Syntax Error: x\nmore\n", stderr);
        return std::stoi(argument);
    } else {
        std::puts(attempt(what, argument) >= 0 ? "done" : ::strerrorname_np(errno));
    }
    return 0;
}
