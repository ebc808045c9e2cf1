// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/wrappedlabel.h"

#include <QHash>
#include <QLabel>

namespace nape
{

namespace
{

/// Layouts ask a label for its height again and again, and one whose words can be selected breaks them into
/// lines each time.
class WrappedLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override
    {
        if (text() != m_text || font() != m_font || contentsMargins() != m_margins) {
            m_text = text();
            m_font = font();
            m_margins = contentsMargins();
            m_heights.clear();
        }
        const auto known = m_heights.constFind(width);
        return known != m_heights.constEnd() ? *known
                                             : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

private:
    // What the heights were worked out for.
    mutable QString m_text;
    mutable QFont m_font;
    mutable QMargins m_margins;
    mutable QHash<int, int> m_heights;
};

} // namespace

QLabel *wrappedLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *wrappedWords(const QString &words)
{
    QLabel *label = wrappedLabel({});
    label->setText(words);
    return label;
}

} // namespace nape
