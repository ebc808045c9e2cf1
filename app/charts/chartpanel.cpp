// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/charts/chartpanel.h"

#include "app/charts/chartfile.h"
#include "app/charts/chartparts.h"
#include "app/platform/dialogs.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// A chart of many columns is wider than the window and scrolls sideways; up and down the page does.
class SidewaysScroll final : public QScrollArea
{
public:
    explicit SidewaysScroll(QWidget *content)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {widget()->sizeHint().width(),
                widget()->sizeHint().height() + horizontalScrollBar()->sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    // Tab leads away from the chart. A scroll area would go to the middle of all that was focused in it:
    // to other years.
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace

ChartPanel::ChartPanel(const QString &name, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_choose([](QWidget *where, const QString &suggested) {
          return dialogs::choosePictureToSave(where, suggested);
      }),
      m_ask(&dialogs::ask),
      m_view(new ChartView(appearance)),
      m_legend(new ChartLegend(appearance)),
      m_scroll(new SidewaysScroll(m_view)),
      m_table(new QTableView),
      m_stack(new QStackedWidget),
      m_said(new QLabel),
      m_tableButton(new QPushButton),
      m_keepButton(new QPushButton)
{
    setObjectName(name + "Panel"_L1);
    m_view->setObjectName(name + "Chart"_L1);
    m_legend->setObjectName(name + "Legend"_L1);
    m_said->setObjectName(name + "SaidLabel"_L1);
    m_said->setWordWrap(true);
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_table);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    buildTable(name);
    buildActions();
    m_tableButton->setObjectName(name + "TableButton"_L1);
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QPushButton::toggled, this, &ChartPanel::setTableShown);
    m_keepButton->setObjectName(name + "KeepButton"_L1);
    m_keepButton->setText(tr("Save or copy"));
    auto *menu = new QMenu(m_keepButton);
    menu->addActions(m_actions);
    m_keepButton->setMenu(menu);

    // The newest value is the one to begin with; without this a long chart opens years ago.
    connect(m_scroll->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { follow(m_view->current()); });
    connect(m_view, &ChartView::currentChanged, this, &ChartPanel::follow);
    connect(m_view, &ChartView::entered, this, &ChartPanel::chooseOneInSight);
    connect(m_view, &ChartView::said, m_said, &QLabel::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_view->setCurrent(index.row());
            });
    for (QWidget *each : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_table)}) {
        each->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(each, &QWidget::customContextMenuRequested, this,
                [this, each](const QPoint &position) { showMenu(each, position); });
    }
    connect(&m_appearance, &Appearance::changed, this, &ChartPanel::updateFonts);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_said, 1);
    row->addWidget(m_tableButton, 0, Qt::AlignTop);
    row->addWidget(m_keepButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_legend);
    layout->addWidget(m_stack);
    layout->addLayout(row);
    setTableShown(false);
}

void ChartPanel::buildTable(const QString &name)
{
    m_table->setObjectName(name + "Table"_L1);
    m_table->setModel(&m_model);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setHighlightSections(false);
}

void ChartPanel::buildActions()
{
    const auto add = [this](const QString &words, const QString &name, auto slot) {
        auto *action = new QAction(words, this);
        action->setObjectName(objectName() + name);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
    };
    add(tr("Save as PNG…"), u"SavePngAction"_s, [this] { save(Kind::Png); });
    add(tr("Save as SVG…"), u"SaveSvgAction"_s, [this] { save(Kind::Svg); });
    add(tr("Copy as text"), u"CopyAction"_s, [this] { copy(); });
    m_tableAction = new QAction(this);
    connect(m_tableAction, &QAction::triggered, this, [this] { setTableShown(!isTableShown()); });
}

void ChartPanel::setChart(ChartPtr chart)
{
    m_model.setChart(chart);
    m_table->setAccessibleName(chart ? chart->title() : QString());
    m_legend->setChart(chart);
    m_legend->setVisible(chart && !chart->legend().isEmpty() && !isTableShown());
    m_view->setChart(std::move(chart));
    // Columns as wide as all rows need; looking through thousands would hold the window, there what is seen
    // has to do.
    constexpr int rowsLookedThrough = 300;
    m_table->horizontalHeader()->setResizeContentsPrecision(m_model.rowCount() <= rowsLookedThrough ? -1 : 0);
    updateFonts();
    if (isTableShown())
        m_table->resizeColumnsToContents();
}

bool ChartPanel::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartPanel::setTableShown(bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_legend->setVisible(!shown && chart() && !chart()->legend().isEmpty());
    // The words stay and say what the button does; a screen reader also hears whether it is pressed.
    m_tableButton->setText(tr("Show as table"));
    m_tableButton->setChecked(shown);
    m_tableAction->setText(shown ? tr("Show as chart") : tr("Show as table"));
    updateFonts();
    m_isRowAwaited = false;
    if (!shown)
        return;
    m_table->resizeColumnsToContents();
    // Now if it is as high as the chart, else once it has been laid out.
    m_isRowAwaited = true;
    QMetaObject::invokeMethod(this, &ChartPanel::showCurrentRow, Qt::QueuedConnection);
    // Due when all is laid out: a later change of the size must not move the page.
    QTimer::singleShot(0, this, [this] { m_isRowAwaited = false; });
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The page around it learns of its own new height only after this.
    if (std::exchange(m_isRowAwaited, false))
        QMetaObject::invokeMethod(this, &ChartPanel::showCurrentRow, Qt::QueuedConnection);
}

/// Within the page too, which may be scrolled to where the chart's buttons are.
void ChartPanel::showCurrentRow()
{
    if (!isTableShown() || !m_table->currentIndex().isValid())
        return;
    m_table->scrollTo(m_table->currentIndex());
    const QRect row = m_table->visualRect(m_table->currentIndex());
    const QPoint middle = m_table->viewport()->mapTo(this, row.center());
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *page = qobject_cast<QScrollArea *>(above)) {
            const QPoint within = mapTo(page->widget(), middle);
            page->ensureVisible(page->widget()->rect().left(), within.y(), 0, row.height());
            return;
        }
    }
}

void ChartPanel::updateFonts()
{
    QPalette quiet = QApplication::palette();
    quiet.setColor(QPalette::WindowText, m_appearance.colours().quietText);
    m_said->setPalette(quiet);
    // Two lines are kept, so that nothing moves when a value is pointed at.
    m_said->setMinimumHeight(2 * fontMetrics().lineSpacing());
    // A whole row of the accent would be the brightest thing of the page; the chosen one only needs a tint.
    QPalette calm = QApplication::palette();
    calm.setColor(QPalette::Highlight, m_appearance.colours().hover);
    calm.setColor(QPalette::HighlightedText, m_appearance.colours().text);
    m_table->setPalette(calm);
    const int rowHeight = std::max(32, fontMetrics().height() + 12);
    m_table->horizontalHeader()->setMinimumHeight(rowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    const int rows = std::clamp(m_model.rowCount(), 2, 12);
    const int tableHeight = rowHeight * (rows + 1) + m_table->horizontalScrollBar()->sizeHint().height();
    m_stack->setFixedHeight(isTableShown() ? tableHeight : m_scroll->sizeHint().height());
}

void ChartPanel::follow(int value)
{
    if (value < 0 || value >= m_model.rowCount())
        return;
    m_table->setCurrentIndex(m_model.index(value, 0));
    const QRectF area = m_view->areaOf(value);
    m_scroll->ensureVisible(static_cast<int>(area.center().x()), 0, static_cast<int>(area.width()), 0);
}

/// Who has scrolled to other years and comes with the keys is told of these.
void ChartPanel::chooseOneInSight()
{
    const QRectF seen = m_view->visibleRegion().boundingRect();
    const auto isSeen = [&](int value) {
        const qreal middle = m_view->areaOf(value).center().x();
        return middle >= seen.left() && middle <= seen.right();
    };
    if (seen.width() >= m_view->width() || isSeen(m_view->current()))
        return;
    const auto value = m_view->valueAt({seen.center().x(), m_view->areaOf(0).center().y()});
    if (value)
        m_view->setCurrent(*value);
}

void ChartPanel::showMenu(QWidget *where, const QPoint &position)
{
    QMenu menu;
    menu.addAction(m_tableAction);
    menu.addSeparator();
    menu.addActions(m_actions);
    menu.exec(where->mapToGlobal(position));
}

void ChartPanel::save(Kind kind)
{
    if (!chart())
        return;
    const QString ending = kind == Kind::Png ? u".png"_s : u".svg"_s;
    // What no file system takes in a name.
    QString name = chart()->title();
    name.remove(QRegularExpression(u"[\\\\/:*?\"<>|]"_s));
    auto file = m_choose(this, name + ending);
    if (!file)
        return;
    // What was typed says what is meant.
    const bool isPng = file->endsWith(u".png"_s, Qt::CaseInsensitive);
    const bool isSvg = file->endsWith(u".svg"_s, Qt::CaseInsensitive);
    if (isPng || isSvg) {
        kind = isPng ? Kind::Png : Kind::Svg;
    } else {
        file->append(ending);
        // The dialog asked about the name without its ending.
        if (QFileInfo::exists(*file) &&
            !m_ask(this, tr("“%1” is already there.").arg(QFileInfo(*file).fileName()), tr("Replace it")))
            return;
    }
    const auto work = [chart = chart(), size = QSizeF(m_view->size()), look = m_view->look(), kind,
                       file = *file] {
        return kind == Kind::Png ? chartfile::savePng(*chart, size, look, file)
                                 : chartfile::saveSvg(*chart, size, look, file);
    };
    if (!chart()->isSlow()) {
        tellSaved(work());
        return;
    }
    m_said->setText(tr("Being saved…"));
    QThreadPool::globalInstance()->start([panel = QPointer<ChartPanel>(this), work] {
        QMetaObject::invokeMethod(
            qApp,
            [panel, saved = work()] {
                if (panel)
                    panel->tellSaved(saved);
            },
            Qt::QueuedConnection);
    });
}

void ChartPanel::tellSaved(const Result<void> &saved)
{
    m_said->setText(saved ? tr("Saved.") : QString());
    if (!saved)
        dialogs::tell(this, sentence(saved.error()));
}

void ChartPanel::copy()
{
    if (!chart())
        return;
    QApplication::clipboard()->setText(chartfile::asText(*chart()));
    m_said->setText(tr("Copied."));
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateFonts();
        // The table has the new font only afterwards.
        if (isTableShown())
            QMetaObject::invokeMethod(m_table, &QTableView::resizeColumnsToContents, Qt::QueuedConnection);
    }
}

} // namespace nape
