// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportplaintext.h"

#include <QCoreApplication>

namespace nape
{

namespace
{

class TextWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportPlainText)

public:
    explicit TextWriter(const ReportDocument &document) : m_document(document) {}

    QString write()
    {
        m_lines = {m_document.title, m_document.period, m_document.made, {}, m_document.completeness};
        for (const KeyNumber &number : m_document.keyNumbers)
            m_lines.append(named(number.label, number.value));
        calendar();
        if (m_document.years)
            section(*m_document.years);
        section(m_document.months);
        if (m_document.symptoms)
            section(*m_document.symptoms);
        for (const ReportSection *each :
             {&m_document.medicines, &m_document.places, &m_document.helps, &m_document.patterns})
            section(*each);
        if (m_document.questionnaires)
            section(*m_document.questionnaires);
        section(m_document.warningSigns);
        if (m_document.ownWords)
            section(*m_document.ownWords);
        for (const ReportSection &each : m_document.details)
            section(each);
        section(m_document.counting);
        m_lines.append(m_document.rules);
        return m_lines.join(u'\n');
    }

private:
    //: %1 a heading, %2 what stands under it
    static QString named(const QString &name, const QString &value) { return tr("%1: %2").arg(name, value); }

    void heading(const QString &words) { m_lines += {{}, words}; }

    /// Of days without anything to tell there are too many to listen to.
    void calendar()
    {
        heading(m_document.calendar.title);
        bool isEmpty = true;
        for (const CalendarMonth &month : m_document.calendar.months) {
            for (const CalendarCell &cell : month.days) {
                using Mark = CalendarCell::Mark;
                if (cell.mark == Mark::Headache || cell.mark == Mark::LeftOut || cell.hasMedicine) {
                    m_lines.append(cell.words);
                    isEmpty = false;
                }
            }
        }
        if (isEmpty)
            m_lines.append(tr("No day with a headache or medicine."));
    }

    void section(const ReportSection &section)
    {
        heading(section.title);
        m_lines += section.paragraphs;
        if (section.table)
            table(*section.table);
        m_lines += section.remarks;
    }

    void table(const ReportTable &table)
    {
        for (const ReportTable::Row &row : table.rows) {
            QStringList cells;
            for (qsizetype i = 1; i < row.cells.size(); ++i)
                cells.append(named(table.columns.value(i), row.cells[i]));
            const QString name = row.aside().isEmpty() ? row.cells.value(0)
                                                       //: %1 a class of medicine, %2 names of medicines
                                                       : tr("%1 (%2)").arg(row.cells.value(0), row.aside());
            //: %1 the name of a row, %2 its figures
            m_lines.append(tr("%1. %2").arg(name, cells.join(tr("; "))));
        }
    }

    const ReportDocument &m_document;
    QStringList m_lines;
};

} // namespace

QString reportPlainText(const ReportDocument &document)
{
    return TextWriter(document).write();
}

} // namespace nape
