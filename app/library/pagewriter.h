// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/library/libraryitems.h"

#include <QCoreApplication>

namespace nape
{

/// Puts a page of the library together, as simple HTML without colours or sizes: the style sheet of the view
/// gives them, so that a page follows palette and text size. Links lead to library ids ("source/3"), and
/// pictures named "dots/3" stand for the five dots of that pressure. All words are escaped here.
class PageWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)

public:
    explicit PageWriter(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    void title(const QString &text);
    void heading(const QString &text);
    /// Blank lines part paragraphs, lines that begin with a dash are a list. The numbers of the sources stand
    /// at the end.
    void text(const QString &text, const QStringList &sources = {});
    void quiet(const QString &text);
    /// "**label:** text"
    void fact(const QString &label, const QString &text, const QStringList &sources = {});
    /// Dots and words; one level, or from one to the other.
    void pressure(int lowest, int highest);
    /// Set apart from the rest, because it must not be missed.
    void card(const QString &heading, const QString &text, const QStringList &sources = {},
              const std::optional<LibraryId> &more = {});
    /// A numbered step, and under it, quietly, its numbers.
    void step(int number, const QString &title, const QString &text, const QString &numbers, int pressure,
              const QStringList &sources);
    void columns(const QString &leftHeading, const QString &left, const QString &rightHeading,
                 const QString &right, const QStringList &sources);
    /// A row that leads to another page.
    void link(const LibraryId &target, const QString &text, const QString &detail = {});

    /// A row with number and citation that leads to the source.
    void source(const QString &key);

    const QString &html() const { return m_html; }

private:
    QString references(const QStringList &sources) const;
    QString paragraphs(const QString &text, const QStringList &sources) const;

    const Catalogue &m_catalogue;
    QString m_html;
};

} // namespace nape
