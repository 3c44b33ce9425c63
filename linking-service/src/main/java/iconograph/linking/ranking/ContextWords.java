package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.contracts.TextSpan;

/// What a mention and the words beside it look like, as words for a [TypeGuess].
final class ContextWords {

    private static final Pattern TOKEN = Pattern.compile("[#@]?[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*|[^\\s]");

    /// Characters on each side that are read.
    private static final int REACH = 60;

    private static final int MOST_BESIDE = 6;

    private ContextWords() {}

    static List<String> of(String text, TextSpan span) {
        int start = text.offsetByCodePoints(0, span.start());
        int end = text.offsetByCodePoints(start, span.end() - span.start());
        List<String> before = tokens(text.substring(Math.max(0, start - REACH), start));
        List<String> after = tokens(text.substring(end, Math.min(text.length(), end + REACH)));
        List<String> features = new ArrayList<>();
        if (!isListed(before, after)) {
            addBeside(before, after, features);
        }
        addShape(text.substring(start, end), features);
        return features;
    }

    /// Beside a name in a list stand only other names; they do not say what it is.
    private static boolean isListed(List<String> before, List<String> after) {
        String first = at(before, before.size() - 1);
        String next = at(after, 0);
        return (first.equals(",") || first.equals("|")) && (next.equals(",") || next.equals("|"));
    }

    private static void addBeside(List<String> before, List<String> after, List<String> features) {
        String first = at(before, before.size() - 1);
        String second = at(before, before.size() - 2);
        String next = at(after, 0);
        String overnext = at(after, 1);
        features.addAll(List.of(
                "bias",
                "-1 " + first,
                "-2 " + second,
                "-21 " + second + ' ' + first,
                "+1 " + next,
                "+2 " + overnext,
                "+12 " + next + ' ' + overnext,
                "-+ " + first + ' ' + next));
        for (int i = Math.max(0, before.size() - MOST_BESIDE); i < before.size(); i++) {
            features.add("b " + before.get(i));
        }
        for (int i = 0; i < Math.min(MOST_BESIDE, after.size()); i++) {
            features.add("a " + after.get(i));
        }
    }

    private static void addShape(String mention, List<String> features) {
        List<String> words = tokens(mention);
        features.add("bias of shape");
        features.add("n " + Math.min(3, words.size()));
        features.add("shape " + shape(mention));
        for (int i = 0; i < words.size(); i++) {
            features.add("w " + words.get(i));
        }
        if (!words.isEmpty()) {
            String last = words.getLast();
            features.add("first " + words.getFirst());
            features.add("last " + last);
            features.add("end " + last.substring(Math.max(0, last.length() - 3)));
        }
    }

    private static String shape(String mention) {
        if (mention.startsWith("#") || mention.startsWith("@")) {
            return mention.substring(0, 1);
        }
        boolean upper = mention.chars().anyMatch(Character::isUpperCase);
        boolean lower = mention.chars().anyMatch(Character::isLowerCase);
        boolean digit = mention.chars().anyMatch(Character::isDigit);
        return (upper ? "A" : "") + (lower ? "a" : "") + (digit ? "0" : "");
    }

    private static String at(List<String> tokens, int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : "|";
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            tokens.add(matcher.group().replaceAll("\\p{N}", "0"));
        }
        return tokens;
    }
}
