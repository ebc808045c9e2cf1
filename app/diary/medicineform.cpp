// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/medicineform.h"

#include "app/diary/formparts.h"
#include "app/diary/noticebar.h"
#include "app/theme/buttontext.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

/// Of what no common name stands for, until its kind is chosen.
const QString classOfOthers = QStringLiteral("other");

/// Fewer letters may become anything.
constexpr qsizetype enoughToGuess = 3;
constexpr qsizetype mostSuggested = 3;

} // namespace

QString comparableName(const QString &name)
{
    QString comparable = name.toCaseFolded();
    comparable.removeIf([](QChar character) { return character.isSpace(); });
    return comparable;
}

MedicineForm::MedicineForm(const DiaryCatalogue &terms, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_terms(terms),
      m_name(new TypedChoice(tr("Name of the medicine"))),
      m_suggestion(new NoticeBar(appearance)),
      m_class(new KeyChoice(tr("Kind of medicine"))),
      m_classText(quietText({})),
      m_strength(new QLineEdit),
      m_preventive(new QCheckBox(tr("Taken regularly to prevent headaches")))
{
    m_name->setObjectName(QStringLiteral("medicineNameBox"));
    for (const MedicineTerm &medicine : m_terms.medicines())
        m_name->addItem(m_terms.medicineName(medicine.key), medicine.key);
    m_name->completer()->setFilterMode(Qt::MatchContains);
    m_name->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_name->setCurrentIndex(-1);
    m_name->lineEdit()->setPlaceholderText(tr("Choose a common one, or type a name"));
    setFocusProxy(m_name);
    m_suggestion->button()->setObjectName(QStringLiteral("useSuggestedMedicineButton"));
    m_class->setObjectName(QStringLiteral("medicineClassBox"));
    for (const DrugClassTerm &drugClass : m_terms.drugClasses())
        m_class->addKey(drugClass.key, m_terms.drugClassName(drugClass.key));
    m_class->setKey(classOfOthers);
    m_strength->setObjectName(QStringLiteral("medicineStrengthField"));
    m_strength->setAccessibleName(tr("Strength"));
    m_strength->setPlaceholderText(tr("as on the box, for example 50 mg"));
    m_preventive->setObjectName(QStringLiteral("medicinePreventiveBox"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(formHeading(tr("Name"), m_name));
    layout->addWidget(m_name);
    layout->addWidget(m_suggestion);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Kind"), m_class));
    layout->addWidget(m_class);
    layout->addWidget(m_classText);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Strength"), m_strength));
    layout->addWidget(m_strength);
    layout->addSpacing(8);
    layout->addWidget(m_preventive);

    connect(m_name, &QComboBox::currentTextChanged, this, &MedicineForm::takeFromName);
    connect(m_name, &QComboBox::currentTextChanged, m_suggestion, &NoticeBar::clear);
    connect(m_name->lineEdit(), &QLineEdit::editingFinished, this, &MedicineForm::suggest);
    connect(m_suggestion, &NoticeBar::buttonClicked, this, &MedicineForm::takeSuggestion);
    connect(m_name, &QComboBox::currentTextChanged, this, &MedicineForm::nameChanged);
    connect(m_class, &QComboBox::currentIndexChanged, this, &MedicineForm::showClassText);
    // What the person says themselves stays.
    connect(m_class, &QComboBox::activated, this, [this] { m_classBefore.reset(); });
    connect(m_preventive, &QCheckBox::clicked, this, [this] { m_preventiveBefore.reset(); });
    showClassText();
}

const MedicineTerm *MedicineForm::commonOne() const
{
    const QString typed = comparableName(m_name->currentText());
    const auto found = std::ranges::find_if(m_terms.medicines(), [&](const MedicineTerm &medicine) {
        return comparableName(m_terms.medicineName(medicine.key)) == typed;
    });
    return found == m_terms.medicines().end() ? nullptr : &*found;
}

QStringList MedicineForm::commonOnesThatBegin() const
{
    const QString typed = comparableName(m_name->currentText());
    if (typed.size() < enoughToGuess || commonOne())
        return {};
    QStringList names;
    for (const MedicineTerm &medicine : m_terms.medicines()) {
        const QString name = m_terms.medicineName(medicine.key);
        if (comparableName(name).startsWith(typed))
            names.append(name);
    }
    return names;
}

void MedicineForm::suggest()
{
    QStringList names = m_name->lineEdit()->isModified() ? commonOnesThatBegin() : QStringList();
    if (names.isEmpty())
        return;
    m_suggested = names.takeFirst();
    const QString others = QLocale().createSeparatedList(names.mid(0, mostSuggested - 1));
    m_suggestion->say(others.isEmpty() ? tr("Did you mean %1?", "medicine").arg(m_suggested)
                                       //: %1 a medicine, %2 one or two others
                                       : tr("Did you mean %1? There is also %2.").arg(m_suggested, others),
                      tr("Use %1", "medicine").arg(buttonText(m_suggested)));
}

bool MedicineForm::asksAboutName()
{
    const bool wasAsked = m_askedAbout == m_name->currentText();
    m_askedAbout = m_name->currentText();
    suggest();
    return !wasAsked && !m_suggestion->isHidden();
}

void MedicineForm::takeSuggestion()
{
    m_name->setCurrentText(m_suggested);
    m_name->setFocus(Qt::OtherFocusReason);
}

void MedicineForm::takeFromName()
{
    const MedicineTerm *common = commonOne();
    m_atcCode = common ? common->atcCode : QString();
    takeBack();
    if (!common)
        return;
    m_classBefore = m_class->key();
    m_class->setKey(common->drugClass);
    const DrugClassTerm *drugClass = m_terms.drugClass(common->drugClass);
    const bool isPreventive = drugClass && drugClass->isPreventive;
    // One that is taken in both ways stays what it was meant for here.
    if (!isPreventive && common->mayPrevent)
        return;
    m_preventiveBefore = m_preventive->isChecked();
    m_preventive->setChecked(isPreventive);
}

void MedicineForm::takeBack()
{
    if (m_classBefore)
        m_class->setKey(*m_classBefore);
    if (m_preventiveBefore)
        m_preventive->setChecked(*m_preventiveBefore);
    m_classBefore.reset();
    m_preventiveBefore.reset();
}

void MedicineForm::showClassText()
{
    const QString key = m_class->key();
    const DrugClassTerm *drugClass = m_terms.drugClass(key);
    m_classText->setVisible(drugClass);
    if (!drugClass)
        return;
    QString text = m_terms.text(QStringLiteral("drugclass.%1.text").arg(key));
    // So that nobody waits for a warning that cannot come.
    if (key == classOfOthers)
        text += QLatin1Char(' ') + tr("Its days are in no limit.");
    m_classText->setText(text);
}

void MedicineForm::setMedicine(const Medicine &medicine)
{
    m_suggestion->clear();
    m_askedAbout.clear();
    m_name->setCurrentText(medicine.name);
    m_class->setKey(medicine.drugClass.isEmpty() ? classOfOthers : medicine.drugClass);
    m_strength->setText(medicine.strength);
    m_preventive->setChecked(medicine.isPreventive);
    m_atcCode = medicine.atcCode;
    m_classBefore.reset();
    m_preventiveBefore.reset();
}

Medicine MedicineForm::medicine(Medicine given) const
{
    // As the catalogue writes it, if it was typed now; what stands in the diary is not changed by a look at
    // it.
    const MedicineTerm *common = m_name->lineEdit()->isModified() ? commonOne() : nullptr;
    given.name = common ? m_terms.medicineName(common->key) : m_name->currentText().trimmed();
    given.drugClass = m_class->key();
    given.strength = m_strength->text().trimmed();
    given.isPreventive = m_preventive->isChecked();
    given.atcCode = m_atcCode;
    return given;
}

QStringList MedicineForm::entered() const
{
    return {m_name->currentText(), m_class->key(), m_strength->text(),
            m_preventive->isChecked() ? QStringLiteral("preventive") : QString()};
}

bool MedicineForm::hasName() const
{
    return !m_name->currentText().trimmed().isEmpty();
}

void MedicineForm::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace nape
