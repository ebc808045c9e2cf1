// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarypage.h"

#include "app/library/librarylist.h"
#include "app/library/librarymap.h"
#include "app/library/libraryview.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int gap = 16;
enum Shown { Text, Map };

} // namespace

LibraryPage::LibraryPage(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_library(catalogue),
      m_text(catalogue, m_library),
      m_contents(new LibraryList(m_library, appearance)),
      m_reading(new QWidget),
      m_view(new LibraryView(appearance)),
      m_map(new LibraryMap(catalogue, appearance)),
      m_bar(new QWidget),
      m_beside(new QWidget),
      m_showAnyway(new QPushButton(tr("Show it all the same")))
{
    m_view->setObjectName(u"libraryText"_s);
    m_view->setAccessibleName(tr("Library text"));
    m_showAnyway->setObjectName(u"showAnywayButton"_s);
    m_showAnyway->hide();
    m_map->hide();

    fillBar();
    auto *textColumn = new QVBoxLayout;
    textColumn->addWidget(m_view, 1);
    textColumn->addWidget(m_showAnyway, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addLayout(textColumn, 3);
    row->addWidget(m_map, 2);
    row->addWidget(m_beside, 2);
    auto *reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins({});
    reading->addWidget(m_bar);
    reading->addLayout(row, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(gap);
    layout->addWidget(m_contents);
    layout->addWidget(m_reading, 1);

    connect(m_contents, &LibraryList::itemChosen, this,
            [this](const LibraryId &id) { showItem(id, History::Forget); });
    connect(m_contents, &LibraryList::readingWanted, this, [this] {
        m_isReading = true;
        arrange();
        m_view->setFocus(Qt::TabFocusReason);
    });
    connect(m_view, &QTextBrowser::anchorClicked, this, &LibraryPage::follow);
    connect(m_map, &LibraryMap::placeRequested, this, &LibraryPage::placeRequested);
    connect(m_showAnyway, &QPushButton::clicked, this, [this] {
        m_unlocked.append(*m_shown);
        showPage();
        m_view->setFocus(Qt::TabFocusReason);
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        showContents();
        m_contents->focusSearch();
    });
    connect(new QShortcut(QKeySequence::Back, this), &QShortcut::activated, this, &LibraryPage::goBack);

    m_view->showPage(m_text.startPage());
    arrange();
}

void LibraryPage::fillBar()
{
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins({});
    m_toContents = new QPushButton(tr("Contents"));
    m_toContents->setObjectName(u"libraryContentsButton"_s);
    connect(m_toContents, &QPushButton::clicked, this, &LibraryPage::showContents);
    m_back = new QPushButton;
    m_back->setObjectName(u"libraryBackButton"_s);
    connect(m_back, &QPushButton::clicked, this, &LibraryPage::goBack);
    layout->addWidget(m_toContents);
    layout->addWidget(m_back);
    layout->addStretch(1);

    m_switch = new QButtonGroup(this);
    for (const auto &[shown, name, words] : {std::tuple{Text, u"libraryTextButton"_s, tr("Text")},
                                             std::tuple{Map, u"libraryMapButton"_s, tr("Picture")}}) {
        auto *button = new QPushButton(words);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setChecked(shown == Text);
        m_switch->addButton(button, shown);
        layout->addWidget(button);
    }
    connect(m_switch, &QButtonGroup::idToggled, this, [this](int shown, bool on) {
        if (!on)
            return;
        m_isMapWanted = shown == Map;
        arrange();
    });
}

int LibraryPage::contentsWidth() const
{
    constexpr int characters = 44;
    return fontMetrics().averageCharWidth() * characters;
}

LibraryPage::Room LibraryPage::room() const
{
    const int contents = contentsWidth();
    const int column = fontMetrics().averageCharWidth() * 50;
    constexpr int picture = 280;
    const int width = this->width() - 2 * gap;
    if (width >= contents + gap + m_view->columnWidth() + gap + picture)
        return Room::ForAll;
    return width >= contents + gap + column ? Room::ForContentsAndPage : Room::ForOne;
}

void LibraryPage::arrange()
{
    const Room room = this->room();
    const bool onlyOne = room == Room::ForOne;
    const bool isMapBeside = room == Room::ForAll;
    m_contents->setVisible(!onlyOne || !m_isReading);
    m_reading->setVisible(!onlyOne || m_isReading);
    m_contents->setMaximumWidth(onlyOne ? QWIDGETSIZE_MAX : contentsWidth());
    m_contents->setMinimumWidth(onlyOne ? 0 : contentsWidth());

    const bool isMapShown = m_hasPlace && (isMapBeside || m_isMapWanted);
    const bool isTextShown = isMapBeside || !isMapShown;
    m_view->setVisible(isTextShown);
    m_view->setMaximumWidth(isMapBeside ? m_view->columnWidth() : QWIDGETSIZE_MAX);
    m_map->setVisible(isMapShown);
    m_beside->setVisible(isMapBeside && !isMapShown);
    m_toContents->setVisible(onlyOne);
    m_back->setVisible(!m_history.isEmpty());
    for (QAbstractButton *button : m_switch->buttons())
        button->setVisible(m_hasPlace && !isMapBeside);
    m_bar->setVisible(onlyOne || !m_history.isEmpty() || (m_hasPlace && !isMapBeside));
}

void LibraryPage::setAssessment(const SafetyAssessment &assessment)
{
    m_assessment = assessment;
    m_map->setAssessment(assessment);
    if (!m_shown)
        return;
    const int scrolled = m_view->verticalScrollBar()->value();
    showPage();
    m_view->verticalScrollBar()->setValue(scrolled);
}

void LibraryPage::open(const LibraryId &id)
{
    if (m_library.item(id))
        showItem(id, History::Forget);
}

void LibraryPage::follow(const QUrl &link)
{
    const auto id = LibraryId::fromString(link.toString());
    if (!id || !m_library.item(*id))
        return;
    if (m_shown)
        m_history.append({*m_shown, m_view->verticalScrollBar()->value()});
    showItem(*id, History::Keep);
}

void LibraryPage::goBack()
{
    if (m_history.isEmpty())
        return;
    const Visit last = m_history.takeLast();
    showItem(last.id, History::Keep);
    m_view->verticalScrollBar()->setValue(last.scrolled);
    m_view->setFocus(Qt::BacktabFocusReason);
}

void LibraryPage::showItem(const LibraryId &id, History history)
{
    if (history == History::Forget)
        m_history.clear();
    m_shown = id;
    m_isReading = true;
    m_contents->setChosen(id);
    if (!m_history.isEmpty())
        m_back->setText(tr("Back to %1").arg(m_library.item(m_history.last().id)->title));
    showPage();
}

void LibraryPage::showPage()
{
    const LibraryItem &item = *m_library.item(*m_shown);
    const bool isAskedFor =
        m_unlocked.contains(item.id) || (m_assessment && m_assessment->profile().isOptedIn(item.id.key));
    const bool isLocked = m_text.isOffByDefault(item.id) && !isAskedFor;
    m_view->showPage(isLocked ? m_text.safetyCard(item) : m_text.page(item, m_assessment));
    m_showAnyway->setVisible(isLocked);
    m_hasPlace = !isLocked && m_map->showItem(item.id);
    arrange();
}

void LibraryPage::showContents()
{
    m_isReading = false;
    arrange();
}

void LibraryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LibraryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace nape
