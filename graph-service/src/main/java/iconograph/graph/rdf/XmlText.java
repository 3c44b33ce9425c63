package iconograph.graph.rdf;

/// Text as XML 1.0 spells it.
///
/// XML has no spelling at all for most control characters; each becomes U+FFFD.
public final class XmlText {

    private XmlText() {}

    /// For between tags. A reader would take a carriage return for a line feed if it were not written as a reference.
    public static String content(String text) {
        return escaped(text, false);
    }

    /// For between double quotes, where a reader would take line breaks and tabs for spaces.
    public static String attribute(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean quoted) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#xD;");
                case '"' -> xml.append(quoted ? "&quot;" : "\"");
                case '\n' -> xml.append(quoted ? "&#xA;" : "\n");
                case '\t' -> xml.append(quoted ? "&#x9;" : "\t");
                default -> xml.appendCodePoint(canBe(c) ? c : 0xFFFD);
            }
        });
        return xml.toString();
    }

    private static boolean canBe(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
