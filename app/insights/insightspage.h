// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "app/insights/insightsloader.h"
#include "app/insights/insightssection.h"
#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/store/diarystore.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QUndoStack;

namespace nape
{

class DateField;
class DaysSection;
class ExperimentSection;
class HaltSection;
class HelpSection;
class MedicineSection;
class PatternSection;
class HeatMapSection;
class TrendSection;
class TriggerSection;

/// What the diary says, subject by subject. It reads the diary only while it is shown, beside the window's
/// thread; whatever changes, numbers that are no longer true disappear at once.
class InsightsPage : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the page.
    InsightsPage(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                 const Appearance &appearance, QUndoStack &undo, QWidget *parent = nullptr);
    ~InsightsPage() override;

    bool isLoading() const { return m_loader.isLoading(); }
    const InsightsRequest &request() const { return m_request; }
    /// The days that are looked at; invalid before the first numbers.
    const Period &period() const { return m_period; }
    void setChoice(const PeriodChoice &choice);
    /// "days", "medicine" …
    void showSection(const QString &name);

    /// Makes new numbers if they are of yesterday, or if the diary could not be read before.
    void refresh();

Q_SIGNALS:
    /// The person wants a report over the days that are looked at.
    void reportRequested(const nape::Period &period);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    DiaryStore &m_store;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    const Appearance &m_appearance;
    InsightsLoader m_loader;
    DiaryCommands m_commands;
    QTimer m_midnight;
    std::unique_ptr<DiaryCatalogue> m_terms; // none if it could not be read
    InsightsRequest m_request;
    Period m_period;
    bool m_isStale = true;
    bool m_isWritingTurns = false;
    QDate m_today;

    QLabel *m_heading;
    QComboBox *m_choice;
    DateField *m_from;
    DateField *m_to;
    QLabel *m_fault; ///< why the dates in the fields are not looked at
    QLabel *m_dates;
    QPushButton *m_report;
    QBoxLayout *m_columns;
    QListWidget *m_list;
    QComboBox *m_subjects;
    QWidget *m_subjectRow;
    QStackedWidget *m_stack;
    QList<InsightsSection *> m_sections;
    DaysSection *m_days;
    MedicineSection *m_medicine;
    HelpSection *m_help;
    TriggerSection *m_triggers;
    TrendSection *m_trend;
    HeatMapSection *m_places;
    PatternSection *m_patterns;
    HaltSection *m_halt;
    ExperimentSection *m_experiment;

    QWidget *buildHead();
    void buildSections();
    void add(InsightsSection *section);
    void connectLoader();
    void updateFonts();
    void updateColumns();
    void chooseFromFields();
    void markStale();
    void reload();
    void reloadTrend();
    void fail(const Error &error);
    void showWhole(const WholeDiaryNumbers &whole);
    void answerHalt();
    void editHalt(const QuestionnaireRecord &questionnaire);
    void endExperiment(const Experiment &experiment);
    void startExperiment(const TechniqueKey &first, const TechniqueKey &second, RatingMoment outcome);
    /// Says so if it did not work.
    void report(const Result<void> &written);
};

} // namespace nape
