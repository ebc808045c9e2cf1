// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "app/diary/recordsdialog.h"

class QListWidget;

namespace nape
{

/// What was deleted: put back, or deleted for ever after a question.
class BinDialog final : public QDialog
{
    Q_OBJECT

public:
    BinDialog(const RecordsDialog::Diary &diary, const Catalogue &catalogue, const DiaryCatalogue &terms,
              QWidget *parent = nullptr);

private:
    const RecordsDialog::Diary m_diary;
    const Catalogue &m_catalogue;
    const DiaryCatalogue &m_terms;
    QList<BinEntry> m_entries;
    QListWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_restore;
    QPushButton *m_delete;
    QPushButton *m_deleteAll;
    QPushButton *m_close;
    NoticeBar *m_notice;
    QWidget *m_question;
    QLabel *m_questionText;
    QPushButton *m_keep;
    bool m_asksForAll = false;

    QString lineFor(const BinEntry &entry) const;
    QWidget *buildQuestion();
    void reload();
    void restore();
    void keepFocus();
    void ask(bool all);
    void deleteForever();
};

} // namespace nape
