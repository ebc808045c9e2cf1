// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarylist.h"

#include "app/library/librarydelegate.h"
#include "app/theme/icons.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Rows are painted over the whole width, and measured again when it changes.
class ContentsView final : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void resizeEvent(QResizeEvent *event) override
    {
        QTreeView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

} // namespace

LibraryList::LibraryList(const Library &library, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_model(new LibraryModel(library, this)),
      m_search(new QLineEdit),
      m_status(new QLabel),
      m_contents(new ContentsView)
{
    m_search->setObjectName(u"librarySearchEdit"_s);
    m_search->setPlaceholderText(tr("Search the library"));
    m_search->setAccessibleName(tr("Search the library"));
    // Not Qt's own button, whose white is too bright on a dark palette.
    m_clear = m_search->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_clear->setText(tr("Clear"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, m_search, &QLineEdit::clear);
    m_search->setTextMargins(6, 0, 6, 0);
    m_search->installEventFilter(this);
    m_status->setObjectName(u"librarySearchStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->hide();

    m_contents->setObjectName(u"libraryContents"_s);
    m_contents->setAccessibleName(tr("Contents of the library"));
    m_contents->setModel(m_model);
    m_contents->setItemDelegate(new LibraryDelegate(appearance, m_contents));
    m_contents->setHeaderHidden(true);
    m_contents->setIndentation(0);
    m_contents->setRootIsDecorated(false);
    m_contents->setExpandsOnDoubleClick(false);
    m_contents->setWordWrap(true);
    m_contents->setMouseTracking(true);
    m_contents->setAnimated(false);
    m_contents->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there, so that opening a group does not change the width of every row.
    m_contents->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_contents->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_status);
    layout->addWidget(m_contents, 1);

    connect(m_search, &QLineEdit::textChanged, this, &LibraryList::search);
    connect(m_contents, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            m_contents->setExpanded(index, !m_contents->isExpanded(index));
        else
            choose(index);
    });
    connect(m_contents->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryList::choose);
    connect(&appearance, &Appearance::changed, this, &LibraryList::restyle);
    restyle();
}

void LibraryList::restyle()
{
    m_clear->setIcon(lineIcon(u"clear"_s, m_appearance.colours().text));
    QPalette palette = m_status->palette();
    palette.setColor(QPalette::WindowText, m_appearance.colours().quietText);
    m_status->setPalette(palette);
    m_contents->doItemsLayout();
}

void LibraryList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryList::search()
{
    if (!m_isSearching) {
        m_openGroups.clear();
        for (int group = 0; group < m_model->rowCount(); ++group) {
            if (m_contents->isExpanded(m_model->index(group, 0)))
                m_openGroups.append(group);
        }
    }
    const QString query = m_search->text();
    m_clear->setVisible(!query.isEmpty());
    m_isSearching = !query.trimmed().isEmpty();
    m_model->search(query);
    if (m_isSearching) {
        m_contents->expandAll();
    } else {
        for (const int group : std::as_const(m_openGroups))
            m_contents->expand(m_model->index(group, 0));
    }
    m_contents->scrollToTop();
    // What is being read stays, wherever it stands in the list now.
    if (const QModelIndex chosen = m_chosen ? m_model->indexOf(*m_chosen) : QModelIndex(); chosen.isValid())
        m_contents->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);

    const int count = m_model->itemCount();
    m_status->setVisible(m_isSearching);
    m_contents->setVisible(count > 0);
    m_status->setText(count > 0 ? tr("%n found", nullptr, count)
                                : tr("Nothing found for “%1”. Try fewer letters.").arg(query.trimmed()));
    m_status->setAlignment(count > 0 ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignTop);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->setStretchFactor(m_status, count > 0 ? 0 : 1);
    if (m_isSearching) {
        QAccessibleEvent news(m_status, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&news);
    }
}

void LibraryList::choose(const QModelIndex &index)
{
    const auto id = LibraryId::fromString(index.data(LibraryModel::IdRole).toString());
    if (!id || id == m_chosen)
        return;
    m_chosen = id;
    Q_EMIT itemChosen(*id);
}

void LibraryList::setChosen(const LibraryId &id)
{
    m_chosen = id;
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid()) {
        m_contents->clearSelection();
        return;
    }
    m_contents->expand(index.parent());
    m_contents->setCurrentIndex(index);
}

bool LibraryList::searchKey(int key)
{
    const QModelIndex first = m_model->index(0, 0);
    switch (key) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    case Qt::Key_Down:
        if (!first.isValid())
            return true;
        m_contents->setFocus(Qt::TabFocusReason);
        m_contents->setCurrentIndex(m_isSearching ? m_model->index(0, 0, first) : first);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isSearching && first.isValid()) {
            m_contents->setCurrentIndex(m_model->index(0, 0, first));
            Q_EMIT readingWanted();
        }
        return true;
    default:
        return false;
    }
}

bool LibraryList::listKey(int key)
{
    const QModelIndex current = m_contents->currentIndex();
    switch (key) {
    case Qt::Key_Up:
        if (current.isValid() && m_contents->indexAbove(current).isValid())
            return false;
        m_search->setFocus(Qt::BacktabFocusReason);
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        focusSearch();
        m_search->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (current.isValid() && !current.parent().isValid())
            m_contents->setExpanded(current, !m_contents->isExpanded(current));
        else if (current.isValid())
            Q_EMIT readingWanted();
        return true;
    default:
        return false;
    }
}

bool LibraryList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier)) {
            if (watched == m_search && searchKey(key->key()))
                return true;
            if (watched == m_contents && listKey(key->key()))
                return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nape
