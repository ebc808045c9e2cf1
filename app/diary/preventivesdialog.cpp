// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/preventivesdialog.h"

#include "app/diary/dayfield.h"
#include "app/diary/diarywords.h"
#include "app/diary/formparts.h"
#include "app/diary/medicineform.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

const QString newMedicineKey = QStringLiteral("new");

} // namespace

PreventivesDialog::PreventivesDialog(const Diary &diary, const DiaryCatalogue &terms, QWidget *parent)
    : RecordsDialog(diary, tr("Preventives"), tr("Preventives"),
                    tr("Medicines that are taken regularly, so that headaches come less often."), parent),
      m_terms(terms),
      m_medicine(new KeyChoice(tr("Medicine"))),
      m_form(new MedicineForm(terms, diary.appearance)),
      m_days(new DaySpanField(tr("First day"), tr("Still taken"), tr("Last day"),
                              Moment::now(diary.clock).localDay)),
      m_dailyDose(new QLineEdit),
      m_stoppedFor(new QLineEdit)
{
    setObjectName(QStringLiteral("preventivesDialog"));
    m_medicine->setObjectName(QStringLiteral("courseMedicineBox"));
    m_dailyDose->setObjectName(QStringLiteral("dailyDoseField"));
    m_dailyDose->setAccessibleName(tr("Daily dose"));
    m_dailyDose->setPlaceholderText(tr("for example 2 × 40 mg"));
    m_stoppedFor->setObjectName(QStringLiteral("stoppedForField"));
    m_stoppedFor->setAccessibleName(tr("Why it was stopped"));

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(formHeading(tr("Medicine"), m_medicine));
    layout->addWidget(m_medicine);
    layout->addSpacing(8);
    layout->addWidget(m_form);
    layout->addSpacing(8);
    layout->addWidget(m_days);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Daily dose"), m_dailyDose));
    layout->addWidget(m_dailyDose);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Why it was stopped"), m_stoppedFor));
    layout->addWidget(m_stoppedFor);
    connect(m_medicine, &QComboBox::currentIndexChanged, this,
            [this] { m_form->setVisible(m_medicine->key() == newMedicineKey); });
    begin(form, ChangeSet(Change::PreventiveCourses) | Change::Medicines);
}

Result<QStringList> PreventivesDialog::load()
{
    auto courses = m_diary.store.preventiveCourses();
    if (!courses)
        return tl::unexpected(courses.error());
    auto medicines = m_diary.store.allMedicines();
    if (!medicines)
        return tl::unexpected(medicines.error());
    auto used = m_diary.store.medicines();
    if (!used)
        return tl::unexpected(used.error());
    m_courses = *std::move(courses);
    m_medicines = *std::move(used);
    std::ranges::stable_partition(m_medicines, &Medicine::isPreventive);
    QStringList lines;
    for (const PreventiveCourse &course : m_courses) {
        const auto found = std::ranges::find(*medicines, course.medicine, &Medicine::id);
        const QString name = found == medicines->end() ? tr("Medicine") : DiaryWords::medicineText(*found);
        // One that was thrown away keeps its name here.
        if (found != medicines->end() &&
            std::ranges::find(m_medicines, found->id, &Medicine::id) == m_medicines.end())
            m_medicines.append(*found);
        const QString first = QLocale().toString(course.firstDay, QLocale::ShortFormat);
        //: %1 medicine, %2 and %3 first and last day
        lines.append(course.lastDay
                         ? tr("%1\n%2 – %3")
                               .arg(name, first, QLocale().toString(*course.lastDay, QLocale::ShortFormat))
                         : tr("%1\nsince %2").arg(name, first));
    }
    return lines;
}

void PreventivesDialog::fillMedicines(const QString &chosen)
{
    m_medicine->clear();
    for (const Medicine &medicine : std::as_const(m_medicines))
        m_medicine->addKey(medicine.id.toString(), DiaryWords::medicineText(medicine));
    m_medicine->addKey(newMedicineKey, tr("Another medicine…"));
    m_medicine->setKey(chosen);
}

QString PreventivesDialog::idOf(int row) const
{
    return m_courses.at(row).id.toString();
}

void PreventivesDialog::showRecord(int row)
{
    m_form->setMedicine({.id = MedicineId::create(m_diary.clock),
                         .name = {},
                         .drugClass = {},
                         .strength = {},
                         .isPreventive = true});
    if (row < 0) {
        const bool hasOne = !m_medicines.isEmpty() && m_medicines.first().isPreventive;
        fillMedicines(hasOne ? m_medicines.first().id.toString() : newMedicineKey);
        m_days->setSpan(Moment::now(m_diary.clock).localDay, {});
        m_dailyDose->clear();
        m_stoppedFor->clear();
    } else {
        const PreventiveCourse &course = m_courses.at(row);
        fillMedicines(course.medicine.toString());
        m_days->setSpan(course.firstDay, course.lastDay);
        m_dailyDose->setText(course.dailyDose);
        m_stoppedFor->setText(course.stoppedFor);
    }
    m_form->setVisible(m_medicine->key() == newMedicineKey);
}

Result<int> PreventivesDialog::keepRecord(int row)
{
    std::optional<Medicine> newMedicine;
    auto medicine = MedicineId::fromString(m_medicine->key());
    if (!medicine) {
        medicine = MedicineId::create(m_diary.clock);
        newMedicine = m_form->medicine(
            {.id = *medicine, .name = {}, .drugClass = {}, .strength = {}, .isPreventive = true});
        if (const auto valid = validate(*newMedicine); !valid)
            return tl::unexpected(valid.error());
    }
    const auto before = row < 0 ? std::nullopt : std::optional(m_courses.at(row));
    PreventiveCourse course = before ? *before
                                     : PreventiveCourse{.id = PreventiveCourseId::create(m_diary.clock),
                                                        .medicine = *medicine,
                                                        .firstDay = {}};
    course.medicine = *medicine;
    course.firstDay = m_days->firstDay();
    course.lastDay = m_days->lastDay();
    course.dailyDose = m_dailyDose->text().trimmed();
    course.stoppedFor = m_stoppedFor->text().trimmed();
    if (const auto valid = validate(course, Moment::now(m_diary.clock)); !valid)
        return tl::unexpected(valid.error());
    const auto done = before ? m_diary.commands.edit(*before, course, newMedicine)
                             : m_diary.commands.add(course, newMedicine);
    if (!done)
        return tl::unexpected(done.error());
    const auto found = std::ranges::find(m_courses, course.id, &PreventiveCourse::id);
    return found == m_courses.end() ? row : static_cast<int>(found - m_courses.begin());
}

Result<void> PreventivesDialog::removeRecord(int row)
{
    return m_diary.commands.remove(PreventiveCourse(m_courses.at(row)));
}

void PreventivesDialog::focusForm()
{
    m_medicine->setFocus(Qt::OtherFocusReason);
}

void PreventivesDialog::focusFault()
{
    if (m_medicine->key() == newMedicineKey && !m_form->hasName())
        m_form->focusFirst();
    else
        m_days->focusLast();
}

QStringList PreventivesDialog::entered() const
{
    const auto last = m_days->lastDay();
    const QStringList course{m_medicine->key(), m_days->firstDay().toString(Qt::ISODate),
                             last ? last->toString(Qt::ISODate) : QString(), m_dailyDose->text(),
                             m_stoppedFor->text()};
    return m_medicine->key() == newMedicineKey ? course + m_form->entered() : course;
}

} // namespace nape
