// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/checkindialog.h"

#include "app/diary/daymarks.h"
#include "app/diary/diarywords.h"
#include "app/diary/discardquestion.h"
#include "app/diary/foldsection.h"
#include "app/diary/formparts.h"
#include "app/diary/noticebar.h"
#include "app/fields/timefield.h"
#include "app/safety/answerrow.h"
#include "app/theme/columnscroll.h"
#include "app/theme/flowlayout.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

constexpr double hoursOfDay = 24;
constexpr double highestPressure = 1100;
constexpr double mostOfAFactor = 999;
const QTime usualReminder(20, 0);

DayRecord nothingSaid(const QDate &day)
{
    return {.day = day,
            .headacheFree = {},
            .sleepHours = {},
            .sleepQuality = {},
            .bleeding = {},
            .factors = {},
            .note = {}};
}

QVBoxLayout *column(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

/// A question and its fields in one row; where that is too narrow the fields stand close under it.
class QuestionRow final : public QWidget
{
public:
    QuestionRow(QLabel *label, const QList<QWidget *> &fields)
        : m_label(label), m_fields(new QWidget), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_label->setWordWrap(true);
        m_layout->setContentsMargins(0, 0, 0, 0);
        m_layout->addWidget(m_label);
        m_layout->addWidget(m_fields, 1);
        auto *flow = new FlowLayout(m_fields);
        for (QWidget *field : fields)
            flow->addWidget(field);
        arrange(false);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        const int wanted = questionWidth() + gap + m_fields->sizeHint().width();
        const bool isNarrow = width() < wanted;
        if (isNarrow != (m_layout->direction() == QBoxLayout::TopToBottom))
            arrange(isNarrow);
    }

private:
    static constexpr int gap = 16;
    QLabel *m_label;
    QWidget *m_fields;
    QBoxLayout *m_layout;

    /// The same for all, so that the answers stand at one edge.
    int questionWidth() const { return m_label->fontMetrics().averageCharWidth() * 34; }
    void arrange(bool isNarrow)
    {
        m_layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_layout->setSpacing(isNarrow ? 2 : gap);
        m_label->setMinimumWidth(isNarrow ? 0 : questionWidth());
        m_label->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : questionWidth());
    }
};

QList<Answer> threeAnswers()
{
    return {Answer::Yes, Answer::No, Answer::NotSure};
}

} // namespace

CheckInDialog::CheckInDialog(const QDate &day, DiaryStore &store, DiaryCommands &commands,
                             const DiaryCatalogue &terms, Settings &settings, const Clock &clock,
                             const Appearance &appearance, QWidget *parent)
    : FormDialog(parent),
      m_store(store),
      m_commands(commands),
      m_terms(terms),
      m_settings(settings),
      m_clock(clock),
      m_appearance(appearance),
      m_day(day),
      m_known(nothingSaid(day)),
      m_notice(new NoticeBar(appearance)),
      m_question(new DiscardQuestion)
{
    setObjectName(QStringLiteral("checkInDialog"));
    setWindowTitle(tr("Check in"));
    setSizeGripEnabled(true);

    const QDate today = Moment::now(clock).localDay;
    const QDate last = day > today.addDays(-days) ? today : day;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(20);
    layout->addWidget(buildStrip(last.addDays(1 - days), last));
    layout->addWidget(buildFree());
    layout->addWidget(buildSleep());
    layout->addWidget(buildFactors());
    layout->addWidget(buildRest());
    layout->addWidget(new FoldSection(tr("Reminder and what is asked"), QStringLiteral("askedSection"),
                                      appearance, [this] { return buildSettings(); }));
    layout->addStretch(1);

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 24);
    foot->setSpacing(8);
    foot->addWidget(m_notice);
    foot->addWidget(m_question);
    foot->addWidget(buildButtons());
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new ColumnScroll(content), 1);
    setForm(content);
    whole->addLayout(foot);
    resizeToText(this, 136, 44);

    connect(m_question, &DiscardQuestion::discarded, this, [this] { FormDialog::reject(); });
    showDay(day);
    m_saveButton->setDefault(true);
    if (auto *button = m_strip->checkedButton())
        button->setFocus();
}

QWidget *CheckInDialog::buildStrip(const QDate &first, const QDate &last)
{
    m_strip = new QButtonGroup(this);
    auto *strip = new QWidget;
    strip->setAccessibleName(tr("Days"));
    auto *row = new FlowLayout(strip);
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        auto *button = new QPushButton;
        button->setObjectName(QStringLiteral("dayButton_") + day.toString(Qt::ISODate));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setChecked(day == m_day);
        m_strip->addButton(button, int(day.toJulianDay()));
        row->addWidget(button);
    }
    connect(m_strip, &QButtonGroup::idToggled, this, [this](int julian, bool on) {
        const QDate day = QDate::fromJulianDay(julian);
        if (!on || day == m_day)
            return;
        remember();
        showDay(day);
    });
    return strip;
}

QWidget *CheckInDialog::buildFree()
{
    m_heading = formHeading({});
    m_heading->setObjectName(QStringLiteral("checkInDayLabel"));
    m_heading->setFont(Appearance::font(1, QFont::DemiBold));
    m_headacheLabel = quietText(tr("A headache of this day is in the diary."));
    const QString question = tr("Was the day free of headache?");
    m_free = new AnswerRow(question, threeAnswers());
    m_free->setObjectName(QStringLiteral("headacheFreeRow"));
    connect(m_free, &AnswerRow::answered, m_notice, &NoticeBar::clear);
    m_freeQuestion = new QWidget;
    auto *free = column(m_freeQuestion);
    free->addWidget(new QuestionRow(formHeading(question), {m_free}));
    free->addWidget(quietText(tr("The key F says so at once and closes.")));

    auto *widget = new QWidget;
    auto *layout = column(widget);
    layout->addWidget(m_heading);
    layout->addSpacing(4);
    layout->addWidget(m_headacheLabel);
    layout->addWidget(m_freeQuestion);
    return widget;
}

QWidget *CheckInDialog::buildSleep()
{
    m_sleep = new OptionalAmount(tr("Hours of sleep"), hoursOfDay, tr(" h"));
    m_sleep->setObjectName(QStringLiteral("sleepHoursBox"));
    m_quality = new KeyChoice(tr("How the sleep was"));
    m_quality->setObjectName(QStringLiteral("sleepQualityBox"));
    m_quality->addKey({}, tr("How was it?"));
    const QStringList names{tr("very bad"), tr("bad"), tr("so-so"), tr("good"), tr("very good")};
    for (int i = 0; i < names.size(); ++i)
        m_quality->addKey(QString::number(i + 1), names.at(i));
    return new QuestionRow(formHeading(tr("Sleep of the night before"), m_sleep), {m_sleep, m_quality});
}

QWidget *CheckInDialog::buildFactors()
{
    auto *rows = new QWidget;
    m_factorsLayout = column(rows);
    m_factorsLayout->setSpacing(8);
    m_more = new QPushButton(tr("More of the day"));
    m_more->setObjectName(QStringLiteral("moreFactorsButton"));
    m_more->setAutoDefault(false);
    connect(m_more, &QPushButton::clicked, this, &CheckInDialog::addOtherFactors);
    for (const FactorTerm &factor : m_terms.askedFactors()) {
        if (factor.isUsual)
            addFactor(factor);
    }
    auto *widget = new QWidget;
    auto *layout = column(widget);
    layout->addWidget(formHeading(tr("Was there any of this?")));
    layout->addWidget(rows);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    return widget;
}

void CheckInDialog::addFactor(const FactorTerm &factor)
{
    const QString name = m_terms.factorName(factor.key);
    Factor row{factor.key, new AnswerRow(name, threeAnswers()), nullptr};
    row.answer->setObjectName(QStringLiteral("factorRow_") + factor.key);
    QList<QWidget *> fields{row.answer};
    if (!factor.unit.isEmpty()) {
        const QString unit = m_terms.unitName(factor.unit);
        //: %1 "Alcohol", %2 "Glasses"
        row.amount = new OptionalAmount(tr("%1: %2").arg(name, unit), mostOfAFactor,
                                        QLatin1Char(' ') + unit.toLower());
        row.amount->setObjectName(QStringLiteral("factorAmountBox_") + factor.key);
        row.amount->hide();
        fields.append(row.amount);
        connect(row.answer, &AnswerRow::answered, row.amount,
                [amount = row.amount](std::optional<Answer> answer) {
                    amount->setVisible(answer == Answer::Yes);
                });
    }
    m_factorsLayout->addWidget(new QuestionRow(new QLabel(name), fields));
    m_factors.append(row);
}

void CheckInDialog::addOtherFactors()
{
    m_more->hide();
    for (const FactorTerm &factor : m_terms.askedFactors()) {
        const bool isShown =
            std::ranges::any_of(m_factors, [&](const Factor &shown) { return shown.key == factor.key; });
        if (isShown)
            continue;
        addFactor(factor);
        showFactor(m_factors.last(), m_drafts.value(m_day, {m_known, m_known}).after);
    }
}

void CheckInDialog::showFactor(const Factor &factor, const DayRecord &day)
{
    const auto answer = day.factors.constFind(factor.key);
    factor.answer->setAnswer(answer == day.factors.cend() ? std::nullopt : std::optional(*answer));
    if (!factor.amount)
        return;
    const auto amount = day.amounts.constFind(factor.key);
    factor.amount->setAmount(amount == day.amounts.cend() ? std::nullopt : std::optional(*amount));
    factor.amount->setVisible(answer != day.factors.cend() && *answer == Answer::Yes);
}

QWidget *CheckInDialog::buildRest()
{
    m_bleeding = new AnswerRow(tr("Bleeding"), threeAnswers());
    m_bleeding->setObjectName(QStringLiteral("bleedingRow"));
    m_pressure = new OptionalAmount(tr("Air pressure"), highestPressure, tr(" hPa"));
    m_pressure->setObjectName(QStringLiteral("pressureBox"));
    m_weather = new QLineEdit;
    m_weather->setObjectName(QStringLiteral("weatherField"));
    m_weather->setAccessibleName(tr("Weather"));
    m_weather->setPlaceholderText(tr("Weather, in your words"));
    m_weatherRoom = new QWidget;
    auto *weather = column(m_weatherRoom);
    weather->addWidget(
        new QuestionRow(formHeading(tr("Air pressure and weather"), m_pressure), {m_pressure}));
    weather->addWidget(m_weather);
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("dayNoteEdit"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 3 + 16);

    auto *widget = new QWidget;
    auto *layout = column(widget);
    layout->addWidget(new QuestionRow(formHeading(tr("Bleeding")), {m_bleeding}));
    layout->addSpacing(12);
    layout->addWidget(m_weatherRoom);
    layout->addSpacing(12);
    layout->addWidget(formHeading(tr("Note"), m_note));
    layout->addWidget(m_note);
    return widget;
}

QWidget *CheckInDialog::buildSettings()
{
    auto *remind = new QCheckBox(tr("Remind me every day at"));
    remind->setObjectName(QStringLiteral("remindBox"));
    auto *at = new TimeField(tr("Time of the reminder"));
    at->setObjectName(QStringLiteral("remindTimeEdit"));
    const auto reminder = m_settings.checkInReminder();
    remind->setChecked(reminder.has_value());
    at->setTime(reminder.value_or(usualReminder));
    at->setEnabled(reminder.has_value());
    auto *weather = new QCheckBox(tr("Ask for air pressure and weather"));
    weather->setObjectName(QStringLiteral("askWeatherBox"));
    weather->setChecked(m_settings.asksWeather());

    const auto apply = [this, remind, at] {
        at->setEnabled(remind->isChecked());
        m_settings.setCheckInReminder(remind->isChecked() ? std::optional(at->time()) : std::nullopt);
        Q_EMIT reminderChanged();
    };
    connect(remind, &QCheckBox::toggled, this, apply);
    connect(at, &TimeField::timeChanged, this, apply);
    connect(weather, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.setAsksWeather(on);
        m_weatherRoom->setVisible(on);
    });
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row);
    flow->addWidget(remind);
    flow->addWidget(at);
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(16, 12, 16, 0);
    layout->addWidget(row);
    layout->addWidget(
        quietText(tr("It is a quiet line in this window. The desktop may show it as well if that "
                     "is allowed in the menu Health.")));
    layout->addWidget(weather);
    return widget;
}

QWidget *CheckInDialog::buildButtons()
{
    const SaveRow row = saveRow();
    m_saveButton = row.save;
    connect(row.save, &QPushButton::clicked, this, [this] {
        if (saveAll())
            accept();
    });
    connect(row.cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row.widget;
}

void CheckInDialog::updateStrip()
{
    const QDate today = Moment::now(m_clock).localDay;
    QDate first = m_day;
    QDate last = m_day;
    for (QAbstractButton *button : m_strip->buttons()) {
        const QDate day = QDate::fromJulianDay(m_strip->id(button));
        first = std::min(first, day);
        last = std::max(last, day);
    }
    const auto entries = RangeEntries::load(m_store, {first, last});
    if (!entries)
        return m_notice->say(sentence(entries.error()));
    const MarksByDay marks = marksOf(*entries, {first, last}, today);
    for (QAbstractButton *button : m_strip->buttons()) {
        const QDate day = QDate::fromJulianDay(m_strip->id(button));
        const DayMarks of = marks.value(day);
        QString sign = tr("–", "a day without an answer");
        if (of.state == DayMarks::State::Free)
            sign = QStringLiteral("✓");
        else if (of.state == DayMarks::State::Headache)
            //: on a day's button, short
            sign = of.worst ? tr("pain %1").arg(QLocale().toString(of.worst->value())) : tr("pain");
        //: %1 short name of a weekday, %2 day of the month, %3 a sign or "pain 5"
        const QString text = tr("%1 %2: %3")
                                 .arg(QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat),
                                      QLocale().toString(day.day()), sign);
        button->setAccessibleDescription(
            of.headaches > 0 ? QString()
                             : tr("The key F says that the day was free of headache, and closes."));
        const bool isDraft = m_drafts.contains(day);
        //: on a day's button, %1 the day
        button->setText(isDraft ? tr("%1, not saved").arg(text) : text);
        //: %1 a day and what is known of it
        button->setAccessibleName(isDraft ? tr("%1, not saved yet").arg(describe(day, of, today))
                                          : describe(day, of, today));
    }
    m_hasHeadache = marks.value(m_day).headaches > 0;
}

void CheckInDialog::showDay(const QDate &day)
{
    m_day = day;
    m_notice->clear();
    const auto known = m_store.day(day);
    if (!known)
        m_notice->say(sentence(known.error()));
    m_known = known ? known->value_or(nothingSaid(day)) : nothingSaid(day);
    const DayRecord shown = m_drafts.value(day, {m_known, m_known}).after;
    updateStrip();

    const bool isToday = day == Moment::now(m_clock).localDay;
    //: %1 "Monday 2 March"
    m_heading->setText(isToday ? tr("%1, today").arg(DiaryWords::dayText(day)) : DiaryWords::dayText(day));
    m_headacheLabel->setVisible(m_hasHeadache);
    m_freeQuestion->setVisible(!m_hasHeadache);
    m_free->setAnswer(shown.headacheFree);
    m_sleep->setAmount(shown.sleepHours);
    m_quality->setKey(shown.sleepQuality ? QString::number(*shown.sleepQuality) : QString());
    const bool hasOthers = std::ranges::any_of(shown.factors.keys(), [this](const QString &key) {
        return std::ranges::none_of(m_factors, [&](const Factor &factor) { return factor.key == key; });
    });
    if (hasOthers)
        addOtherFactors();
    for (const Factor &factor : std::as_const(m_factors))
        showFactor(factor, shown);
    m_bleeding->setAnswer(shown.bleeding);
    m_pressure->setAmount(shown.pressureHpa);
    m_weather->setText(shown.weather);
    m_weatherRoom->setVisible(m_settings.asksWeather() || shown.pressureHpa || !shown.weather.isEmpty());
    m_note->setPlainText(shown.note);
}

DayRecord CheckInDialog::entered() const
{
    DayRecord day = m_known;
    if (!m_hasHeadache)
        day.headacheFree = m_free->answer();
    day.sleepHours = m_sleep->amount();
    bool isSaid = false;
    const int quality = m_quality->key().toInt(&isSaid);
    day.sleepQuality = isSaid ? std::optional(quality) : std::nullopt;
    for (const Factor &factor : m_factors) {
        const auto answer = factor.answer->answer();
        if (answer)
            day.factors.insert(factor.key, *answer);
        else
            day.factors.remove(factor.key);
        if (!factor.amount)
            continue;
        const auto much = factor.amount->amount();
        if (much && answer == Answer::Yes)
            day.amounts.insert(factor.key, *much);
        else
            day.amounts.remove(factor.key);
    }
    day.bleeding = m_bleeding->answer();
    day.pressureHpa = m_pressure->amount();
    day.weather = m_weather->text().trimmed();
    day.note = m_note->toPlainText();
    return day;
}

void CheckInDialog::remember()
{
    const DayRecord now = entered();
    if (now == m_known)
        m_drafts.remove(m_day);
    else
        m_drafts.insert(m_day, {m_known, now});
}

bool CheckInDialog::saveAll()
{
    m_notice->clear();
    m_question->hide();
    if (TypedField *field = firstNotUnderstood(*this)) {
        field->setFocus(Qt::OtherFocusReason);
        return false;
    }
    remember();
    if (m_drafts.isEmpty())
        return true;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft) {
        if (const auto valid = validate(draft->after, Moment::now(m_clock)); !valid) {
            m_strip->button(int(draft.key().toJulianDay()))->setChecked(true);
            m_notice->say(sentence(valid.error()));
            return false;
        }
    }
    if (const auto done = m_commands.setDays(m_drafts.values(), tr("check in")); !done) {
        m_notice->say(sentence(done.error()));
        return false;
    }
    Q_EMIT saved(m_drafts.keys());
    return true;
}

void CheckInDialog::confirmFree()
{
    if (m_hasHeadache)
        return m_notice->say(tr("A headache of this day is in the diary, so it was not free."));
    m_free->setAnswer(Answer::Yes);
    if (saveAll())
        accept();
}

void CheckInDialog::keyPressEvent(QKeyEvent *event)
{
    // A letter typed into a text does not come as far as this.
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier)
        confirmFree();
    else
        FormDialog::keyPressEvent(event);
}

void CheckInDialog::reject()
{
    remember();
    if (!m_question->isHidden() || !m_drafts.isEmpty())
        m_question->ask();
    else
        FormDialog::reject();
}

} // namespace nape
