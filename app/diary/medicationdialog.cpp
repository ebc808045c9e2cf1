// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/medicationdialog.h"

#include "app/diary/diarywords.h"
#include "app/diary/discardquestion.h"
#include "app/diary/foldsection.h"
#include "app/diary/formparts.h"
#include "app/diary/medicineform.h"
#include "app/diary/momentfield.h"
#include "app/diary/noticebar.h"
#include "app/fields/typedfield.h"
#include "app/theme/buttontext.h"
#include "app/theme/columnscroll.h"
#include "app/theme/flowlayout.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

constexpr double mostUnits = 9999; // drops
constexpr int decimalsOfAmount = 3;
constexpr double smallestStep = 0.5;

/// "1" rather than "1.00".
class AmountBox final : public QDoubleSpinBox
{
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 7); }
};

using namespace std::chrono_literals;

/// Some take it at the first signs, before the pain.
constexpr std::chrono::milliseconds firstSigns = 2h;
/// Longer before the pain a dose was taken for something else.
constexpr std::chrono::milliseconds longBefore = 12h;

/// The earliest time that its beginning can mean.
qint64 earliestStartMs(const Headache &headache)
{
    if (headache.startPrecision != Precision::DayOnly)
        return headache.start.utcMs;
    return headache.start.localDay.startOfDay(headache.start.local().timeZone()).toMSecsSinceEpoch();
}

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

} // namespace

MedicationDialog::MedicationDialog(const MedicationOffer &offer, const std::optional<Dose> &edited,
                                   const DiaryCatalogue &terms, const Clock &clock,
                                   const Appearance &appearance, Doubts doubts, Save save, QWidget *parent)
    : FormDialog(parent),
      m_offer(offer),
      m_edited(edited),
      m_terms(terms),
      m_clock(clock),
      m_appearance(appearance),
      m_doubts(std::move(doubts)),
      m_save(std::move(save)),
      m_opened(toTheMinute(clock)),
      m_given{.id = DoseId::create(clock),
              .medicine = MedicineId::create(clock),
              .headache = {},
              .taken = m_opened,
              .amount = 1,
              .reliefAfter2h = {},
              .sideEffects = {},
              .note = {}},
      m_notice(new NoticeBar(appearance)),
      m_question(new DiscardQuestion)
{
    setObjectName(QStringLiteral("medicationDialog"));
    setWindowTitle(m_edited ? tr("Edit medication") : tr("Log medication"));
    setSizeGripEnabled(true);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(20);
    column->addWidget(buildMedicines());
    column->addWidget(buildAmount());
    column->addWidget(buildTime());
    column->addWidget(buildHeadache());
    m_effect = new FoldSection(tr("How it helped, side effects, note"), QStringLiteral("effectSection"),
                               appearance, [this] { return buildEffect(); });
    column->addWidget(m_effect);
    column->addStretch(1);

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 24);
    foot->setSpacing(8);
    foot->addWidget(m_notice);
    foot->addWidget(m_question);
    foot->addWidget(buildButtons());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_scroll = new ColumnScroll(content);
    setForm(content);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    if (m_edited) {
        QStringList said;
        if (m_edited->reliefAfter2h)
            said.append(DiaryWords::reliefText(*m_edited->reliefAfter2h));
        said.append({m_edited->sideEffects, m_edited->note.section(QLatin1Char('\n'), 0, 0)});
        said.removeAll(QString());
        m_effect->setSummary(said.join(tr(", ")));
    }
    connect(m_question, &DiscardQuestion::discarded, this, [this] { FormDialog::reject(); });
    m_saveButton->setDefault(true);
    if (m_offer.medicines.isEmpty()) {
        showForm(true);
        m_form->focusFirst();
    } else {
        focusMedicines();
    }
    updateSave();
    resizeToForm(this, m_scroll, 72);
    const auto scrollIfOn = [this](QWidget *unfolded) {
        return [this, unfolded](bool on) {
            if (on && isVisible())
                m_scroll->bringIntoView(unfolded);
        };
    };
    connect(m_effect, &FoldSection::toggled, this, scrollIfOn(m_effect));
    connect(m_earlier, &QRadioButton::toggled, this, scrollIfOn(m_taken));
    m_given = entered(m_given.medicine);
}

QWidget *MedicationDialog::buildMedicines()
{
    auto *medicines = new QWidget;
    medicines->setObjectName(QStringLiteral("medicinesGroup"));
    medicines->setAccessibleName(tr("Medicine"));
    m_medicines = new QButtonGroup(this);
    auto *choices = new QWidget;
    auto *flow = new FlowLayout(choices);
    for (qsizetype i = 0; i < m_offer.medicines.size(); ++i) {
        const Medicine &medicine = m_offer.medicines.at(i);
        auto *button = new QPushButton(buttonText(DiaryWords::medicineText(medicine)));
        button->setObjectName(QStringLiteral("medicineButton_%1").arg(i));
        button->setAccessibleDescription(m_terms.drugClassName(medicine.drugClass));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->ensurePolished(); // the style listens to Return as well, and who comes last is asked first
        button->installEventFilter(this);
        m_medicines->addButton(button, int(i));
        flow->addWidget(button);
        const auto wanted = m_edited ? std::optional(m_edited->medicine) : m_offer.last;
        if (wanted == medicine.id)
            button->setChecked(true);
    }
    m_another = new QPushButton(tr("Another medicine…"));
    m_another->setObjectName(QStringLiteral("anotherMedicineButton"));
    m_another->setCheckable(true);
    m_another->setAutoDefault(false);
    m_another->ensurePolished();
    m_another->installEventFilter(this);
    m_medicines->addButton(m_another, int(m_offer.medicines.size()));
    m_another->setVisible(!m_offer.medicines.isEmpty());
    flow->addWidget(m_another);

    m_formRoom = new QWidget;
    auto *room = new QVBoxLayout(m_formRoom);
    room->setContentsMargins(0, 8, 0, 0);
    m_formRoom->hide();
    m_medicineNotice = new NoticeBar(m_appearance);

    auto *layout = column(medicines);
    layout->addWidget(formHeading(tr("Medicine")));
    layout->addWidget(choices);
    // Above the form: beside its name, of which it speaks.
    layout->addWidget(m_medicineNotice);
    layout->addWidget(m_formRoom);
    choices->setVisible(!m_offer.medicines.isEmpty());
    connect(m_another, &QAbstractButton::toggled, this, &MedicationDialog::showForm);
    connect(m_medicines, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (!on)
            return;
        takeAmount();
        m_medicineNotice->clear();
        updateSave();
    });
    return medicines;
}

void MedicationDialog::showForm(bool on)
{
    if (on && !m_form) {
        m_form = new MedicineForm(m_terms, m_appearance);
        m_formRoom->layout()->addWidget(m_form);
        connect(m_form, &MedicineForm::nameChanged, m_medicineNotice, &NoticeBar::clear);
        connect(m_form, &MedicineForm::nameChanged, this, &MedicationDialog::updateSave);
        m_givenMedicine = m_form->entered();
    }
    m_formRoom->setVisible(on);
    m_another->setChecked(on);
    updateSave();
    if (on && isVisible()) {
        m_scroll->bringIntoView(m_form);
        m_form->focusFirst();
    }
}

/// As everywhere: what must be said first is said before there is anything to save.
void MedicationDialog::updateSave()
{
    if (!m_saveButton)
        return;
    m_saveButton->setEnabled(isFormOpen() ? m_form->hasName() : m_medicines->checkedId() >= 0);
}

bool MedicationDialog::isFormOpen() const
{
    return m_form && !m_formRoom->isHidden();
}

bool MedicationDialog::isOffered(const MedicineId &medicine) const
{
    return std::ranges::find(m_offer.medicines, medicine, &Medicine::id) != m_offer.medicines.end();
}

/// Not on "Save": a stray Enter must not log what nobody named.
void MedicationDialog::focusMedicines()
{
    if (m_edited)
        return m_saveButton->setFocus();
    QAbstractButton *chosen = m_medicines->checkedButton();
    (chosen ? chosen : m_medicines->button(0))->setFocus();
}

/// Enter on a medicine takes it and goes on to "Save", where the next one saves.
bool MedicationDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return FormDialog::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    auto *medicine = qobject_cast<QAbstractButton *>(watched);
    if (!isEnter || !medicine)
        return FormDialog::eventFilter(watched, event);
    medicine->setChecked(true);
    if (medicine != m_another)
        m_saveButton->setFocus(Qt::TabFocusReason);
    return true;
}

QWidget *MedicationDialog::buildAmount()
{
    m_amount = new AmountBox;
    m_amount->setObjectName(QStringLiteral("amountBox"));
    m_amount->setAccessibleName(tr("Amount"));
    m_amount->setDecimals(decimalsOfAmount);
    m_amount->setSingleStep(smallestStep);
    m_amount->setRange(0, mostUnits);
    m_amount->setMinimumWidth(fontMetrics().averageCharWidth() * 9);
    m_amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAmount(1);
    const auto step = [this](const QString &text, const QString &name, const QString &objectName, int steps) {
        auto *button = new QPushButton(text);
        button->setObjectName(objectName);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_amount, [this, steps] { m_amount->stepBy(steps); });
        return button;
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(step(QStringLiteral("−"), tr("Smaller amount"), QStringLiteral("lessButton"), -1));
    row->addWidget(m_amount);
    row->addWidget(step(QStringLiteral("+"), tr("Larger amount"), QStringLiteral("moreButton"), 1));
    row->addStretch(1);
    m_amountNotice = new NoticeBar(m_appearance);

    auto *amount = new QWidget;
    auto *layout = column(amount);
    //: how many tablets, drops, sprays …
    layout->addWidget(formHeading(tr("How many"), m_amount));
    layout->addLayout(row);
    layout->addWidget(m_amountNotice);
    if (m_edited)
        setAmount(m_edited->amount);
    else
        takeAmount();
    return amount;
}

void MedicationDialog::takeAmount()
{
    const int chosen = m_medicines->checkedId();
    if (chosen >= 0 && chosen < m_offer.medicines.size())
        setAmount(m_offer.amounts.value(m_offer.medicines.at(chosen).id, 1));
}

void MedicationDialog::setAmount(double amount)
{
    m_amount->setValue(amount);
    m_givenAmount = amount;
    m_shownAmount = m_amount->value();
}

QWidget *MedicationDialog::buildTime()
{
    m_justNow = new QRadioButton(tr("Just now"));
    m_justNow->setObjectName(QStringLiteral("takenJustNowButton"));
    m_earlier = new QRadioButton(tr("Earlier"));
    m_earlier->setObjectName(QStringLiteral("takenEarlierButton"));
    m_taken = new MomentField(tr("Date taken"), tr("Time taken"), QStringLiteral("taken"));
    m_taken->setMoment(m_edited ? m_edited->taken : m_opened);
    (m_edited ? m_earlier : m_justNow)->setChecked(true);
    m_justNow->setVisible(!m_edited);
    m_earlier->setVisible(!m_edited);
    m_taken->setVisible(m_edited.has_value());
    connect(m_earlier, &QRadioButton::toggled, m_taken, &QWidget::setVisible);
    connect(m_earlier, &QRadioButton::toggled, this, &MedicationDialog::proposeHeadache);
    connect(m_taken, &MomentField::momentChanged, this, &MedicationDialog::proposeHeadache);
    m_timeNotice = new NoticeBar(m_appearance);

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_justNow);
    row->addWidget(m_earlier);
    row->addStretch(1);
    auto *time = new QWidget;
    auto *layout = column(time);
    layout->addWidget(formHeading(tr("Taken")));
    layout->addLayout(row);
    layout->addWidget(m_taken);
    layout->addWidget(m_timeNotice);
    return time;
}

QWidget *MedicationDialog::buildHeadache()
{
    m_headache = new KeyChoice(tr("Taken for"));
    m_headache->setObjectName(QStringLiteral("takenForBox"));
    m_headache->addKey({}, tr("Not for a headache"));
    for (const Headache &headache : m_offer.headaches) {
        const QString text = DiaryWords::headacheText(headache);
        m_headache->addKey(headache.id.toString(),
                           headache.isOngoing() ? tr("%1, still going").arg(text) : text);
    }
    if (m_edited && m_edited->headache) {
        // An older one that is not offered any more stays its headache all the same.
        if (m_headache->findData(m_edited->headache->toString()) < 0)
            m_headache->addKey(m_edited->headache->toString(), tr("An earlier headache"));
        m_headache->setKey(m_edited->headache->toString());
        m_isHeadacheChosen = true;
    } else if (m_edited) {
        m_isHeadacheChosen = true;
    } else {
        proposeHeadache();
    }
    connect(m_headache, &QComboBox::activated, this, [this] { m_isHeadacheChosen = true; });
    m_headacheNotice = new NoticeBar(m_appearance);
    auto *taken = new QWidget;
    auto *layout = column(taken);
    layout->addWidget(formHeading(tr("Taken for"), m_headache));
    layout->addWidget(m_headache);
    layout->addWidget(m_headacheNotice);
    return taken;
}

Moment MedicationDialog::taken() const
{
    return m_earlier->isChecked() ? m_taken->moment() : m_opened;
}

/// The newest that was there at the time, as long as nobody chose another.
void MedicationDialog::proposeHeadache()
{
    if (m_isHeadacheChosen)
        return;
    const qint64 at = taken().utcMs;
    const auto wasThere = [at](const Headache &headache) {
        return at >= earliestStartMs(headache) - firstSigns.count() &&
               (!headache.end || at <= headache.end->utcMs);
    };
    const auto found = std::ranges::find_if(m_offer.headaches, wasThere);
    m_headache->setKey(found == m_offer.headaches.end() ? QString() : found->id.toString());
}

bool MedicationDialog::isLongBeforeItsHeadache(const Dose &dose) const
{
    const auto found = std::ranges::find_if(
        m_offer.headaches, [&](const Headache &headache) { return headache.id == dose.headache; });
    return found != m_offer.headaches.end() &&
           dose.taken.utcMs < earliestStartMs(*found) - longBefore.count();
}

QWidget *MedicationDialog::buildEffect()
{
    m_relief = new KeyChoice(tr("After two hours"));
    m_relief->setObjectName(QStringLiteral("reliefBox"));
    m_relief->addKey({}, tr("Not said"));
    for (int relief = 0; relief <= 3; ++relief)
        m_relief->addKey(QString::number(relief), DiaryWords::reliefText(relief));
    m_sideEffects = new QLineEdit;
    m_sideEffects->setObjectName(QStringLiteral("sideEffectsField"));
    m_sideEffects->setAccessibleName(tr("Side effects"));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("doseNoteEdit"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + 16);
    if (m_edited) {
        if (m_edited->reliefAfter2h)
            m_relief->setKey(QString::number(*m_edited->reliefAfter2h));
        m_sideEffects->setText(m_edited->sideEffects);
        m_note->setPlainText(m_edited->note);
    }
    auto *effect = new QWidget;
    auto *layout = new QVBoxLayout(effect);
    layout->setContentsMargins(16, 12, 16, 0);
    layout->setSpacing(4);
    layout->addWidget(formHeading(tr("After two hours"), m_relief));
    layout->addWidget(m_relief);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Side effects"), m_sideEffects));
    layout->addWidget(m_sideEffects);
    layout->addSpacing(8);
    layout->addWidget(formHeading(tr("Note"), m_note));
    layout->addWidget(m_note);
    return effect;
}

QWidget *MedicationDialog::buildButtons()
{
    const SaveRow row = saveRow();
    m_saveButton = row.save;
    connect(row.save, &QPushButton::clicked, this, &MedicationDialog::trySave);
    connect(row.cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row.widget;
}

/// One of the person's own that was typed again: with its strength, or without where there is only one of its
/// name.
std::optional<Medicine> MedicationDialog::knownOne(const Medicine &typed) const
{
    const auto isSame = [](const QString &a, const QString &b) {
        return comparableName(a) == comparableName(b);
    };
    QList<Medicine> sameName;
    for (const Medicine &medicine : m_offer.medicines) {
        if (isSame(DiaryWords::medicineText(medicine), DiaryWords::medicineText(typed)))
            return medicine;
        if (isSame(medicine.name, typed.name))
            sameName.append(medicine);
    }
    return typed.strength.isEmpty() && sameName.size() == 1 ? std::optional(sameName.first()) : std::nullopt;
}

std::optional<Medicine> MedicationDialog::chosenMedicine() const
{
    if (isFormOpen()) {
        const Medicine typed = m_form->medicine(Medicine{.id = MedicineId::create(m_clock),
                                                         .name = {},
                                                         .drugClass = {},
                                                         .strength = {},
                                                         .isPreventive = false});
        return knownOne(typed).value_or(typed);
    }
    const int chosen = m_medicines->checkedId();
    if (chosen < 0 || chosen >= m_offer.medicines.size())
        return std::nullopt;
    return m_offer.medicines.at(chosen);
}

Dose MedicationDialog::entered(const MedicineId &medicine) const
{
    Dose dose = m_edited ? *m_edited
                         : Dose{.id = DoseId::create(m_clock),
                                .medicine = medicine,
                                .headache = {},
                                .taken = m_opened,
                                .amount = 1,
                                .reliefAfter2h = {},
                                .sideEffects = {},
                                .note = {}};
    dose.medicine = medicine;
    dose.amount = m_amount->value() == m_shownAmount ? m_givenAmount : m_amount->value();
    const Moment taken = this->taken();
    // A time that was given anew is as exact as it was typed.
    if (taken != dose.taken)
        dose.takenPrecision = Precision::Exact;
    dose.taken = taken;
    dose.headache = HeadacheId::fromString(m_headache->key());
    if (m_relief) {
        bool said = false;
        const int relief = m_relief->key().toInt(&said);
        dose.reliefAfter2h = said ? std::optional(relief) : std::nullopt;
        dose.sideEffects = m_sideEffects->text().trimmed();
        dose.note = m_note->toPlainText();
    }
    return dose;
}

void MedicationDialog::trySave()
{
    m_question->hide();
    for (NoticeBar *notice : {m_medicineNotice, m_amountNotice, m_timeNotice, m_headacheNotice, m_notice})
        notice->clear();
    const auto medicine = chosenMedicine();
    if (!medicine)
        return;
    const bool isNew = !isOffered(medicine->id);
    if (isNew) {
        if (const auto valid = validate(*medicine); !valid)
            return complain(m_medicineNotice, sentence(valid.error()), m_form);
    }
    if (isFormOpen() && m_form->asksAboutName())
        return m_scroll->bringIntoView(m_form);
    if (TypedField *field = firstNotUnderstood(*this))
        return field->setFocus(Qt::OtherFocusReason);
    const Dose dose = entered(medicine->id);
    const Moment now = Moment::now(m_clock);
    if (const auto valid = validate(dose, now); !valid) {
        // The sentence stands at the field that it is about.
        Dose timeOnly = dose;
        timeOnly.amount = 1;
        const QString words = sentence(valid.error());
        if (dose.amount <= 0)
            return complain(m_amountNotice, words, m_amount);
        if (!validate(timeOnly, now))
            return complain(m_timeNotice, words, m_taken);
        return m_notice->complain(words);
    }
    // An old entry that is odd may still get a note.
    const bool isNewTie = !m_edited || m_edited->headache != dose.headache || m_edited->taken != dose.taken;
    if (isNewTie && isLongBeforeItsHeadache(dose))
        return complain(m_headacheNotice,
                        tr("This headache began much later. Choose the one it was taken for, or none."),
                        m_headache);
    if (!isMeant(m_doubts(dose, *medicine), this))
        return;
    if (const auto done = m_save(dose, isNew ? medicine : std::nullopt); !done)
        return m_notice->complain(sentence(done.error()));
    Q_EMIT saved(dose);
    accept();
}

/// Where it can be mended.
void MedicationDialog::complain(NoticeBar *notice, const QString &words, QWidget *field)
{
    notice->complain(words);
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->bringIntoView(field);
}

bool MedicationDialog::isTouched() const
{
    // Which of the known medicines it was is one click, and no loss.
    const bool isFormTouched = isFormOpen() && m_form->entered() != m_givenMedicine;
    Dose now = entered(m_given.medicine);
    now.id = m_given.id;
    if (!m_edited && m_amount->value() == m_shownAmount)
        now.amount = m_given.amount; // came with the medicine
    return isFormTouched || now != m_given;
}

void MedicationDialog::reject()
{
    if (!m_question->isHidden() || isTouched())
        m_question->ask();
    else
        FormDialog::reject();
}

} // namespace nape
