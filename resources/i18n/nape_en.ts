<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>nape::AfterSession</name>
        <message numerus="yes">
            <source>%n points less than before.</source>
            <translation>
                <numerusform>%n point less than before.</numerusform>
                <numerusform>%n points less than before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n points more than before.</source>
            <translation>
                <numerusform>%n point more than before.</numerusform>
                <numerusform>%n points more than before.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::DayMarks</name>
        <message numerus="yes">
            <source>%n headaches, worst %1</source>
            <extracomment>%n number of headaches, always more than one; %1 the worst intensity, 0–10</extracomment>
            <translation>
                <numerusform>%n headache, worst %1</numerusform>
                <numerusform>%n headaches, worst %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>medicine taken %n times</source>
            <translation>
                <numerusform>medicine taken %n time</numerusform>
                <numerusform>medicine taken %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::DaysSection</name>
        <message numerus="yes">
            <source>%1 of %n headaches</source>
            <translation>
                <numerusform>%1 of %n headache</numerusform>
                <numerusform>%1 of %n headaches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1; on %n other days pain was 4 of 10 or more, but how long it lasted is not known</source>
            <translation>
                <numerusform>%1; on %n other day pain was 4 of 10 or more, but how long it lasted is not known</numerusform>
                <numerusform>%1; on %n other days pain was 4 of 10 or more, but how long it lasted is not known</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1; on %n other days pain was 4 of 10 or more, for less than 4 hours and without a medicine noted</source>
            <translation>
                <numerusform>%1; on %n other day pain was 4 of 10 or more, for less than 4 hours and without a medicine noted</numerusform>
                <numerusform>%1; on %n other days pain was 4 of 10 or more, for less than 4 hours and without a medicine noted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n days left out)</source>
            <translation>
                <numerusform>%1 (%n day left out)</numerusform>
                <numerusform>%1 (%n days left out)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, with %n headaches (up to %2 on one day)</source>
            <translation>
                <numerusform>%1, with %n headache (up to %2 on one day)</numerusform>
                <numerusform>%1, with %n headaches (up to %2 on one day)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, with %n headaches</source>
            <translation>
                <numerusform>%1, with %n headache</numerusform>
                <numerusform>%1, with %n headaches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::DiaryWords</name>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::ElapsedBox</name>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%n hour ago</numerusform>
                <numerusform>%n hours ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) ago</source>
            <translation>
                <numerusform>%n week ago</numerusform>
                <numerusform>%n weeks ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::HaltDialog</name>
        <message numerus="yes">
            <source>Of %n days no more than that can be lost.</source>
            <translation>
                <numerusform>Of %n day no more than that can be lost.</numerusform>
                <numerusform>Of %n days no more than that can be lost.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::HelpSection</name>
        <message numerus="yes">
            <source>In %n attacks without treatment, from the same pain, it changed by %1 in that time.</source>
            <translation>
                <numerusform>In %n attack without treatment, from the same pain, it changed by %1 in that time.</numerusform>
                <numerusform>In %n attacks without treatment, from the same pain, it changed by %1 in that time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: pain changed by %2, %3, too few to judge. About %n more sessions until this can be said.</source>
            <translation>
                <numerusform>%1: pain changed by %2, %3, too few to judge. About %n more session until this can be said.</numerusform>
                <numerusform>%1: pain changed by %2, %3, too few to judge. About %n more sessions until this can be said.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attacks</source>
            <translation>
                <numerusform>%n attack</numerusform>
                <numerusform>%n attacks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, too few to say anything. About %n more sessions until this can be said.</source>
            <translation>
                <numerusform>%1: %2, too few to say anything. About %n more session until this can be said.</numerusform>
                <numerusform>%1: %2, too few to say anything. About %n more sessions until this can be said.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::LengthChoice</name>
        <message numerus="yes">
            <source>%n min</source>
            <comment>length of a session</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <comment>length of a session</comment>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::LibraryList</name>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::LibraryModel</name>
        <message numerus="yes">
            <source>%1, %n item(s)</source>
            <comment>a group of the library</comment>
            <translation>
                <numerusform>%1, %n item</numerusform>
                <numerusform>%1, %n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::LibraryPage</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n per minute</source>
            <translation>
                <numerusform>%n per minute</numerusform>
                <numerusform>%n per minute</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::NumberWords</name>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days are left out and count for nothing.</source>
            <translation>
                <numerusform>%n day is left out and counts for nothing.</numerusform>
                <numerusform>%n days are left out and count for nothing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::HeatMapSection</name>
        <message numerus="yes">
            <source>%n headaches have no place.</source>
            <translation>
                <numerusform>%n headache has no place.</numerusform>
                <numerusform>%n headaches have no place.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::ReliefPanel</name>
        <message numerus="yes">
            <source>So far pain fell most after %1: by %2 points on average, over %n session(s), also those with medicine. Headaches also ease by themselves; Insights says what is clear.</source>
            <translation>
                <numerusform>So far pain fell most after %1: by %2 points on average, over %n session, also those with medicine. Headaches also ease by themselves; Insights says what is clear.</numerusform>
                <numerusform>So far pain fell most after %1: by %2 points on average, over %n sessions, also those with medicine. Headaches also ease by themselves; Insights says what is clear.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::ReportChoices</name>
        <message numerus="yes">
            <source>The first page holds %n letters; the rest stands on the second.</source>
            <translation>
                <numerusform>The first page holds %n letter; the rest stands on the second.</numerusform>
                <numerusform>The first page holds %n letters; the rest stands on the second.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No more than %n letters are printed.</source>
            <translation>
                <numerusform>No more than %n letter is printed.</numerusform>
                <numerusform>No more than %n letters are printed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::ReportPreview</name>
        <message numerus="yes">
            <source>%n pages. %1</source>
            <extracomment>%1 a sentence about how much of the diary is answered</extracomment>
            <translation>
                <numerusform>%n page. %1</numerusform>
                <numerusform>%n pages. %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::SafetyCard</name>
        <message numerus="yes">
            <source>Answer these %n questions</source>
            <translation>
                <numerusform>Answer this question</numerusform>
                <numerusform>Answer these %n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::SessionPlanner</name>
        <message numerus="yes">
            <source>A session takes between 1 and %n minutes.</source>
            <translation>
                <numerusform>A session takes between 1 and %n minute.</numerusform>
                <numerusform>A session takes between 1 and %n minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” takes at most %n minutes here.</source>
            <translation>
                <numerusform>“%1” takes at most %n minute here.</numerusform>
                <numerusform>“%1” takes at most %n minutes here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” takes at least %n minutes here.</source>
            <translation>
                <numerusform>“%1” takes at least %n minute here.</numerusform>
                <numerusform>“%1” takes at least %n minutes here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::SessionPlayer</name>
        <message numerus="yes">
            <source>Step %1 of %2 · %n minutes left</source>
            <translation>
                <numerusform>Step %1 of %2 · %n minute left</numerusform>
                <numerusform>Step %1 of %2 · %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::RankingWords</name>
        <message numerus="yes">
            <source>%n rated session(s) of yours here so far, too few to judge: its place in the list comes from the evidence.</source>
            <translation>
                <numerusform>%n rated session of yours here so far, too few to judge: its place in the list comes from the evidence.</numerusform>
                <numerusform>%n rated sessions of yours here so far, too few to judge: its place in the list comes from the evidence.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::SessionWords</name>
        <message numerus="yes">
            <source>%n seconds left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes left</source>
            <translation>
                <numerusform>%n minute left</numerusform>
                <numerusform>%n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>seconds</source>
            <comment>below a number, as in 43 seconds</comment>
            <translation>
                <numerusform>second</numerusform>
                <numerusform>seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::TrendSection</name>
        <message numerus="yes">
            <source>Left out, since too few days are answered: %1 and %n earlier months.</source>
            <translation>
                <numerusform>Left out, since too few days are answered: %1 and %n earlier month.</numerusform>
                <numerusform>Left out, since too few days are answered: %1 and %n earlier months.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n whole months</source>
            <translation>
                <numerusform>%n whole month</numerusform>
                <numerusform>%n whole months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::TriggerSection</name>
        <message numerus="yes">
            <source>Nothing stands out so far, after allowing for the %n comparisons that were made: of many, some differ by chance. That does not mean that nothing plays a part.</source>
            <translation>
                <numerusform>Nothing stands out so far, after allowing for the %n comparison that was made: of many, some differ by chance. That does not mean that nothing plays a part.</numerusform>
                <numerusform>Nothing stands out so far, after allowing for the %n comparisons that were made: of many, some differ by chance. That does not mean that nothing plays a part.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not enough yet: about %n more attacks with answers until anything can be said. Here are only counts.</source>
            <translation>
                <numerusform>Not enough yet: about %n more attack with answers until anything can be said. Here are only counts.</numerusform>
                <numerusform>Not enough yet: about %n more attacks with answers until anything can be said. Here are only counts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>nape::words</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n per minute</source>
            <translation>
                <numerusform>%n per minute</numerusform>
                <numerusform>%n per minute</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Press in slowly for %1 seconds, hold for %2, let go for %3. %n time(s).</source>
            <translation>
                <numerusform>Press in slowly for %1 seconds, hold for %2, let go for %3. Once.</numerusform>
                <numerusform>Press in slowly for %1 seconds, hold for %2, let go for %3. %n times.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hold for %1 seconds, let go, and begin again. %n time(s).</source>
            <translation>
                <numerusform>Hold for %1 seconds, then let go.</numerusform>
                <numerusform>Hold for %1 seconds, let go, and begin again. %n times.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n minute(s)</source>
            <translation>
                <numerusform>About %n minute</numerusform>
                <numerusform>About %n minutes</numerusform>
            </translation>
        </message>
    </context>
</TS>
