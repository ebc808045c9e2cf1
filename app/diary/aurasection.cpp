// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/aurasection.h"

#include "app/diary/formparts.h"
#include "app/diary/noticebar.h"
#include "app/safety/answerrow.h"
#include "app/theme/flowlayout.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/insights/patterns.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

namespace
{

/// One of movement can last 72 hours (ICHD-3, 1.2), and what lasts longer must be said all the more.
constexpr int longestAura = 7 * 24 * 60;

} // namespace

AuraSection::AuraSection(const Headache &headache, const DiaryCatalogue &terms, const Appearance &appearance,
                         QWidget *parent)
    : HeadacheSection(parent), m_terms(terms), m_danger(new NoticeBar(appearance))
{
    auto *blocks = new QWidget;
    m_blocksLayout = new QVBoxLayout(blocks);
    m_blocksLayout->setContentsMargins(0, 0, 0, 0);
    m_blocksLayout->setSpacing(16);
    auto *kinds = new QWidget;
    auto *flow = new FlowLayout(kinds);
    for (const DiaryTerm &kind : terms.auraKinds()) {
        auto *button = new QPushButton(terms.auraName(kind.key));
        button->setObjectName(QStringLiteral("addAuraButton_") + kind.key);
        button->setAccessibleDescription(terms.text(QStringLiteral("aura.%1.text").arg(kind.key)));
        button->setToolTip(button->accessibleDescription());
        button->setAutoDefault(false);
        button->setCheckable(true);
        flow->addWidget(button);
        m_kinds.insert(kind.key, button);
        // Not "clicked": assistive technology toggles.
        connect(button, &QPushButton::toggled, this, [this, key = kind.key] { choose(key); });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(formHeading(tr("What was affected?")));
    layout->addWidget(kinds);
    layout->addWidget(m_danger);
    layout->addWidget(blocks);
    for (const Aura &aura : headache.auras)
        addBlock(aura);
    updateKinds();
    m_danger->setObjectName(QStringLiteral("auraDangerNotice"));
    connect(this, &AuraSection::changed, this, &AuraSection::warn);
    warn();
}

void AuraSection::warn()
{
    // How old the person is is not known here; being careful costs less than the other way round.
    constexpr int careful = 50;
    QStringList reasons;
    for (const AuraDanger danger : auraDangers(auras(), careful)) {
        switch (danger) {
        case AuraDanger::Motor:
            reasons.append(tr("weakness"));
            break;
        case AuraDanger::LongerThanAnHour:
            reasons.append(tr("more than an hour"));
            break;
        case AuraDanger::FirstEverAtFiftyOrLater:
            reasons.append(tr("the first ever"));
            break;
        case AuraDanger::SuddenWithoutSpread:
            reasons.append(tr("there at once, without spreading"));
            break;
        }
    }
    if (reasons.isEmpty())
        return m_danger->clear();
    //: %1 a list, such as "weakness, the first ever"
    m_danger->complain(tr("An aura like this (%1) can be an emergency. If it is there now, call for help at "
                          "once; if it is over, tell a doctor soon.")
                           .arg(reasons.join(tr(", "))));
}

QList<AuraSection::Block>::const_iterator AuraSection::blockOf(const QString &kind) const
{
    return std::ranges::find_if(m_blocks, [&](const Block &block) { return block.given.kind == kind; });
}

void AuraSection::choose(const QString &kind)
{
    const bool isNew = blockOf(kind) == m_blocks.cend();
    if (isNew)
        addBlock({.kind = kind});
    updateKinds();
    const Block &block = *blockOf(kind);
    block.widget->show(); // at once: what is hidden gets no focus
    block.minutes->setFocus();
    block.minutes->selectAll(); // the dash would stand in the way of a number
    if (isNew)
        Q_EMIT changed();
    Q_EMIT added(block.widget);
}

/// Chosen are those about which something is said; only "Remove" takes that away.
void AuraSection::updateKinds()
{
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind) {
        const QSignalBlocker quiet(*kind);
        (*kind)->setChecked(blockOf(kind.key()) != m_blocks.cend());
    }
}

void AuraSection::addBlock(const Aura &aura)
{
    const QString name = m_terms.auraName(aura.kind);
    const QString number = QString::number(m_blocks.size());
    const QList<Answer> answers{Answer::Yes, Answer::No, Answer::NotSure};
    Block block{
        .given = aura,
        .widget = new QWidget,
        //: %1 kind of an aura: "Seeing"
        .minutes = new OptionalNumber(tr("%1: minutes").arg(name), 0, longestAura, tr(" min")),
        .side = new KeyChoice(tr("%1: side").arg(name)),
        .spreads = new AnswerRow(tr("%1: spread slowly, over five minutes or more").arg(name), answers),
        .positive =
            new AnswerRow(tr("%1: something was added, such as zigzags or tingling").arg(name), answers),
        .reversible = new AnswerRow(tr("%1: went away completely").arg(name), answers),
        .firstEver = new AnswerRow(tr("%1: the first ever").arg(name), answers),
        .note = new QLineEdit(aura.note)};
    block.widget->setAccessibleName(name);
    block.minutes->setObjectName(QStringLiteral("auraMinutesBox") + number);
    block.minutes->setNumber(aura.minutes);
    block.side->setObjectName(QStringLiteral("auraSideBox") + number);
    block.side->addKey({}, tr("Side not said"));
    block.side->addKey(toKey(Side::Left), tr("Left"));
    block.side->addKey(toKey(Side::Right), tr("Right"));
    block.side->addKey(toKey(Side::Middle), tr("Both or middle"));
    block.side->setKey(aura.side ? toKey(*aura.side) : QString());
    block.note->setObjectName(QStringLiteral("auraNoteField") + number);
    block.note->setAccessibleName(tr("%1: note").arg(name));
    block.spreads->setAnswer(aura.spreads);
    block.positive->setAnswer(aura.positive);
    block.reversible->setAnswer(aura.reversible);
    block.firstEver->setAnswer(aura.firstEver);
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeAuraButton") + number);
    remove->setAccessibleName(tr("%1: remove").arg(name));
    remove->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->addWidget(formHeading(name), 1);
    top->addWidget(remove);
    auto *numbers = new QWidget;
    auto *flow = new FlowLayout(numbers);
    flow->addWidget(withLabel(tr("Minutes"), block.minutes));
    flow->addWidget(withLabel(tr("Side"), block.side));
    auto *layout = new QVBoxLayout(block.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    if (const auto known = m_kinds.constFind(aura.kind); known != m_kinds.cend())
        layout->addWidget(new QLabel((*known)->accessibleDescription()));
    layout->addWidget(numbers);
    const auto question = [&](const QString &text, AnswerRow *row, const QString &objectName) {
        row->setObjectName(objectName + number);
        layout->addWidget(new QLabel(text));
        layout->addWidget(row);
        connect(row, &AnswerRow::answered, this, &AuraSection::changed);
    };
    question(tr("Spread slowly, over five minutes or more?"), block.spreads,
             QStringLiteral("auraSpreadsRow"));
    question(tr("Was something added, such as zigzags or tingling?"), block.positive,
             QStringLiteral("auraPositiveRow"));
    question(tr("Did it go away completely?"), block.reversible, QStringLiteral("auraReversibleRow"));
    question(tr("Was it the first ever?"), block.firstEver, QStringLiteral("auraFirstEverRow"));
    layout->addWidget(new QLabel(tr("Note")));
    layout->addWidget(block.note);
    for (QLabel *label : block.widget->findChildren<QLabel *>(Qt::FindDirectChildrenOnly))
        label->setWordWrap(true);
    m_blocksLayout->addWidget(block.widget);
    m_blocks.append(block);
    connect(block.minutes, &QSpinBox::valueChanged, this, &AuraSection::changed);
    connect(block.side, &QComboBox::currentIndexChanged, this, &AuraSection::changed);
    connect(block.note, &QLineEdit::textChanged, this, &AuraSection::changed);
    connect(remove, &QPushButton::clicked, this, [this, widget = block.widget, kind = aura.kind] {
        m_blocks.removeIf([widget](const Block &other) { return other.widget == widget; });
        // The button that was just pressed is in it.
        widget->hide();
        widget->deleteLater();
        updateKinds();
        if (const auto button = m_kinds.constFind(kind); button != m_kinds.cend())
            (*button)->setFocus();
        Q_EMIT changed();
    });
}

void AuraSection::applyTo(Headache &headache) const
{
    headache.auras = auras();
}

QList<Aura> AuraSection::auras() const
{
    QList<Aura> auras;
    for (const Block &block : m_blocks) {
        Aura aura = block.given;
        aura.minutes = block.minutes->number();
        aura.side = sideFromKey(block.side->key());
        aura.spreads = block.spreads->answer();
        aura.positive = block.positive->answer();
        aura.reversible = block.reversible->answer();
        aura.firstEver = block.firstEver->answer();
        aura.note = block.note->text();
        auras.append(aura);
    }
    return auras;
}

} // namespace nape
