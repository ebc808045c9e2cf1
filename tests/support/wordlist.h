// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace nape
{

/// The first words that promise, diagnose or reassure; empty if there are none. People in pain read what they
/// hope for, so the list is strict: a sentence that says the opposite is named here.
inline QString promiseOrDiagnosisIn(QString words)
{
    static const QStringList sayTheOpposite{
        QStringLiteral("does not mean that a headache is harmless"),
        QStringLiteral("not a diagnosis"),
        QStringLiteral("never a diagnosis"),
        QStringLiteral("no diagnosis"),
        QStringLiteral("botulinum toxin"), // the name of a medicine
    };
    for (const QString &phrase : sayTheOpposite)
        words.remove(phrase, Qt::CaseInsensitive);

    static const QString illness = QStringLiteral(
        "(an? |the |chronic |episodic )*(migraines?|tension-type|cluster|medication[- ]overuse|rebound|"
        "disease|disorder|illness|tumou?r|stroke|trigger points?)");
    static const QRegularExpression forbidden(
        QStringLiteral(
            "\\b(cures?|cured|curing|heals?|healing|healed|guarantee\\w*|miracle\\w*|proven|clinically|"
            "you (\\w+ )?(have|suffer from|are suffering from|are having) %1|you suffer|"
            "your (migraines?|diagnosis|disease|illness|disorder)|diagnos\\w*|"
            "will (disappear|vanish|help|relieve|stop|ease|be gone|go away|get better)|"
            "(is|are) (\\w+ )?(safe|harmless)|risk-free|without (any )?risk|no side effects|"
            "detox\\w*|flush\\w*|toxins?|purif\\w*|"
            "instead of (your |a )?(medicines?|medication|doctor)|no need (for|to see) a doctor|"
            "(stop|start) taking|always (works|helps)|never fails|instant(ly)? relie\\w+|"
            "pain-free|eliminates?|banish\\w*|gets rid of|doctors recommend|nothing to worry|"
            "do(n’t| not) worry|all clear)\\b")
            .arg(illness),
        QRegularExpression::CaseInsensitiveOption);
    Q_ASSERT(forbidden.isValid());
    return forbidden.match(words).captured();
}

} // namespace nape
