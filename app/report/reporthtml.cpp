// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reporthtml.h"

#include "app/bodymap/viewname.h"
#include "app/report/printcolours.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Where the pictures are put in afterwards: the writer would escape them.
QByteArray placeFor(View view)
{
    return "<!--picture-" + toKey(view).toLatin1() + "-->";
}

const QByteArray placeForStyle = "<!--style-->";

QString styleSheet()
{
    const Colours &colours = printColours();
    QString style = uR"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.25rem; background: #ffffff; color: TEXT;
  font: 1rem/1.45 "Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; color: ACCENT; margin: 1.75rem 0 .4rem; }
p { margin: .3rem 0; }
.head { border-bottom: 2px solid ACCENT; padding-bottom: .6rem; margin-bottom: .8rem; }
.quiet, caption, .aside { color: QUIET; font-size: .9rem; }
.keys { display: flex; flex-wrap: wrap; gap: .8rem 1.6rem; margin: 1rem 0; padding: 0; list-style: none; }
.keys strong { display: block; font-size: 1.6rem; line-height: 1.2; color: ACCENT; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .2rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-top: 1px solid LINE; }
thead th { color: QUIET; font-weight: normal; font-size: .9rem; border-top: 0; vertical-align: bottom; }
tbody th { font-weight: normal; }
.number { text-align: right; padding-right: 0; padding-left: .6rem; }
.total th, .total td { font-weight: bold; border-top-color: QUIET; }
.aside { display: block; }
.calendar th, .calendar td { border: 0; padding: 1px; text-align: center; font-size: .85rem; min-width: 1.5rem; }
.calendar tbody th { text-align: left; white-space: nowrap; padding-right: .5rem; }
.calendar span { display: block; min-height: 1.5rem; line-height: 1.5rem; }
.none span { border: 1px solid LINE; } .free span { background: SOFT; } .out span { background: LINE; }
.pain span { font-weight: bold; }
.medicine span { border-bottom: 4px solid TEXT; }
.heads { display: grid; grid-template-columns: 1fr 1fr .64fr .64fr; gap: .5rem; margin: .5rem 0; }
.heads figure { margin: 0; } .heads svg { width: 100%; height: auto; display: block; }
.heads figcaption { text-align: center; color: QUIET; font-size: .9rem; }
.own { white-space: pre-line; overflow-wrap: anywhere; }
td, th { overflow-wrap: break-word; }
tbody .number { white-space: nowrap; }
.fill { display: flex; gap: 1.5rem; margin: .8rem 0; }
.fill span { flex: 1; border-bottom: 1px solid LINE; color: QUIET; font-size: .9rem; }
@media (max-width: 40rem) { .heads { grid-template-columns: 1fr .64fr; } .heads figure:nth-child(2) { grid-column: 1; grid-row: 2; } .fill { display: block; } .fill span { display: block; padding-top: 1rem; } }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt; } h2 { break-after: avoid; margin-top: 1rem; } tr, figure { break-inside: avoid; } .scroll { overflow: visible; } .calendar span, .pain span { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)"_s;
    style.replace("TEXT"_L1, colours.text.name()).replace("QUIET"_L1, colours.quietText.name());
    style.replace("ACCENT"_L1, colours.accent.name()).replace("LINE"_L1, colours.hairline.name());
    return style.replace("SOFT"_L1, colours.hover.name());
}

class HtmlWriter
{
    Q_DECLARE_TR_FUNCTIONS(nape::ReportHtml)

public:
    HtmlWriter(const ReportDocument &document, const HeadPictures &pictures)
        : m_document(document), m_pictures(pictures), m_xml(&m_bytes)
    {
    }

    QByteArray write()
    {
        m_xml.writeDTD(u"<!DOCTYPE html>"_s);
        open("html");
        m_xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/1999/xhtml"_s);
        m_xml.writeAttribute(u"lang"_s, m_document.language);
        head();
        open("body");
        open("main");
        start();
        calendar();
        if (m_document.years)
            section(*m_document.years);
        section(m_document.months);
        if (m_document.symptoms)
            section(*m_document.symptoms);
        section(m_document.medicines);
        places();
        section(m_document.helps);
        section(m_document.patterns);
        if (m_document.questionnaires)
            section(*m_document.questionnaires);
        section(m_document.warningSigns);
        if (m_document.ownWords)
            section(*m_document.ownWords);
        for (const ReportSection &each : m_document.details)
            section(each);
        section(m_document.counting, u"quiet"_s);
        element("p", m_document.rules, u"quiet"_s);
        for (int i = 0; i < 3; ++i)
            close();
        return m_bytes;
    }

private:
    void open(const char *element, const QString &kind = {})
    {
        m_xml.writeStartElement(QLatin1StringView(element));
        if (!kind.isEmpty())
            m_xml.writeAttribute(u"class"_s, kind);
    }
    void close() { m_xml.writeEndElement(); }
    /// Also where there are no words: a browser does not know <td/>.
    void element(const char *name, const QString &words, const QString &kind = {})
    {
        open(name, kind);
        m_xml.writeCharacters(words);
        close();
    }
    void empty(const char *name, const QList<std::pair<QString, QString>> &attributes)
    {
        m_xml.writeEmptyElement(QLatin1StringView(name));
        for (const auto &[key, value] : attributes)
            m_xml.writeAttribute(key, value);
    }

    void head()
    {
        open("head");
        empty("meta", {{u"charset"_s, u"utf-8"_s}});
        empty("meta", {{u"name"_s, u"viewport"_s}, {u"content"_s, u"width=device-width, initial-scale=1"_s}});
        element("title", u"%1, %2"_s.arg(m_document.title, m_document.period));
        open("style");
        // The writer would escape its quotes, which browsers do not read back within <style>.
        m_xml.writeComment(u"style"_s);
        close();
        close();
    }

    void start()
    {
        open("header", u"head"_s);
        element("h1", m_document.title);
        open("p");
        element("strong", m_document.period);
        close();
        element("p", m_document.made, u"quiet"_s);
        close();
        open("div", u"fill"_s);
        element("span", m_document.name);
        element("span", m_document.dateOfBirth);
        close();
        element("p", m_document.completeness);
        open("ul", u"keys"_s);
        for (const KeyNumber &number : m_document.keyNumbers) {
            open("li");
            element("strong", number.value);
            m_xml.writeCharacters(number.label);
            close();
        }
        close();
    }

    static QString kindOf(const CalendarCell &cell)
    {
        QString kind;
        switch (cell.mark) {
        case CalendarCell::Mark::Nothing:
            return {};
        case CalendarCell::Mark::NotAnswered:
            kind = u"none"_s;
            break;
        case CalendarCell::Mark::Free:
            kind = u"free"_s;
            break;
        case CalendarCell::Mark::Headache:
            kind = u"pain"_s;
            break;
        case CalendarCell::Mark::LeftOut:
            kind = u"out"_s;
            break;
        }
        return cell.hasMedicine ? kind + u" medicine"_s : kind;
    }

    void calendar()
    {
        if (m_document.calendar.months.isEmpty())
            return;
        open("section");
        element("h2", m_document.calendar.title);
        // Beside the table, which scrolls sideways on a narrow screen.
        open("p", u"quiet"_s);
        m_xml.writeCharacters(
            tr("Numbers: %1. –: %2. Empty: %3. ×: %4. Bar: %5.")
                .arg(m_document.calendar.legend.value(0), m_document.calendar.legend.value(1),
                     m_document.calendar.legend.value(2), m_document.calendar.legend.value(3),
                     m_document.calendar.legend.value(4)));
        close();
        open("div", u"scroll"_s);
        open("table", u"calendar"_s);
        element("caption", tr("Worst pain of each day, 0–10"));
        open("thead");
        open("tr");
        columnHead(tr("Month"), false);
        for (int day = 1; day <= 31; ++day)
            columnHead(QString::number(day), false);
        close();
        close();
        open("tbody");
        for (const CalendarMonth &month : m_document.calendar.months) {
            open("tr");
            rowHead(month.name);
            for (const CalendarCell &cell : month.days) {
                open("td", kindOf(cell));
                if (!cell.words.isEmpty())
                    m_xml.writeAttribute(u"title"_s, cell.words);
                open("span");
                if (cell.mark == CalendarCell::Mark::Headache) {
                    const int worst = cell.worst.value_or(3);
                    m_xml.writeAttribute(
                        u"style"_s, u"background:%1;color:%2"_s.arg(printColours().pain[size_t(worst)].name(),
                                                                    printColours().textOnPain(worst).name()));
                }
                m_xml.writeCharacters(cell.sign());
                close();
                close();
            }
            for (qsizetype day = month.days.size(); day < 31; ++day)
                element("td", {});
            close();
        }
        for (int i = 0; i < 4; ++i)
            close();
    }

    void columnHead(const QString &words, bool isNumber)
    {
        open("th", isNumber ? u"number"_s : QString());
        m_xml.writeAttribute(u"scope"_s, u"col"_s);
        m_xml.writeCharacters(words);
        close();
    }
    void rowHead(const QString &words, const QString &aside = {})
    {
        open("th");
        m_xml.writeAttribute(u"scope"_s, u"row"_s);
        m_xml.writeCharacters(words);
        if (!aside.isEmpty())
            ownText("span", aside, u"aside"_s);
        close();
    }
    /// In the direction of its own language, without turning what stands around it.
    void ownText(const char *name, const QString &words, const QString &kind)
    {
        open(name, kind);
        m_xml.writeAttribute(u"dir"_s, u"auto"_s);
        m_xml.writeCharacters(words);
        close();
    }

    void table(const ReportTable &table)
    {
        open("div", u"scroll"_s);
        open("table", u"data"_s);
        element("caption", table.caption);
        open("thead");
        open("tr");
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            columnHead(table.columns[i], i >= table.wordColumns);
        close();
        close();
        open("tbody");
        for (const ReportTable::Row &row : table.rows) {
            open("tr", row.isTotal ? u"total"_s : QString());
            rowHead(row.cells.value(0), row.aside());
            for (qsizetype i = 1; i < row.cells.size(); ++i)
                element("td", row.cells[i], i >= table.wordColumns ? u"number"_s : QString());
            close();
        }
        for (int i = 0; i < 3; ++i)
            close();
    }

    void body(const ReportSection &section)
    {
        for (const QString &paragraph : section.paragraphs) {
            if (section.isOwnWords)
                ownText("p", paragraph, u"own"_s);
            else
                element("p", paragraph);
        }
        if (section.table)
            table(*section.table);
        for (const QString &remark : section.remarks)
            element("p", remark, u"quiet"_s);
    }

    void section(const ReportSection &section, const QString &kind = {})
    {
        open("section", kind);
        element("h2", section.title);
        body(section);
        close();
    }

    QString caption(View view) const
    {
        if (view != View::Front && view != View::Back)
            return viewName(view);
        return m_pictures.sideAtLeft(view) == Side::Left
                   //: %1 "Back"
                   ? tr("%1 (left side on the left)").arg(viewName(view))
                   //: %1 "Front"
                   : tr("%1 (right side on the left)").arg(viewName(view));
    }

    void places()
    {
        open("section");
        element("h2", m_document.places.title);
        if (!m_document.heat.isEmpty()) {
            element("p", m_document.heatWords, u"quiet"_s);
            open("div", u"heads"_s);
            for (const View view : HeadPictures::views()) {
                open("figure");
                m_xml.writeComment(u"picture-"_s + toKey(view));
                element("figcaption", caption(view));
                close();
            }
            close();
        }
        body(m_document.places);
        close();
    }

    const ReportDocument &m_document;
    const HeadPictures &m_pictures;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray reportHtml(const ReportDocument &document, const HeadPictures &pictures)
{
    QByteArray html = HtmlWriter(document, pictures).write();
    html.replace(html.indexOf(placeForStyle), placeForStyle.size(), styleSheet().toUtf8());
    for (const View view : HeadPictures::views()) {
        const QByteArray place = placeFor(view);
        if (const qsizetype at = html.indexOf(place); at >= 0)
            html.replace(at, place.size(), pictures.svg(view, document.heat, viewName(view)));
    }
    return html + '\n';
}

} // namespace nape
