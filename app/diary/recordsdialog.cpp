// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/recordsdialog.h"

#include "app/diary/discardquestion.h"
#include "app/diary/formparts.h"
#include "app/diary/noticebar.h"
#include "app/diary/wrappedrows.h"
#include "app/fields/typedfield.h"
#include "app/theme/columnscroll.h"
#include "app/theme/napestyle.h"

#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

RecordsDialog::RecordsDialog(const Diary &diary, const QString &title, const QString &listName,
                             const QString &empty, QWidget *parent)
    : QDialog(parent),
      m_diary(diary),
      m_list(new QListWidget),
      m_empty(quietText(empty)),
      m_formRoom(new QWidget),
      m_scroll(nullptr),
      m_notice(new NoticeBar(diary.appearance)),
      m_question(new DiscardQuestion),
      m_new(new QPushButton(tr("New"))),
      m_delete(new QPushButton(tr("Delete"))),
      m_save(new QPushButton(tr("Save")))
{
    setWindowTitle(title);
    setSizeGripEnabled(true);
    m_list->setObjectName(QStringLiteral("recordsList"));
    m_list->setAccessibleName(listName);
    WrappedRows::install(m_list);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_new->setObjectName(QStringLiteral("newRecordButton"));
    m_delete->setObjectName(QStringLiteral("deleteRecordButton"));
    m_save->setObjectName(QStringLiteral("saveRecordButton"));
    setMainAction(m_save);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeRecordsButton"));
    for (QPushButton *button : {m_new, m_delete, close})
        button->setAutoDefault(false);

    auto *listButtons = new QHBoxLayout;
    listButtons->addWidget(m_new);
    listButtons->addWidget(m_delete);
    listButtons->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(formHeading(listName, m_list));
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1, Qt::AlignTop);
    left->addLayout(listButtons);
    auto *formLayout = new QVBoxLayout(m_formRoom);
    formLayout->setContentsMargins(0, 0, 8, 0);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(left, 2);
    m_scroll = new ColumnScroll(m_formRoom);
    columns->addWidget(m_scroll, 3);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_question);
    layout->addLayout(foot);

    connect(close, &QPushButton::clicked, this, [this] { leave([this] { accept(); }); });
    connect(m_new, &QPushButton::clicked, this, [this] {
        leave([this] {
            showRow(-1);
            focusForm();
        });
    });
    connect(m_delete, &QPushButton::clicked, this, &RecordsDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &RecordsDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_isFilling || row == m_row)
            return;
        if (entered() == m_given)
            return showRow(row);
        // Later, because the list is in the middle of choosing.
        QMetaObject::invokeMethod(
            this,
            [this, row] {
                select(m_row);
                leave([this, row] { showRow(row); });
            },
            Qt::QueuedConnection);
    });
    connect(m_question, &DiscardQuestion::discarded, this, [this] {
        m_given = entered();
        std::exchange(m_afterDiscarding, {})();
    });
    connect(m_notice, &NoticeBar::buttonClicked, &m_diary.undo, &QUndoStack::undo);
    connect(&m_diary.undo, &QUndoStack::indexChanged, m_notice, &NoticeBar::clear);
    connect(&m_diary.store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what & m_shown)
            reload();
    });
}

void RecordsDialog::begin(QWidget *form, ChangeSet shown)
{
    m_shown = shown;
    m_formRoom->layout()->addWidget(form);
    static_cast<QVBoxLayout *>(m_formRoom->layout())->addStretch(1);
    m_save->setDefault(true);
    reload();
    resizeToForm(this, m_scroll, 110);
    if (m_list->count() > 0)
        m_list->setFocus();
    else
        focusForm();
}

void RecordsDialog::reload()
{
    const bool isBegun = m_row >= 0 || !m_given.isEmpty();
    const bool isChanged = isBegun && entered() != m_given;
    const QString id = m_row >= 0 ? idOf(m_row) : QString();
    const auto lines = load();
    if (!lines)
        return m_notice->say(sentence(lines.error()));
    const int count = int(lines->size());
    int row = !isBegun && count > 0 ? 0 : -1;
    if (!id.isEmpty()) {
        for (int i = 0; i < count && row < 0; ++i) {
            if (idOf(i) == id)
                row = i;
        }
        // It is gone. What is being typed becomes a new one.
        if (row < 0 && !isChanged)
            row = std::min(m_row, count - 1);
    }
    m_isFilling = true;
    m_list->clear();
    m_list->addItems(*lines);
    m_isFilling = false;
    m_list->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    if (isChanged) {
        m_row = row;
        select(row);
    } else {
        showRow(row);
    }
}

QString RecordsDialog::nameOf(int row) const
{
    const QListWidgetItem *item = m_list->item(row);
    return item ? item->text().section(u'\n', 0, 0) : QString();
}

void RecordsDialog::select(int row)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_list->setCurrentRow(row);
    if (row < 0)
        m_list->clearSelection();
    m_delete->setEnabled(row >= 0);
}

void RecordsDialog::showRow(int row)
{
    m_row = row;
    select(row);
    showRecord(row);
    m_given = entered();
    m_question->hide();
}

void RecordsDialog::leave(const std::function<void()> &step)
{
    if (entered() == m_given)
        return step();
    m_afterDiscarding = step;
    m_question->hide();
    m_question->ask();
}

void RecordsDialog::reject()
{
    if (!m_question->isHidden())
        m_question->hide();
    else
        leave([this] { QDialog::reject(); });
}

void RecordsDialog::save()
{
    m_notice->clear();
    m_question->hide();
    if (TypedField *field = firstNotUnderstood(*this))
        return field->setFocus(Qt::OtherFocusReason);
    if (!isMeant(doubts(m_row), this))
        return focusFault();
    const auto kept = keepRecord(m_row);
    if (!kept) {
        m_notice->complain(sentence(kept.error()));
        return focusFault();
    }
    showRow(std::min(std::max(*kept, 0), m_list->count() - 1));
    //: %1 name of what was saved
    m_notice->say(tr("Saved: %1.").arg(nameOf(m_row)), tr("Undo"));
}

void RecordsDialog::remove()
{
    m_notice->clear();
    if (m_row < 0)
        return;
    const QString name = nameOf(m_row);
    // What was changed in the form goes with it.
    const QStringList given = std::exchange(m_given, entered());
    if (const auto removed = removeRecord(m_row); !removed) {
        m_given = given;
        return m_notice->say(sentence(removed.error()));
    }
    //: %1 name of what was deleted
    m_notice->say(tr("Deleted: %1.").arg(name), tr("Undo"));
}

} // namespace nape
