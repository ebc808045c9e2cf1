// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/diary/headache.h"

#include <QDialog>

#include <functional>

class QBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QScrollArea;

namespace nape
{

class IntensitySlider;
class MomentField;
class NoticeBar;
class PlacesField;

/// Logs or edits one headache. Everything but the intensity already has an answer, so that a headache is
/// logged with one drag and **Save**. It closes only when `save` worked; until then nothing that was entered
/// is lost.
class HeadacheDialog : public QDialog
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>(const Headache &)>;

    /// A new headache that began just now; `places` are taken over from the map.
    HeadacheDialog(const QList<Place> &places, const Catalogue &catalogue, const Clock &clock,
                   const Appearance &appearance, Save save, QWidget *parent = nullptr);
    /// Changes what `headache` says; what this dialog does not show stays as it is.
    HeadacheDialog(const Headache &headache, const Catalogue &catalogue, const Clock &clock,
                   const Appearance &appearance, Save save, QWidget *parent = nullptr);

    /// What was entered; none without an intensity.
    std::optional<Headache> entered() const;

Q_SIGNALS:
    void saved(const nape::Headache &headache);

public Q_SLOTS:
    void reject() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    HeadacheDialog(std::optional<Headache> edited, const QList<Place> &places, const Catalogue &catalogue,
                   const Clock &clock, const Appearance &appearance, Save save, QWidget *parent);

    const Clock &m_clock;
    Save m_save;
    std::optional<Headache> m_edited;
    /// All that can be answered here.
    struct Answers {
        std::optional<Intensity> intensity;
        std::optional<Moment> start; ///< none: just now
        std::optional<Moment> end;   ///< none: still going
        QList<Place> places;
        QString note;

        friend bool operator==(const Answers &, const Answers &) = default;
    };
    Answers m_given; ///< as the dialog opened
    Moment m_opened; ///< to the minute: "just now" is when the dialog was asked for

    IntensitySlider *m_slider;
    QRadioButton *m_justNow;
    QRadioButton *m_earlier;
    MomentField *m_start;
    QRadioButton *m_stillGoing;
    QRadioButton *m_ended;
    MomentField *m_end;
    PlacesField *m_places;
    QPlainTextEdit *m_note;
    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    NoticeBar *m_notice;
    QWidget *m_discard;
    QPushButton *m_keepButton;
    QPushButton *m_saveButton;

    QWidget *buildTimes();
    QWidget *buildNote();
    QWidget *buildRegions();
    QWidget *buildPlaces();
    QWidget *buildButtons();
    QWidget *buildDiscardQuestion();
    void updateColumns();
    Answers answers() const;
    void trySave();
};

} // namespace nape
