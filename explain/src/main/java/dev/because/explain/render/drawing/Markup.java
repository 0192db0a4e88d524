package dev.because.explain.render.drawing;

import java.util.Locale;

/** Elements under construction: the only way from text to a page, so that everything is escaped. */
public final class Markup {
    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes are names and values by turns. */
    public Markup open(String element, Object... attributes) {
        return start(element, attributes).raw(">");
    }

    public Markup close(String element) {
        return raw("</").raw(element).raw(">");
    }

    /** An element without content, closed as in XML. */
    public Markup empty(String element, Object... attributes) {
        return start(element, attributes).raw("/>");
    }

    /** An element of nothing but text. */
    public Markup leaf(String element, String content, Object... attributes) {
        return open(element, attributes).text(content).close(element);
    }

    public Markup text(String content) {
        text.append(escaped(content));
        return this;
    }

    /** Elements that are already made. */
    public Markup append(Markup other) {
        text.append(other.text);
        return this;
    }

    public Markup line() {
        return raw("\n");
    }

    /** A coordinate with a digit after the point at most. */
    public static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.1f", value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private Markup start(String element, Object... attributes) {
        raw("<").raw(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            raw(" ").raw(attributes[i].toString()).raw("=\"");
            text(value instanceof Double number ? number(number) : value.toString())
                    .raw("\"");
        }
        return this;
    }

    private Markup raw(String piece) {
        text.append(piece);
        return this;
    }

    /** Text as XML and HTML both read it; what neither allows becomes the sign of an unknown one. */
    private static String escaped(String content) {
        StringBuilder safe = new StringBuilder();
        content.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(allowed(sign) ? sign : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign >= ' ' && sign < 0x7F
                || sign >= 0xA0 && sign <= 0xD7FF
                || sign >= 0xE000 && sign < 0xFFFE
                || sign >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
