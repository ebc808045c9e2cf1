// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/yeartable.h"

#include "app/diary/daypainter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace nape
{

namespace
{

constexpr int months = 12;
constexpr int longestMonth = 31;

} // namespace

class YearModel final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int year = QDate::currentDate().year();
    QDate today;
    MarksByDay marks;

    void changed() { Q_EMIT dataChanged(index(0, 0), index(months - 1, longestMonth - 1)); }
    /// Invalid where the month is shorter.
    QDate dayAt(const QModelIndex &index) const { return {year, index.row() + 1, index.column() + 1}; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : months; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : longestMonth;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const QDate day = dayAt(index);
        if (!day.isValid())
            return {};
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return describe(day, marks.value(day), today);
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool isMonth = orientation == Qt::Vertical;
        if (role == Qt::TextAlignmentRole && isMonth)
            return QVariant(Qt::AlignVCenter | Qt::AlignLeading);
        if (role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && (isMonth || isNamed(section + 1))))
            return isMonth ? QLocale().standaloneMonthName(section + 1, QLocale::ShortFormat)
                           : QLocale().toString(section + 1);
        return {};
    }
    /// All 31 numbers would be a row of noise.
    static bool isNamed(int day) { return day == 1 || day % 5 == 0; }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return dayAt(index).isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }
};

namespace
{

class DayDelegate final : public QStyledItemDelegate
{
public:
    DayDelegate(const YearModel &model, const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model), m_appearance(appearance)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QDate day = m_model.dayAt(index);
        if (!day.isValid())
            return;
        painter->drawPixmap(option.rect.topLeft(),
                            picture(m_model.marks.value(day), day == m_model.today, option));
        // Where the keyboard would go on is seen without it, too.
        const bool hasFocus = option.state & QStyle::State_HasFocus;
        if (hasFocus || option.state & QStyle::State_Selected) {
            const Colours &colours = m_appearance.colours();
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(hasFocus ? QPen(colours.accent, 2) : QPen(colours.text, 1));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
            painter->restore();
        }
    }

    /// Size, letters or colours are others.
    void forgetPictures() { m_pictures.clear(); }

private:
    const YearModel &m_model;
    const Appearance &m_appearance;
    /// A year has hundreds of days and few kinds of them.
    mutable QHash<QString, QPixmap> m_pictures;

    QPixmap picture(const DayMarks &marks, bool isToday, const QStyleOptionViewItem &option) const
    {
        const double ratio = option.widget->devicePixelRatioF();
        const QString kind = QStringLiteral("%1 %2 %3 %4 %5 %6 %7x%8 %9")
                                 .arg(int(marks.state))
                                 .arg(marks.worst ? marks.worst->value() : -1)
                                 .arg(marks.doses > 0)
                                 .arg(marks.sessions > 0)
                                 .arg(marks.isExcluded)
                                 .arg(isToday)
                                 .arg(option.rect.width())
                                 .arg(option.rect.height())
                                 .arg(ratio);
        QPixmap &picture = m_pictures[kind];
        if (picture.isNull()) {
            picture = QPixmap((QSizeF(option.rect.size()) * ratio).toSize());
            picture.setDevicePixelRatio(ratio);
            picture.fill(Qt::transparent);
            QPainter painter(&picture);
            paintDay(&painter, QRectF(QPointF(), option.rect.size()), marks, isToday, option.font);
        }
        return picture;
    }

    void paintDay(QPainter *painter, const QRectF &rect, const DayMarks &marks, bool isToday,
                  const QFont &usual) const
    {
        const Colours &colours = m_appearance.colours();
        const QRectF cell = rect.adjusted(1, 1, -1, -1);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(isToday ? QPen(colours.accent, 2) : QPen(colours.hairline, 1.5));
        painter->setBrush(colours.surface);
        painter->drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const DayPainter signs(*painter, colours);
        if (marks.isExcluded)
            signs.excludedGround(cell.adjusted(2, 2, -2, -2));
        // What was done about it in a row below, as small as can still be told apart.
        const qreal small = std::min(cell.width() * 0.45, QFontMetricsF(usual).height() * 0.6);
        const QRectF upper = cell.adjusted(2, 2, -2, -small - 5);
        const QRectF lower(cell.left() + 2, cell.bottom() - small - 2, cell.width() - 4, small);
        if (marks.doses > 0)
            signs.doseMark({lower.left(), lower.top(), small, small});
        if (marks.sessions > 0)
            signs.sessionMark({lower.right() - small, lower.top(), small, small});
        const qreal side = std::min(upper.width(), upper.height()) * 0.6;
        const QRectF sign(upper.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
        if (marks.state == DayMarks::State::Headache) {
            QFont font = usual;
            font.setWeight(QFont::DemiBold);
            signs.painBadge(upper, marks.worst, font);
        } else if (marks.state == DayMarks::State::Free) {
            signs.freeMark(sign);
        } else if (marks.state == DayMarks::State::NotAnswered) {
            signs.notAnsweredMark(sign);
        }
    }
};

} // namespace

YearTable::YearTable(const Appearance &appearance, QWidget *parent)
    : QTableView(parent), m_model(new YearModel(this))
{
    setObjectName(QStringLiteral("yearTable"));
    setAccessibleName(tr("Year"));
    setModel(m_model);
    auto *days = new DayDelegate(*m_model, appearance, this);
    setItemDelegate(days);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    viewport()->setAutoFillBackground(false);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(1);
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
    }
    const auto open = [this](const QModelIndex &index) {
        if (const QDate day = m_model->dayAt(index); day.isValid())
            Q_EMIT dayOpened(day);
    };
    connect(this, &QTableView::clicked, this, open);
    connect(this, &QTableView::activated, this, open);
    connect(&appearance, &Appearance::changed, this, [this, days] {
        days->forgetPictures();
        fitCells();
        viewport()->update();
    });
}

int YearTable::year() const
{
    return m_model->year;
}

void YearTable::show(int year, const MarksByDay &marks, const QDate &today)
{
    m_model->year = year;
    m_model->marks = marks;
    m_model->today = today;
    m_model->changed();
    setAccessibleDescription(QString::number(year));
}

void YearTable::setCurrentDay(const QDate &day)
{
    if (day.year() == m_model->year)
        setCurrentIndex(m_model->index(day.month() - 1, day.day() - 1));
    scrollTo(currentIndex());
}

QSize YearTable::smallestCell() const
{
    // A number as large as any other, and the marks below it.
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(QStringLiteral("10")) + 16, metrics.height() * 9 / 4 + 10};
}

QSize YearTable::minimumSizeHint() const
{
    // All months; a day further right can be scrolled to.
    const QSize cell = smallestCell();
    return {cell.width() * 10, cell.height() * months + horizontalHeader()->sizeHint().height() +
                                   horizontalScrollBar()->sizeHint().height() + 2 * frameWidth()};
}

QSize YearTable::sizeHint() const
{
    return minimumSizeHint().expandedTo({smallestCell().width() * (longestMonth + 2), 0});
}

void YearTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitCells();
}

void YearTable::fitCells()
{
    const QSize cell = smallestCell();
    horizontalHeader()->setDefaultSectionSize(std::max(cell.width(), viewport()->width() / longestMonth));
    verticalHeader()->setDefaultSectionSize(std::max(cell.height(), viewport()->height() / months));
    scrollTo(currentIndex());
}

} // namespace nape
