package iconograph.linking.index;

import java.util.List;
import java.util.regex.Pattern;

/// The languages in which an index knows items by name, the one that people are shown first.
///
/// A name that is the same everywhere stands under `mul` since 2025; it counts as if it were of the first language, if
/// that has none of its own. Regional forms, such as `en-gb` of `en`, stand in for their language.
///
/// @param codes as Wikidata writes them; at least one
public record Languages(List<String> codes) {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,12}(-[a-z0-9]{1,12})*");

    /// English alone.
    public static final Languages ENGLISH = new Languages(List.of("en"));

    private static final int NONE = Integer.MAX_VALUE;

    public Languages {
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("no language");
        }
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("not a language of Wikidata: " + code);
            }
        }
    }

    boolean wants(String code) {
        return rank(code) != NONE;
    }

    /// How far down the list a language stands, from 0; [Integer#MAX_VALUE] if it is not wanted.
    int rank(String code) {
        if (code.equals("mul")) {
            return 1;
        }
        for (int i = 0; i < codes.size(); i++) {
            String wanted = codes.get(i);
            if (code.startsWith(wanted)) {
                if (code.length() == wanted.length()) {
                    return 3 * i;
                }
                if (code.charAt(wanted.length()) == '-') {
                    return 3 * i + 2;
                }
            }
        }
        return NONE;
    }
}
