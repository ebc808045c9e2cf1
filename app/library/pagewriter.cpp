// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/pagewriter.h"

#include "app/library/techniquewords.h"

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

QString element(const QString &name, const QString &words, const QString &attributes = {})
{
    return u'<' + name + attributes + u'>' + words.toHtmlEscaped() + u"</"_s + name + u'>';
}

QString dots(int pressure)
{
    return u"<img src=\"dots/%1\">"_s.arg(pressure);
}

} // namespace

QString PageWriter::references(const QStringList &sources) const
{
    QString html;
    for (const QString &source : sources) {
        const LibraryId id{LibraryKind::Source, source};
        // The first one is not parted from its sentence by the end of a line.
        html += (html.isEmpty() ? QChar(QChar::Nbsp) : u' ') +
                u"<a class=\"ref\" href=\"%1\">[%2]</a>"_s.arg(id.toString().toHtmlEscaped())
                    .arg(sourceNumber(m_catalogue, source));
    }
    return html;
}

QString PageWriter::paragraphs(const QString &text, const QStringList &sources) const
{
    QStringList blocks;
    QString list;
    const auto endList = [&] {
        if (!list.isEmpty())
            blocks.append(u"<ul>"_s + list + u"</ul>"_s);
        list.clear();
    };
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith("- "_L1)) {
            list += element(u"li"_s, line.mid(2));
            continue;
        }
        endList();
        blocks.append(element(u"p"_s, line));
    }
    endList();
    if (!blocks.isEmpty() && !sources.isEmpty()) {
        QString &last = blocks.last();
        const qsizetype end = last.lastIndexOf(last.endsWith("</ul>"_L1) ? "</li>"_L1 : "</p>"_L1);
        last.insert(end, references(sources));
    }
    return blocks.join(QString());
}

void PageWriter::title(const QString &text)
{
    m_html += element(u"h2"_s, text);
}

void PageWriter::heading(const QString &text)
{
    m_html += element(u"h3"_s, text);
}

void PageWriter::text(const QString &text, const QStringList &sources)
{
    m_html += paragraphs(text, sources);
}

void PageWriter::quiet(const QString &text)
{
    m_html += element(u"p"_s, text, u" class=\"quiet\""_s);
}

void PageWriter::fact(const QString &label, const QString &text, const QStringList &sources)
{
    m_html += u"<p><b>"_s + label.toHtmlEscaped() + u"</b>&nbsp; "_s + text.toHtmlEscaped() +
              references(sources) + u"</p>"_s;
}

void PageWriter::pressure(int lowest, int highest)
{
    QString words = dots(highest) + u"&nbsp; "_s;
    if (lowest != highest)
        words += words::pressure(m_catalogue, lowest).toHtmlEscaped() + u" – "_s;
    words += words::pressure(m_catalogue, highest).toHtmlEscaped();
    m_html +=
        u"<p>"_s + words + u"</p>"_s + paragraphs(m_catalogue.text(u"pressure.%1.text"_s.arg(highest)), {});
}

void PageWriter::card(const QString &heading, const QString &text, const QStringList &sources,
                      const std::optional<LibraryId> &more)
{
    m_html += u"<p class=\"gap\">&nbsp;</p><table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>"_s
              u"<td class=\"bar\" width=\"4\"></td><td class=\"cardText\">"_s;
    QString body = paragraphs(text, sources);
    if (more) {
        body.insert(body.lastIndexOf("</p>"_L1),
                    u" <a href=\"%1\">%2</a>"_s.arg(more->toString().toHtmlEscaped(), tr("Why?")));
    }
    m_html += element(u"h4"_s, heading) + body;
    m_html += u"</td></tr></table><p class=\"gap\">&nbsp;</p>"_s;
}

void PageWriter::step(int number, const QString &title, const QString &text, const QString &numbers,
                      int pressure, const QStringList &sources)
{
    m_html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>"_s
              u"<td class=\"number\" width=\"8%\">"_s +
              QString::number(number) + u"</td><td class=\"step\">"_s;
    m_html += element(u"h4"_s, title) + paragraphs(text, {});
    if (!numbers.isEmpty() || pressure > 0) {
        m_html += u"<p class=\"numbers\">"_s;
        if (pressure > 0)
            m_html += dots(pressure) + u"&nbsp; "_s;
        m_html += numbers.toHtmlEscaped() + references(sources) + u"</p>"_s;
    }
    m_html += u"</td></tr></table>"_s;
}

void PageWriter::columns(const QString &leftHeading, const QString &left, const QString &rightHeading,
                         const QString &right, const QStringList &sources)
{
    m_html += u"<p class=\"gap\">&nbsp;</p><table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>"_s
              u"<td class=\"left\" width=\"50%\">"_s;
    m_html += element(u"h3"_s, leftHeading) + paragraphs(left, sources);
    m_html += u"</td><td class=\"right\" width=\"50%\">"_s;
    m_html += element(u"h3"_s, rightHeading) + paragraphs(right, sources);
    m_html += u"</td></tr></table>"_s;
}

void PageWriter::link(const LibraryId &target, const QString &text, const QString &detail)
{
    m_html += u"<p class=\"link\"><a href=\"%1\">%2</a>"_s.arg(target.toString().toHtmlEscaped(),
                                                               text.toHtmlEscaped());
    if (!detail.isEmpty())
        m_html += u"<br><span class=\"quiet\">"_s + detail.toHtmlEscaped() + u"</span>"_s;
    m_html += u"</p>"_s;
}

void PageWriter::source(const QString &key)
{
    const LibraryId id{LibraryKind::Source, key};
    m_html += u"<p class=\"link\"><a href=\"%1\">[%2] <span class=\"plain\">%3</span></a></p>"_s.arg(
        id.toString().toHtmlEscaped(), QString::number(sourceNumber(m_catalogue, key)),
        m_catalogue.source(key)->citation.toHtmlEscaped());
}

} // namespace nape
