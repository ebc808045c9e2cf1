// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/uuid.h"

#include <array>

namespace nape
{

QUuid uuidV7(const Clock &clock)
{
    return uuidV7(clock.now(), *QRandomGenerator::system());
}

QUuid uuidV7(std::chrono::milliseconds at, QRandomGenerator &random)
{
    std::array<quint32, 4> words;
    random.fillRange(words.data(), words.size());

    // A clock set before 1970 must not fill the time bits with a sign.
    const auto ms = static_cast<quint64>(std::max<qint64>(0, at.count()));
    words[0] = static_cast<quint32>(ms >> 16);
    const auto low = static_cast<ushort>(ms & 0xffff);
    const auto versionAndRandom = static_cast<ushort>(0x7000 | (words[1] & 0x0fff));
    const auto byte = [](quint32 word, int index) { return static_cast<uchar>(word >> (8 * index)); };
    const auto variant = static_cast<uchar>(0x80 | (byte(words[2], 0) & 0x3f));

    return QUuid(words[0], low, versionAndRandom, variant, byte(words[2], 1), byte(words[2], 2),
                 byte(words[2], 3), byte(words[3], 0), byte(words[3], 1), byte(words[3], 2),
                 byte(words[3], 3));
}

} // namespace nape
