// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/motionoverlay.h"
#include "core/session/sessionplanner.h"
#include "core/session/sessionscript.h"
#include "core/session/stepwords.h"
#include "tests/app/session/sessionbench.h"
#include "tests/support/recordedvoice.h"
#include "tests/support/safetyvalues.h"

#include <QLabel>

#include <algorithm>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using What = ScriptLine::What;

namespace
{

Cue cueOf(Tones::Tone tone)
{
    for (int cue = 0; cue <= int(Cue::Finished); ++cue) {
        if (cue == int(tone))
            return Cue(cue);
    }
    return Cue::Finished;
}

/// Writes down what somebody before the player would hear and see.
class RecordedSessionTest : public SessionBench
{
protected:
    SessionPage page{catalogue, *store, clock, appearance, tones};
    RecordedVoice voice;
    QList<ScriptLine> recorded;
    std::chrono::milliseconds now{0};

    void record(What what, const QString &content)
    {
        recorded.append({.at = now, .what = what, .content = content});
    }
    void look()
    {
        const auto label = [this](const QString &name) { return page.findChild<QLabel *>(name)->text(); };
        const QString title = label(u"stepTitleLabel"_s);
        const QString side = label(u"stepSidesLabel"_s);
        const QString text = side.isEmpty() ? title : title + u", "_s + side.front().toLower() + side.mid(1);
        const auto *overlay = page.findChild<MotionOverlay *>();
        QString picture;
        if (overlay->step()) {
            picture = script::picture(*overlay->step());
            EXPECT_FALSE(overlay->shapes().isEmpty()) << picture.toStdString();
        }
        const QString step = label(u"sessionOverallLabel"_s).section(u" · "_s, 0, 0);
        if (step != m_stepNumber) {
            record(What::Text, text);
            if (!picture.isEmpty())
                record(What::Picture, picture);
        }
        m_stepNumber = step;
        const QString message = label(u"sessionMessageLabel"_s);
        if (message != m_message && !message.isEmpty())
            record(What::Notice, message);
        m_message = message;
    }
    void play(const SessionPlan &plan)
    {
        m_stepNumber.clear();
        tones.heard = [this](Tones::Tone tone) {
            recorded.append({.at = now, .what = What::Tone, .cue = cueOf(tone)});
        };
        voice.heard = [this](const QString &words) { record(What::Speech, words); };
        page.setVoice(voice);
        page.resize(1000, 800);
        page.show();
        page.begin(plan);
        look();
        while (page.isUnderWay()) {
            clock.advance(50ms);
            now += 50ms;
            page.tick();
            if (page.isUnderWay())
                look();
        }
    }
    /// What comes at the same time may come in any order.
    static QString inOrder(QList<ScriptLine> lines)
    {
        std::ranges::stable_sort(lines, [](const ScriptLine &a, const ScriptLine &b) {
            return std::pair(a.at, int(a.what)) < std::pair(b.at, int(b.what));
        });
        return script::toText(lines);
    }
    /// Getting ready and resting have no picture of hands.
    QList<ScriptLine> expected(const SessionPlan &plan) const
    {
        QList<ScriptLine> lines = script::of(catalogue, plan);
        lines.removeIf([](const ScriptLine &line) {
            return line.what == What::Picture && std::ranges::any_of(allStepKinds, [&line](StepKind kind) {
                       return line.content.section(u' ', 0, 0) == toKey(kind);
                   });
        });
        return lines;
    }

private:
    QString m_stepNumber;
    QString m_message;
};

} // namespace

// The stored script is that of core, see tests/core/session/sessionscript_test.cpp.
TEST_F(RecordedSessionTest, FiveMinutesAreThoseOfTheStoredScript)
{
    const auto plan =
        SessionPlanner(catalogue).plan({.selection = {Place::fromString(u"trap_upper-right"_s).value()},
                                        .technique = TechniqueKey(u"T_NECKSH"_s),
                                        .length = 5min,
                                        .pauses = usualPauses},
                                       allClear(catalogue));
    ASSERT_TRUE(plan);
    play(*plan);
    QStringList stored =
        QString::fromUtf8(
            TestFolder::bytesOf(QStringLiteral(NAPE_TEST_DATA "/scripts/neck-and-shoulder-5-minutes.txt")))
            .split(u'\n');
    stored.removeIf([](const QString &line) {
        return line.contains(u" picture get_ready"_s) || line.contains(u" picture side_change"_s);
    });
    QStringList heardAndSeen = inOrder(recorded).split(u'\n');
    // What comes at the same time may come in any order.
    stored.sort();
    heardAndSeen.sort();
    EXPECT_EQ(heardAndSeen.join(u'\n').toStdString(), stored.join(u'\n').toStdString());
}

TEST_F(RecordedSessionTest, EveryTechniqueSoundsSpeaksAndShowsExactlyWhatItsScriptSays)
{
    for (const auto &[place, technique] : {std::pair{u"trap_upper-left"_s, u"T_NECKSH"_s},
                                           {u"temple-right"_s, u"T_ACU"_s},
                                           {u"forehead-middle"_s, u"T_FORETEMP"_s},
                                           {u"skull_base-left"_s, u"X_BREATH"_s},
                                           {u"jaw-left"_s, u"X_JAW"_s},
                                           {u"trap_upper-right"_s, u"T_TRIGGER"_s}}) {
        SCOPED_TRACE(technique.toStdString());
        const SessionPlan plan = planFor(place, technique, 5);
        recorded.clear();
        now = 0ms;
        play(plan);
        EXPECT_EQ(inOrder(recorded).toStdString(), inOrder(expected(plan)).toStdString());
        for (const QLocale::Language language : voice.languages)
            EXPECT_EQ(language, QLocale::English);
    }
}

TEST_F(RecordedSessionTest, APackIsLookedAtAndComesOffForEyesAndEars)
{
    const SessionPlan plan = planFor(u"neck_back-left"_s, u"T_WARM"_s, 10);
    play(plan);
    // What is shown at the end stands on the page after it.
    EXPECT_EQ(page.findChild<QLabel *>(u"afterSessionMessageLabel"_s)->text(), words::packComesOff());
    record(What::Notice, words::packComesOff());
    EXPECT_EQ(inOrder(recorded).toStdString(), inOrder(expected(plan)).toStdString());
    const auto said = [this](What what, const QString &words) {
        return std::ranges::any_of(recorded, [&](const ScriptLine &line) {
            return line.what == what && line.content.contains(words);
        });
    };
    const QString check = words::reminder(catalogue, plan.steps.last().reminders.value(0));
    ASSERT_FALSE(check.isEmpty());
    EXPECT_TRUE(said(What::Notice, check)) << "for who hears no voice";
    EXPECT_TRUE(said(What::Speech, check));
    EXPECT_TRUE(said(What::Speech, words::packComesOff()));
}

TEST_F(RecordedSessionTest, TheLogOfTheSessionIsWhatWasHeard)
{
    play(planFor(u"temple-left"_s, u"T_ACU"_s, 3));
    QList<ScriptLine> heard = recorded;
    heard.removeIf(
        [](const ScriptLine &line) { return line.what == What::Text || line.what == What::Picture; });
    // The end stands outside of any step.
    const qsizetype body = heard.size() - 2;
    EXPECT_EQ(inOrder(heard.first(body)).toStdString(), inOrder(page.log().first(body)).toStdString());
    ASSERT_EQ(page.log().size(), heard.size());
    EXPECT_EQ(page.log().at(body).cue, Cue::Finished);
}
