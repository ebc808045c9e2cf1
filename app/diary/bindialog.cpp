// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/bindialog.h"

#include "app/diary/diarywords.h"
#include "app/diary/formparts.h"
#include "app/diary/noticebar.h"
#include "app/diary/wrappedrows.h"
#include "app/theme/flowlayout.h"
#include "app/theme/napestyle.h"

#include <QListWidget>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

constexpr qsizetype shownOfANote = 60;

/// Enough to know it again.
QString shortened(const QString &note)
{
    const QString line = note.simplified();
    return line.size() <= shownOfANote ? line : line.left(shownOfANote).trimmed() + QStringLiteral("…");
}

} // namespace

BinDialog::BinDialog(const RecordsDialog::Diary &diary, const Catalogue &catalogue,
                     const DiaryCatalogue &terms, QWidget *parent)
    : QDialog(parent),
      m_diary(diary),
      m_catalogue(catalogue),
      m_terms(terms),
      m_list(new QListWidget),
      m_empty(quietText(tr("The bin is empty."))),
      m_restore(new QPushButton(tr("Restore"))),
      m_delete(new QPushButton(tr("Delete for ever…"))),
      m_deleteAll(new QPushButton(tr("Empty the bin…"))),
      m_close(new QPushButton(tr("Close"))),
      m_notice(new NoticeBar(diary.appearance))
{
    setObjectName(QStringLiteral("binDialog"));
    setWindowTitle(tr("Bin"));
    setSizeGripEnabled(true);
    m_list->setObjectName(QStringLiteral("binList"));
    m_list->setAccessibleName(tr("Deleted entries"));
    WrappedRows::install(m_list);
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    m_delete->setObjectName(QStringLiteral("deleteForeverButton"));
    m_deleteAll->setObjectName(QStringLiteral("emptyBinButton"));
    setMainAction(m_restore);
    m_close->setObjectName(QStringLiteral("closeBinButton"));
    for (QPushButton *button : {m_delete, m_deleteAll, m_close})
        button->setAutoDefault(false);

    auto *left = new QWidget;
    auto *flow = new FlowLayout(left);
    flow->addWidget(m_delete);
    flow->addWidget(m_deleteAll);
    auto *foot = new QHBoxLayout;
    foot->addWidget(left, 1, Qt::AlignVCenter);
    foot->addWidget(m_close);
    foot->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1, Qt::AlignTop);
    layout->addWidget(m_notice);
    layout->addWidget(buildQuestion());
    layout->addLayout(foot);
    resizeToText(this, 90, 28);

    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_restore, &QPushButton::clicked, this, &BinDialog::restore);
    connect(m_delete, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_deleteAll, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_notice, &NoticeBar::buttonClicked, &m_diary.undo, &QUndoStack::undo);
    connect(&m_diary.undo, &QUndoStack::indexChanged, m_notice, &NoticeBar::clear);
    connect(&m_diary.store, &DiaryStore::changed, this, &BinDialog::reload);
    reload();
}

QWidget *BinDialog::buildQuestion()
{
    m_questionText = formHeading({});
    auto *yes = new QPushButton(tr("Delete for ever"));
    yes->setObjectName(QStringLiteral("confirmDeleteButton"));
    yes->setAutoDefault(false);
    m_keep = new QPushButton(tr("Keep"));
    m_keep->setObjectName(QStringLiteral("keepInBinButton"));
    m_question = new QWidget;
    m_question->setObjectName(QStringLiteral("deleteQuestion"));
    auto *layout = new QHBoxLayout(m_question);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_questionText, 1);
    layout->addWidget(yes);
    layout->addWidget(m_keep);
    m_question->hide();
    connect(yes, &QPushButton::clicked, this, &BinDialog::deleteForever);
    connect(m_keep, &QPushButton::clicked, m_question, &QWidget::hide);
    return m_question;
}

QString BinDialog::lineFor(const BinEntry &entry) const
{
    const auto dated = [&](const QString &name) {
        if (!entry.when)
            return name;
        //: %1 what it is, %2 day
        return tr("%1, %2").arg(name, QLocale().toString(entry.when->localDay, QLocale::ShortFormat));
    };
    const auto spanned = [&](const QString &name) {
        return entry.firstDay
                   ? tr("%1, from %2").arg(name, QLocale().toString(*entry.firstDay, QLocale::ShortFormat))
                   : name;
    };
    switch (entry.entry.kind) {
    case EntryKind::Headache:
        return dated(entry.intensity ? DiaryWords::headacheTitle(*entry.intensity) : tr("Headache"));
    case EntryKind::Dose:
        return dated(tr("Medication: %1").arg(entry.name));
    case EntryKind::Session:
        return dated(tr("Session: %1").arg(m_catalogue.name(TechniqueKey(entry.name))));
    case EntryKind::Medicine:
        return tr("Medicine: %1").arg(entry.name);
    case EntryKind::PreventiveCourse:
        return spanned(tr("Preventive: %1").arg(entry.name));
    case EntryKind::ExcludedPeriod:
        return spanned(entry.name.isEmpty()
                           ? tr("Period left out")
                           : tr("Period left out: %1").arg(m_terms.exclusionName(entry.name)));
    case EntryKind::Questionnaire:
        return dated(m_terms.questionnaireName(entry.name));
    case EntryKind::Experiment:
        return dated(tr("Experiment"));
    case EntryKind::Routine:
        return tr("Routine: %1").arg(entry.name);
    }
    Q_UNREACHABLE();
}

void BinDialog::reload()
{
    auto entries = m_diary.store.bin();
    if (!entries)
        return m_notice->say(sentence(entries.error()));
    m_entries = *std::move(entries);
    const int row = std::max(m_list->currentRow(), 0);
    m_list->clear();
    for (const BinEntry &entry : std::as_const(m_entries)) {
        const QString line = lineFor(entry);
        const Moment deleted = Moment::at(entry.deletedMs, m_diary.clock.zone());
        //: %1 what it is, %2 date and time
        QString text =
            tr("%1\nDeleted %2").arg(line, QLocale().toString(deleted.local(), QLocale::ShortFormat));
        if (!entry.note.isEmpty())
            text += tr(" · ") + shortened(entry.note);
        m_list->addItem(text);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const bool isEmpty = m_entries.isEmpty();
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    for (QPushButton *button : {m_restore, m_delete, m_deleteAll})
        button->setEnabled(!isEmpty);
    m_question->hide();
}

void BinDialog::restore()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_notice->clear();
    const QString name = lineFor(m_entries.at(row));
    if (const auto done = m_diary.commands.restore(EntryRef(m_entries.at(row).entry)); !done)
        return m_notice->say(sentence(done.error()));
    //: %1 what it is and its day
    m_notice->say(tr("Restored: %1.").arg(name), tr("Undo"));
    keepFocus();
}

/// What was pressed may be gone.
void BinDialog::keepFocus()
{
    const QWidget *focused = focusWidget();
    if (focused && focused->isVisible() && focused->isEnabled())
        return;
    (m_entries.isEmpty() ? static_cast<QWidget *>(m_close) : m_list)->setFocus(Qt::OtherFocusReason);
}

void BinDialog::ask(bool all)
{
    if (m_list->currentRow() < 0)
        return;
    m_asksForAll = all;
    m_notice->clear();
    m_questionText->setText(all ? tr("Delete everything in the bin for ever? This cannot be undone.")
                                : tr("Delete this entry for ever? This cannot be undone."));
    m_keep->setAccessibleDescription(m_questionText->text());
    m_question->show();
    m_keep->setFocus();
}

void BinDialog::deleteForever()
{
    m_question->hide();
    if (!m_asksForAll && m_list->currentRow() < 0)
        return;
    const auto erased =
        m_asksForAll
            ? m_diary.store.emptyBin()
            : m_diary.store.deleteForever(EntryRef(m_entries.at(m_list->currentRow()).entry)).map([] {
                  return 1;
              });
    if (!erased)
        return m_notice->say(sentence(erased.error()));
    keepFocus();
    // What the steps before it would bring back is gone.
    if (*erased > 0)
        m_diary.undo.clear();
    if (!m_asksForAll || m_entries.isEmpty())
        m_notice->say(tr("Deleted for ever."));
    else if (*erased == 0)
        m_notice->say(tr("Nothing was deleted: doses or sessions in the diary belong to it."));
    else
        m_notice->say(tr("%n entries were deleted for ever. The rest stays: doses or sessions in the diary "
                         "belong to it.",
                         nullptr, *erased));
}

} // namespace nape
