// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/recordsdialog.h"

#include "app/diary/formparts.h"
#include "app/diary/noticebar.h"
#include "app/theme/columnscroll.h"
#include "app/theme/napestyle.h"

#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

RecordsDialog::RecordsDialog(const Diary &diary, const QString &title, const QString &listName,
                             const QString &empty, QWidget *parent)
    : QDialog(parent),
      m_diary(diary),
      m_list(new QListWidget),
      m_empty(quietText(empty)),
      m_formRoom(new QWidget),
      m_notice(new NoticeBar(diary.appearance)),
      m_new(new QPushButton(tr("New"))),
      m_delete(new QPushButton(tr("Delete"))),
      m_save(new QPushButton(tr("Save")))
{
    setWindowTitle(title);
    setSizeGripEnabled(true);
    m_list->setObjectName(QStringLiteral("recordsList"));
    m_list->setAccessibleName(listName);
    m_list->setWordWrap(true);
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
    columns->addWidget(new ColumnScroll(m_formRoom), 3);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    foot->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addWidget(m_notice);
    layout->addLayout(foot);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        showCurrent();
        focusForm();
    });
    connect(m_delete, &QPushButton::clicked, this, &RecordsDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &RecordsDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling)
            showCurrent();
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
    resize(QSize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32)
               .boundedTo(screen()->availableSize() * 0.9));
    m_save->setDefault(true);
    reload();
    if (m_list->count() > 0)
        m_list->setFocus();
    else
        focusForm();
}

void RecordsDialog::reload()
{
    const auto lines = load();
    if (!lines)
        return m_notice->say(sentence(lines.error()));
    m_isFilling = true;
    const int row = std::min(std::max(m_list->currentRow(), 0), int(lines->size()) - 1);
    m_list->clear();
    m_list->addItems(*lines);
    m_list->setCurrentRow(row);
    m_isFilling = false;
    m_list->setVisible(!lines->isEmpty());
    m_empty->setVisible(lines->isEmpty());
    showCurrent();
}

void RecordsDialog::showCurrent()
{
    m_delete->setEnabled(m_list->currentRow() >= 0);
    showRecord(m_list->currentRow());
}

void RecordsDialog::save()
{
    m_notice->clear();
    const auto kept = keepRecord(m_list->currentRow());
    if (!kept)
        return m_notice->say(sentence(kept.error()));
    m_list->setCurrentRow(std::min(std::max(*kept, 0), m_list->count() - 1));
    m_notice->say(tr("Saved."), tr("Undo"));
}

void RecordsDialog::remove()
{
    m_notice->clear();
    if (m_list->currentRow() < 0)
        return;
    if (const auto removed = removeRecord(m_list->currentRow()); !removed)
        return m_notice->say(sentence(removed.error()));
    m_notice->say(tr("Deleted."), tr("Undo"));
}

} // namespace nape
