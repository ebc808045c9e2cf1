// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace nape
{

/// Another process, forked from this one, for what only another process can show: locks, other rights, a
/// sudden death. It talks to its parent through two pipes, so that no test has to guess how long something
/// takes.
class ChildProcess
{
public:
    /// What the child uses to talk to the test.
    class Inside
    {
    public:
        void tellParent() const { writeByte(m_toParent); }
        void waitForParent() const { readByte(m_fromParent); }
        /// As if the power of this process were cut: no destructor, no handler.
        [[noreturn]] static void die()
        {
            ::kill(::getpid(), SIGKILL);
            std::abort();
        }

    private:
        friend class ChildProcess;
        Inside(int fromParent, int toParent) : m_fromParent(fromParent), m_toParent(toParent) {}
        int m_fromParent;
        int m_toParent;
    };

    /// The number that `work` returns is the exit code.
    explicit ChildProcess(const std::function<int(Inside &)> &work)
    {
        std::array<int, 2> down{};
        std::array<int, 2> up{};
        if (::pipe(down.data()) != 0 || ::pipe(up.data()) != 0)
            std::abort();
        m_process = ::fork();
        if (m_process == 0) {
            ::close(down[1]);
            ::close(up[0]);
            Inside inside(down[0], up[1]);
            ::_exit(work(inside));
        }
        ::close(down[0]);
        ::close(up[1]);
        m_toChild = down[1];
        m_fromChild = up[0];
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess()
    {
        if (m_process > 0)
            finish();
    }

    void waitForChild() const { readByte(m_fromChild); }
    void tellChild() const { writeByte(m_toChild); }

    /// Its exit code, or minus the signal that ended it.
    int finish()
    {
        ::close(m_toChild);
        ::close(m_fromChild);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    static void writeByte(int pipe)
    {
        const char byte = '.';
        EXPECT_EQ(::write(pipe, &byte, 1), 1);
    }
    /// Also returns when the other side is gone.
    static void readByte(int pipe)
    {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = ::read(pipe, &byte, 1);
    }

    pid_t m_process = -1;
    int m_toChild = -1;
    int m_fromChild = -1;
};

inline int inChild(const std::function<int(ChildProcess::Inside &)> &work)
{
    return ChildProcess(work).finish();
}

} // namespace nape
