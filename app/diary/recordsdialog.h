// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "app/theme/appearance.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace nape
{

class ColumnScroll;
class DiscardQuestion;
class NoticeBar;

/// A short list of records beside the form of the chosen one: medicines, preventives, periods left out. What
/// is saved or deleted is in the diary at once and can be undone; what was only typed is not left without a
/// question.
class RecordsDialog : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    struct Diary {
        DiaryStore &store;
        DiaryCommands &commands;
        QUndoStack &undo;
        const Clock &clock;
        const Appearance &appearance;
    };

protected:
    RecordsDialog(const Diary &diary, const QString &title, const QString &listName, const QString &empty,
                  QWidget *parent);

    /// At the end of the constructor of the dialog for one kind of records.
    void begin(QWidget *form, ChangeSet shown);
    virtual Result<QStringList> load() = 0;  ///< reads the records and says their lines
    virtual QString idOf(int row) const = 0; ///< of what was loaded last
    virtual void showRecord(int row) = 0;    ///< fills the form; −1: with a new one
    /// Questions before the record of that row is kept, for what may be a slip.
    virtual QStringList doubts(int) const { return {}; }
    virtual Result<int> keepRecord(int row) = 0; ///< the row it had, −1 if it was new
    virtual Result<void> removeRecord(int row) = 0;
    virtual void focusForm() = 0;
    /// The field for want of which keepRecord() refused.
    virtual void focusFault() { focusForm(); }
    /// All that is entered in the form, to see whether it was changed.
    virtual QStringList entered() const = 0;

    void reject() override;

    const Diary m_diary;

private:
    QListWidget *m_list;
    QLabel *m_empty;
    QWidget *m_formRoom;
    ColumnScroll *m_scroll;
    NoticeBar *m_notice;
    DiscardQuestion *m_question;
    QPushButton *m_new;
    QPushButton *m_delete;
    QPushButton *m_save;
    ChangeSet m_shown;
    bool m_isFilling = false;
    int m_row = -1;      ///< of the record in the form; −1: a new one
    QStringList m_given; ///< what the form said before it was touched
    std::function<void()> m_afterDiscarding;

    void reload();
    /// The first line of its row.
    QString nameOf(int row) const;
    /// Marks it in the list alone.
    void select(int row);
    void showRow(int row);
    /// Does it at once if nothing is lost by it.
    void leave(const std::function<void()> &step);
    void save();
    void remove();
};

} // namespace nape
