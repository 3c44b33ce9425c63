package iconograph.linking.reconciliation;

import java.util.List;
import java.util.stream.Collectors;

import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.EntityTypes.EntityType;

/// A small page that shows an item, to stand in a frame on somebody else's.
final class Preview {

    static final int WIDTH = 400;
    static final int HEIGHT = 150;

    /// It loads pictures of Commons, runs nothing, and may stand in any page's frame.
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; "
            + "img-src https://commons.wikimedia.org https://upload.wikimedia.org; base-uri 'none'; form-action 'none'";

    private static final int PICTURE = 120;

    private Preview() {}

    static String page(WikidataItem item, EntityTypes types) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%1$s</title>
                <style>
                body { margin: 8px; font: 14px/1.35 sans-serif; color: #202122; background: #fff; overflow-wrap: anywhere; }
                img { float: right; max-width: %5$dpx; max-height: 130px; margin-left: 8px; }
                h1 { font-size: 16px; margin: 0; }
                p { margin: 4px 0; }
                .small { color: #54595d; font-size: 12px; }
                </style>
                </head>
                <body>
                %2$s<h1><a href="https://www.wikidata.org/wiki/%3$s" target="_blank" rel="noopener">%1$s</a></h1>
                %4$s</body>
                </html>
                """.formatted(escaped(item.label()), picture(item), item.id().value(), words(item, types), PICTURE);
    }

    /// The same for a bubble beside a suggestion, without a page around it.
    static String fragment(WikidataItem item, EntityTypes types) {
        return picture(item) + "<p><b>" + escaped(item.label()) + "</b></p>" + words(item, types);
    }

    private static String picture(WikidataItem item) {
        if (item.pictures().isEmpty()) {
            return "";
        }
        return "<img src=\"%s\" width=\"%d\" alt=\"\">%n"
                .formatted(escaped(Commons.address(item.pictures().getFirst(), PICTURE)), PICTURE);
    }

    private static String words(WikidataItem item, EntityTypes types) {
        StringBuilder words = new StringBuilder();
        if (item.description() != null) {
            words.append(paragraph(item.description(), ""));
        }
        List<EntityType> classes = types.of(item);
        String kinds = classes.stream().limit(4).map(EntityType::name).collect(Collectors.joining(", "));
        words.append(paragraph(kinds.isEmpty() ? item.id().value() : kinds + " · " + item.id(), " class=\"small\""));
        return words.toString();
    }

    static String paragraph(String text, String attributes) {
        return "<p" + attributes + ">" + escaped(text) + "</p>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
