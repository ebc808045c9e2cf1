// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "app/diary/formdialog.h"
#include "app/theme/appearance.h"
#include "core/diary/headache.h"
#include "core/exchange/headachedraft.h"

#include <QTimer>

#include <functional>

class QBoxLayout;
class QPushButton;

namespace nape
{

class ColumnScroll;
class DiscardQuestion;
class FoldSection;
class HeadacheSection;
class IntensitySlider;
class NoticeBar;
class PlacesField;
class PlacesSection;

/// Logs or edits one headache. Everything but the intensity already has an answer, so that a headache is
/// logged with one drag and **Save**. All details fold out below and are built when they are first opened. It
/// closes only when `save` worked; until then nothing that was entered is lost.
class HeadacheDialog : public FormDialog
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>(const Headache &)>;

    /// A new headache that began just now; `places` are taken over from the map.
    HeadacheDialog(const QList<Place> &places, DiaryTerms &terms, const Clock &clock,
                   const Appearance &appearance, Save save, QWidget *parent = nullptr);
    /// Changes what `headache` says; what this dialog does not show stays as it is.
    HeadacheDialog(const Headache &headache, DiaryTerms &terms, const Clock &clock,
                   const Appearance &appearance, Save save, QWidget *parent = nullptr);
    /// What was entered a moment ago is kept as well.
    ~HeadacheDialog() override;

    HeadacheId headacheId() const { return m_base.id; }
    /// Goes on with what was entered before and never saved.
    void resume(const HeadacheDraft &draft);
    /// Says that there is such a draft, and leaves the form as it is.
    void offer(const HeadacheDraft &draft);
    /// Says that another headache is still going, which is perhaps the one that is meant.
    void offerInstead(const Headache &ongoing);

    /// What was entered; none without an intensity.
    std::optional<Headache> entered() const;

Q_SIGNALS:
    /// The one that was offered is to be changed; this dialog has closed.
    void insteadChosen();
    /// What was resumed is not wanted; this dialog has closed.
    void emptyChosen();
    /// What was offered is to be gone on with; this dialog has closed.
    void draftChosen();
    /// What is entered by now, a moment after the last change; none if that is nothing.
    void draftChanged(const std::optional<nape::HeadacheDraft> &draft);

public Q_SLOTS:
    void reject() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    HeadacheDialog(std::optional<Headache> edited, const QList<Place> &places, DiaryTerms &terms,
                   const Clock &clock, const Appearance &appearance, Save save, QWidget *parent);

    /// A folded part, and what is in it once it was opened.
    struct Part {
        FoldSection *fold;
        HeadacheSection *section = nullptr;
        std::function<QString(const Headache &)> summary;
    };

    DiaryTerms &m_terms;
    const Clock &m_clock;
    const Appearance &m_appearance;
    Save m_save;
    std::optional<Headache> m_edited;
    Moment m_opened; ///< to the minute: "just now" is when the dialog was asked for
    Headache m_base; ///< what the dialog opened with; its intensity is none for a new one
    Headache m_given;
    std::optional<Intensity> m_givenIntensity;
    QList<Part> m_parts;
    PlacesSection *m_placesSection = nullptr;

    IntensitySlider *m_slider;
    PlacesField *m_places;
    ColumnScroll *m_scroll;
    QBoxLayout *m_columns;
    NoticeBar *m_ongoing;
    NoticeBar *m_unsaved;
    NoticeBar *m_notice;
    /// What comes after it was closed without saving.
    enum class Then { Nothing, Ongoing, Empty, Draft };
    Then m_then = Then::Nothing;
    Then m_insteadOfThis = Then::Empty; ///< what the notice about a draft leads to
    QTimer *m_draftTimer;
    bool m_isDraftKept = false;
    DiscardQuestion *m_discard;
    QPushButton *m_saveButton;

    QWidget *buildPlaces();
    QWidget *buildSections();
    QWidget *buildButtons();
    using MakeSection = std::function<HeadacheSection *(const Headache &, const DiaryCatalogue &)>;
    void addPart(QBoxLayout *column, const QString &title, const QString &objectName,
                 std::function<QString(const Headache &)> summary, MakeSection make);
    void updateColumns();
    void updateSummaries();
    /// Of a new headache; it is kept a moment later.
    void noteChange();
    void tellDraft();
    void rejectFor(Then then);
    void finish(int result);
    QString sinceWhen(const Headache &headache) const;
    /// Everything but the intensity.
    Headache draft() const;
    /// What is entered by now, also without an intensity.
    Headache soFar() const { return entered().value_or(draft()); }
    void trySave();
    /// Of one that lasts so long that its times are more likely a slip; true if they are meant.
    bool isLengthMeant(const Headache &headache);
    void complain(const Headache &headache, const Error &error);
    /// The first part with which the headache cannot be true; null if none is.
    Part *faultyPart(const Headache &headache);
    void goTo(QWidget *field);
};

} // namespace nape
