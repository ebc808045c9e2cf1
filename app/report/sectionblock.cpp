// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/sectionblock.h"

#include "app/report/reporttext.h"

#include <QCoreApplication>

namespace nape::pages
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPages)
};

} // namespace

BlockPtr heading(const QString &words)
{
    std::vector<BlockPtr> parts;
    parts.push_back(text(words, Type::Heading, Colour::Accent));
    parts.push_back(space(0.6 * millimetre));
    return stack(std::move(parts));
}

QString leftOut(qsizetype count, Rest rest)
{
    switch (rest) {
    case Rest::Nowhere:
        return Words::tr("%1 more not shown here.").arg(count);
    case Rest::NextPage:
        return Words::tr("%1 more on the next page.").arg(count);
    case Rest::Details:
        return Words::tr("%1 more in the details.").arg(count);
    }
    Q_UNREACHABLE();
}

BlockPtr section(const ReportSection &section, qsizetype most, qsizetype longestText, Rest rest,
                 BlockPtr picture, double pictureWidth)
{
    std::vector<BlockPtr> parts;
    parts.push_back(heading(section.title));
    const bool isTableLeftOut = section.table && most == 0;
    QStringList paragraphs = section.paragraphs;
    if (isTableLeftOut && !paragraphs.isEmpty())
        paragraphs.last() += u' ' + leftOut(section.table->rows.size(), rest);
    for (const QString &paragraph : paragraphs)
        parts.push_back(
            text(shortened(paragraph, longestText), Type::Body, Colour::Text, section.isOwnWords));
    std::vector<BlockPtr> below;
    if (isTableLeftOut && paragraphs.isEmpty()) {
        below.push_back(text(leftOut(section.table->rows.size(), rest), Type::Small, Colour::Quiet));
    } else if (section.table && !isTableLeftOut) {
        const bool isCut = section.table->rows.size() > most;
        below.push_back(table(isCut ? section.table->first(most) : *section.table));
        if (isCut)
            below.push_back(
                text(leftOut(section.table->rows.size() - most, rest), Type::Small, Colour::Quiet));
    }
    // What explains a table is not needed without it.
    if (!section.table || most > 0) {
        for (const QString &remark : section.remarks)
            below.push_back(text(remark, Type::Small, Colour::Quiet));
    }
    if (!section.paragraphs.isEmpty() && section.table && !isTableLeftOut)
        parts.push_back(space(0.8 * millimetre));
    if (picture) {
        std::vector<BlockPtr> both;
        both.push_back(std::move(picture));
        both.push_back(stack(std::move(below)));
        parts.push_back(row(std::move(both), {pictureWidth, 1}));
    } else {
        for (BlockPtr &each : below)
            parts.push_back(std::move(each));
    }
    return stack(std::move(parts));
}

} // namespace nape::pages
