// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/excludedperiodsdialog.h"

#include "app/diary/dayfield.h"
#include "app/diary/formparts.h"
#include "core/catalogue/diarycatalogue.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

ExcludedPeriodsDialog::ExcludedPeriodsDialog(const Diary &diary, const DiaryCatalogue &terms, QWidget *parent)
    : RecordsDialog(
          diary, tr("Periods left out of the numbers"), tr("Periods left out"),
          tr("Days of an illness or a journey can be left out of all numbers. They stay in the diary."),
          parent),
      m_terms(terms),
      m_reason(new KeyChoice(tr("Reason"))),
      m_days(new DaySpanField(tr("First day"), tr("Still going"), tr("Last day"),
                              Moment::now(diary.clock).localDay)),
      m_note(new QLineEdit)
{
    setObjectName(QStringLiteral("excludedPeriodsDialog"));
    m_reason->setObjectName(QStringLiteral("reasonBox"));
    m_reason->addKey({}, tr("Not said"));
    for (const DiaryTerm &reason : terms.exclusionReasons())
        m_reason->addKey(reason.key, terms.exclusionName(reason.key));
    m_note->setObjectName(QStringLiteral("periodNoteField"));
    m_note->setAccessibleName(tr("Note"));

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(formHeading(tr("Reason"), m_reason));
    layout->addWidget(m_reason);
    layout->addSpacing(8);
    layout->addWidget(m_days);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Note"), m_note));
    layout->addWidget(m_note);
    begin(form, Change::ExcludedPeriods);
}

Result<QStringList> ExcludedPeriodsDialog::load()
{
    auto periods = m_diary.store.excludedPeriods();
    if (!periods)
        return tl::unexpected(periods.error());
    m_periods = *std::move(periods);
    QStringList lines;
    for (const ExcludedPeriod &period : std::as_const(m_periods)) {
        const QString name =
            period.reason.isEmpty() ? tr("No reason given") : m_terms.exclusionName(period.reason);
        const QString first = QLocale().toString(period.firstDay, QLocale::ShortFormat);
        lines.append(period.lastDay
                         ? tr("%1\n%2 – %3")
                               .arg(name, first, QLocale().toString(*period.lastDay, QLocale::ShortFormat))
                         : tr("%1\nsince %2").arg(name, first));
    }
    return lines;
}

QString ExcludedPeriodsDialog::idOf(int row) const
{
    return m_periods.at(row).id.toString();
}

void ExcludedPeriodsDialog::showRecord(int row)
{
    const QDate today = Moment::now(m_diary.clock).localDay;
    const auto period = row < 0 ? std::nullopt : std::optional(m_periods.at(row));
    m_reason->setKey(period ? period->reason : QString());
    m_days->setSpan(period ? period->firstDay : today, period ? period->lastDay : std::nullopt);
    m_note->setText(period ? period->note : QString());
}

QStringList ExcludedPeriodsDialog::doubts(int row) const
{
    const auto last = m_days->lastDay();
    const bool isNew = row < 0 || m_periods.at(row).lastDay != last;
    const QDate nextYear = Moment::now(m_diary.clock).localDay.addYears(1);
    if (!isNew || !last || *last <= nextYear)
        return {};
    //: %1 a date
    return {tr("All days up to %1 will be left out of the numbers. Is that right?")
                .arg(QLocale().toString(*last, QLocale::ShortFormat))};
}

Result<int> ExcludedPeriodsDialog::keepRecord(int row)
{
    const auto before = row < 0 ? std::nullopt : std::optional(m_periods.at(row));
    ExcludedPeriod period = before ? *before
                                   : ExcludedPeriod{.id = ExcludedPeriodId::create(m_diary.clock),
                                                    .firstDay = {},
                                                    .lastDay = {},
                                                    .reason = {},
                                                    .note = {}};
    period.reason = m_reason->key();
    period.firstDay = m_days->firstDay();
    period.lastDay = m_days->lastDay();
    period.note = m_note->text().trimmed();
    const auto done = before ? m_diary.commands.edit(*before, period) : m_diary.commands.add(period);
    if (!done)
        return tl::unexpected(done.error());
    const auto found = std::ranges::find(m_periods, period.id, &ExcludedPeriod::id);
    return found == m_periods.end() ? row : static_cast<int>(found - m_periods.begin());
}

Result<void> ExcludedPeriodsDialog::removeRecord(int row)
{
    return m_diary.commands.remove(ExcludedPeriod(m_periods.at(row)));
}

void ExcludedPeriodsDialog::focusForm()
{
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ExcludedPeriodsDialog::focusFault()
{
    m_days->focusLast();
}

QStringList ExcludedPeriodsDialog::entered() const
{
    const auto last = m_days->lastDay();
    return {m_reason->key(), m_days->firstDay().toString(Qt::ISODate),
            last ? last->toString(Qt::ISODate) : QString(), m_note->text()};
}

} // namespace nape
