// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <gtest/gtest.h>

#include <ostream>

namespace nape
{

/// EXPECT_TRUE(ok(store.save(…))): says why if it fails.
template <class T>
testing::AssertionResult ok(const Result<T> &result)
{
    if (result)
        return testing::AssertionSuccess();
    return testing::AssertionFailure()
           << sentence(result.error()).toStdString() << " [" << result.error().detail.toStdString() << ']';
}

} // namespace nape
