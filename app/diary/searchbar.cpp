// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/searchbar.h"

#include "app/diary/formparts.h"
#include "app/fields/datefield.h"
#include "app/theme/flowlayout.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace nape
{

using namespace std::chrono_literals;

SearchBar::SearchBar(DiaryTerms &terms, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_terms(terms),
      m_clock(clock),
      m_words(new QLineEdit),
      m_filters(new QPushButton(tr("Filters"))),
      m_clear(new QPushButton(tr("Clear"))),
      m_room(new QWidget)
{
    setObjectName(QStringLiteral("searchBar"));
    m_words->setObjectName(QStringLiteral("searchField"));
    m_words->setAccessibleName(tr("Search"));
    m_words->setPlaceholderText(tr("Search the diary"));
    m_filters->setObjectName(QStringLiteral("filtersButton"));
    m_filters->setCheckable(true);
    m_clear->setObjectName(QStringLiteral("clearSearchButton"));
    m_clear->setAccessibleName(tr("Clear search and filters"));
    m_clear->hide();
    m_room->setLayout(new FlowLayout);
    m_room->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    // It comes and goes beside the words: never where another button was a moment ago.
    row->addWidget(m_clear);
    row->addWidget(m_filters);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_room);

    connect(&m_pause, &QTimer::timeout, this, &SearchBar::changed);
    connect(m_words, &QLineEdit::textChanged, this, &SearchBar::later);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        m_words->setFocus();
    });
    connect(m_filters, &QPushButton::toggled, this, [this](bool on) {
        if (on && !m_place)
            buildFilters();
        if (on)
            proposeDays();
        m_room->setVisible(on);
    });
}

void SearchBar::buildFilters()
{
    const auto terms = m_terms.get();
    m_place = new KeyChoice(tr("Place"));
    m_place->setObjectName(QStringLiteral("placeFilterBox"));
    m_place->addKey({}, tr("Any place"));
    for (const Region &region : m_terms.catalogue().regions())
        m_place->addKey(region.key.toString(), m_terms.catalogue().name(region.key));
    //: before a number: the least pain looked for
    m_least = new OptionalNumber(tr("Pain from"), 0, Intensity::highest);
    m_least->setObjectName(QStringLiteral("leastPainBox"));
    m_least->setPrefix(tr("Pain from "));
    m_least->setSpecialValueText(tr("Pain from –"));
    m_most = new OptionalNumber(tr("Pain up to"), 0, Intensity::highest);
    m_most->setObjectName(QStringLiteral("mostPainBox"));
    m_most->setPrefix(tr("up to "));
    m_most->setSpecialValueText(tr("up to –"));
    m_medicine = new KeyChoice(tr("Medicine"));
    m_medicine->setObjectName(QStringLiteral("medicineFilterBox"));
    m_medicine->addKey({}, tr("With or without medicine"));
    m_medicine->addKey(QStringLiteral("with"), tr("With medicine"));
    m_medicine->addKey(QStringLiteral("without"), tr("Without medicine"));
    m_symptom = new KeyChoice(tr("Symptom"));
    m_symptom->setObjectName(QStringLiteral("symptomFilterBox"));
    m_symptom->addKey({}, tr("Any symptom"));
    if (terms) {
        for (const SymptomTerm &symptom : (*terms)->symptoms())
            m_symptom->addKey(symptom.key, (*terms)->symptomName(symptom.key));
    }
    m_hasPeriod = new QCheckBox(tr("Only these days"));
    m_hasPeriod->setObjectName(QStringLiteral("periodFilterBox"));
    m_first = new DateField(tr("First day"));
    m_first->setObjectName(QStringLiteral("searchFirstDayEdit"));
    m_last = new DateField(tr("Last day"));
    m_last->setObjectName(QStringLiteral("searchLastDayEdit"));
    auto *first = withLabel(tr("First day"), m_first);
    auto *last = withLabel(tr("Last day"), m_last);
    for (QWidget *day : {first, last}) {
        day->setEnabled(false);
        connect(m_hasPeriod, &QCheckBox::toggled, day, &QWidget::setEnabled);
    }
    for (DateField *day : {m_first, m_last})
        connect(day, &DateField::dateChanged, this, &SearchBar::later);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_least, m_most, m_medicine, m_symptom,
                                                            m_hasPeriod, first, last}) {
        m_room->layout()->addWidget(widget);
        m_room->layout()->setAlignment(widget, Qt::AlignVCenter);
    }
    for (KeyChoice *choice : {m_place, m_medicine, m_symptom})
        connect(choice, &QComboBox::currentIndexChanged, this, &SearchBar::later);
    for (OptionalNumber *number : {m_least, m_most})
        connect(number, &QSpinBox::valueChanged, this, &SearchBar::later);
    connect(m_hasPeriod, &QCheckBox::toggled, this, &SearchBar::later);
}

/// The last three months, as long as nobody chose others; the page may have been open for days.
void SearchBar::proposeDays()
{
    const QDate today = Moment::now(m_clock).localDay;
    const bool isTouched = m_proposedLast.isValid() && (m_last->date() != m_proposedLast ||
                                                        m_first->date() != m_proposedLast.addMonths(-3));
    if (isTouched || m_hasPeriod->isChecked())
        return;
    m_proposedLast = today;
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    m_first->setDate(today.addMonths(-3));
    m_last->setDate(today);
}

QString SearchBar::fault() const
{
    return m_place && m_hasPeriod->isChecked() && m_first->date() > m_last->date()
               ? tr("The first day lies after the last day.")
               : QString();
}

bool SearchBar::isActive() const
{
    return !m_words->text().trimmed().isEmpty() ||
           (m_place &&
            (!m_place->key().isEmpty() || m_least->number() || m_most->number() ||
             !m_medicine->key().isEmpty() || !m_symptom->key().isEmpty() || m_hasPeriod->isChecked()));
}

DiarySearch SearchBar::search() const
{
    DiarySearch search;
    search.text = m_words->text().trimmed();
    if (!search.text.isEmpty()) {
        search.days = true;
        const Catalogue &catalogue = m_terms.catalogue();
        for (const Region &region : catalogue.regions()) {
            if (catalogue.name(region.key).contains(search.text, Qt::CaseInsensitive))
                search.keys.append(region.key.toString());
        }
        for (const Technique &technique : catalogue.techniques()) {
            if (catalogue.name(technique.key).contains(search.text, Qt::CaseInsensitive))
                search.keys.append(technique.key.toString());
        }
        if (const auto terms = m_terms.get())
            search.keys.append((*terms)->keysNamed(search.text));
    }
    if (!m_place)
        return search;
    if (!m_place->key().isEmpty())
        search.region = RegionKey(m_place->key());
    const auto pain = [](const OptionalNumber *field) {
        return field->number() ? Intensity::fromInt(*field->number()) : std::nullopt;
    };
    search.leastPain = pain(m_least);
    search.mostPain = pain(m_most);
    if (m_medicine->key() == QStringLiteral("with"))
        search.medicine = DiarySearch::Medicine::With;
    else if (!m_medicine->key().isEmpty())
        search.medicine = DiarySearch::Medicine::Without;
    search.symptom = m_symptom->key();
    if (m_hasPeriod->isChecked()) {
        search.firstDay = m_first->date();
        search.lastDay = m_last->date();
    }
    return search;
}

void SearchBar::clear()
{
    m_words->clear();
    if (m_place) {
        for (KeyChoice *choice : {m_place, m_medicine, m_symptom})
            choice->setCurrentIndex(0);
        m_least->setNumber(std::nullopt);
        m_most->setNumber(std::nullopt);
        m_hasPeriod->setChecked(false);
    }
    m_filters->setChecked(false);
    m_pause.stop();
    m_clear->hide();
    Q_EMIT changed();
}

void SearchBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchBar::later()
{
    m_clear->setVisible(isActive());
    m_pause.start();
}

} // namespace nape
