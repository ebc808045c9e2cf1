// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <exception>

namespace nape
{

/// How a failure travels inside the store, so that a transaction of twenty statements reads like twenty
/// lines. It never leaves the store: Database::read() and write() turn it into a Result.
class StoreFailure : public std::exception
{
public:
    explicit StoreFailure(Error error) : m_error(std::move(error)) {}

    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "a statement of the diary failed"; }

private:
    Error m_error;
};

} // namespace nape
