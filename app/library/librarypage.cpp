// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarypage.h"

#include "app/library/librarytext.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBrowser>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int keyRole = Qt::UserRole;

} // namespace

LibraryPage::LibraryPage(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_appearance(appearance),
      m_entries(new QListWidget(this)),
      m_text(new QTextBrowser(this))
{
    m_entries->setObjectName(u"libraryEntries"_s);
    m_entries->setAccessibleName(tr("Library entries"));
    m_entries->setWordWrap(true);
    m_entries->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"libraryText"_s);
    m_text->setAccessibleName(tr("Library text"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(24);

    addHeading(tr("Techniques"));
    for (const Technique &technique : catalogue.techniques())
        addEntry(technique.key.toString(), catalogue.name(technique.key));
    addHeading(tr("Good to know"));
    for (const Tip &tip : catalogue.tips())
        addEntry(tip.key, catalogue.text(u"tip."_s + tip.key + u".title"_s));

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(m_entries, 2);
    layout->addWidget(m_text, 5);

    connect(m_entries, &QListWidget::currentItemChanged, this, &LibraryPage::showCurrent);
    connect(&appearance, &Appearance::changed, this, &LibraryPage::restyle);
    restyle();
    m_entries->setCurrentRow(1);
}

void LibraryPage::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_entries);
    item->setFlags(Qt::NoItemFlags);
    m_headings.append(item);
}

void LibraryPage::restyle()
{
    for (QListWidgetItem *heading : std::as_const(m_headings)) {
        heading->setFont(Appearance::font(0, QFont::DemiBold));
        // A heading cannot be chosen, yet is to be read as well as the rest.
        heading->setForeground(m_appearance.colours().quietText);
    }
    // The document is laid out with the font of its making, so it is made again.
    showCurrent();
}

void LibraryPage::addEntry(const QString &key, const QString &text)
{
    auto *item = new QListWidgetItem(text, m_entries);
    item->setData(keyRole, key);
}

void LibraryPage::showCurrent()
{
    const QListWidgetItem *item = m_entries->currentItem();
    if (!item)
        return;
    const QString key = item->data(keyRole).toString();
    if (const Technique *technique = m_catalogue.technique(TechniqueKey(key))) {
        m_text->setHtml(techniqueHtml(m_catalogue, *technique));
    } else {
        const auto tip = std::ranges::find(m_catalogue.tips(), key, &Tip::key);
        if (tip != m_catalogue.tips().end())
            m_text->setHtml(tipHtml(m_catalogue, *tip));
    }
    m_text->verticalScrollBar()->setValue(0);
}

} // namespace nape
