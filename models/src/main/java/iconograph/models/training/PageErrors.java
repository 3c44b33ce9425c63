package iconograph.models.training;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import iconograph.models.data.FormPage;
import iconograph.models.data.FormPage.Word;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;
import iconograph.models.writing.ReadingOrder;
import iconograph.models.writing.WrittenLine;

/// How many characters of pages were read wrongly, counted in two ways.
///
/// Both compare texts by their edit distance. Upper and lower case are told apart. Of both texts, Unicode's
/// compatibility forms are folded (NFKC), signs that are no writing are left out (boxes to tick, and characters of
/// private use), and any white space is one space.
///
/// - *Page*: all found lines in reading order, with a space between them, against the marked words. The marking has no
///   order of its own between its pieces (words of one entity on one line), so these are ordered by the same rule as
///   what is found; what the rule puts elsewhere, as pieces and lines are cut differently, counts as wrong.
/// - *Line*: order does not matter. A marked word belongs to the found line that covers its middle; if several do, to
///   the one whose own middle runs nearest. The words of a line, in its direction, are what it should say. The text of
///   a line without words is wrong altogether, and so is each word without a line.
///
/// @param characters     marked on the pages, a space between words counted
/// @param wrongInPages   edits of all pages
/// @param lineCharacters marked characters, a space between words of a found line counted
/// @param wrongInLines   edits of all lines
/// @param letters        marked characters without any space
/// @param wrongLetters   edits of all lines, spaces left out
/// @param missed         letters of words without a line
/// @param unmarked       letters of lines without words
record PageErrors(
        long characters,
        long wrongInPages,
        long lineCharacters,
        long wrongInLines,
        long letters,
        long wrongLetters,
        long missed,
        long unmarked) {

    static final PageErrors NONE = new PageErrors(0, 0, 0, 0, 0, 0, 0, 0);

    /// Compares what was found on a page with what is on it.
    static PageErrors of(FormPage page, List<WrittenLine> found) {
        String gold = plain(words(ReadingOrder.of(page.pieces(), PageErrors::place).stream()
                .flatMap(List::stream)
                .toList()));
        PageErrors errors = new PageErrors(
                length(gold), EditDistance.between(gold, plain(WrittenLine.text(found))), 0, 0, 0, 0, 0, 0);
        Map<WrittenLine, List<Word>> ofLines = new LinkedHashMap<>();
        found.forEach(line -> ofLines.put(line, new ArrayList<>()));
        for (Word word : page.pieces().stream().flatMap(List::stream).toList()) {
            Optional<WrittenLine> nearest = found.stream()
                    .filter(line -> line.outline().contains(middle(word.place())))
                    .min(Comparator.comparingDouble(line -> off(line, word)));
            if (nearest.isPresent()) {
                requireNonNull(ofLines.get(nearest.get())).add(word);
            } else {
                errors = errors.plus(ofLine(plain(word.text()), ""));
            }
        }
        for (Map.Entry<WrittenLine, List<Word>> line : ofLines.entrySet()) {
            List<Word> inDirection = line.getValue().stream()
                    .sorted(Comparator.comparingDouble(word -> along(line.getKey(), word)))
                    .toList();
            errors = errors.plus(
                    ofLine(plain(words(inDirection)), plain(line.getKey().text())));
        }
        return errors;
    }

    private static PageErrors ofLine(String gold, String read) {
        String letters = gold.replace(" ", "");
        String readLetters = read.replace(" ", "");
        return new PageErrors(
                0,
                0,
                length(gold),
                EditDistance.between(gold, read),
                length(letters),
                EditDistance.between(letters, readLetters),
                read.isEmpty() ? length(letters) : 0,
                gold.isEmpty() ? length(readLetters) : 0);
    }

    PageErrors plus(PageErrors other) {
        return new PageErrors(
                characters + other.characters,
                wrongInPages + other.wrongInPages,
                lineCharacters + other.lineCharacters,
                wrongInLines + other.wrongInLines,
                letters + other.letters,
                wrongLetters + other.wrongLetters,
                missed + other.missed,
                unmarked + other.unmarked);
    }

    /// The rates, by name: edits for each marked character, 0 if all is right.
    Map<String, Object> rates() {
        Map<String, Object> rates = new LinkedHashMap<>();
        rates.put("pageErrorRate", rate(wrongInPages, characters));
        rates.put("lineErrorRate", rate(wrongInLines, lineCharacters));
        rates.put("lineErrorRateWithoutSpaces", rate(wrongLetters, letters));
        rates.put("missed", rate(missed, letters));
        rates.put("unmarked", rate(unmarked, letters));
        return rates;
    }

    private static double rate(long wrong, long all) {
        return all == 0 ? 0 : (double) wrong / all;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[☐☑☒\\p{Co}]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static String words(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static long length(String text) {
        return text.codePoints().count();
    }

    private static Box place(List<Word> piece) {
        List<Box> boxes = piece.stream().map(Word::place).toList();
        return new Box(
                boxes.stream().mapToDouble(Box::left).min().orElseThrow(),
                boxes.stream().mapToDouble(Box::top).min().orElseThrow(),
                boxes.stream().mapToDouble(Box::right).max().orElseThrow(),
                boxes.stream().mapToDouble(Box::bottom).max().orElseThrow());
    }

    private static Point middle(Box box) {
        return new Point((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
    }

    /// How far a word's middle is from the line's, at a right angle to the line.
    private static double off(WrittenLine line, Word word) {
        Point from = line.outline().topLeft();
        Point to = line.outline().topRight();
        Point opposite = line.outline().bottomRight();
        Point place = middle(word.place());
        double across = place.x() - (from.x() + opposite.x()) / 2;
        double down = place.y() - (from.y() + opposite.y()) / 2;
        return Math.abs((to.x() - from.x()) * down - (to.y() - from.y()) * across)
                / Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    private static double along(WrittenLine line, Word word) {
        Point from = line.outline().topLeft();
        Point to = line.outline().topRight();
        Point place = middle(word.place());
        return (to.x() - from.x()) * (place.x() - from.x()) + (to.y() - from.y()) * (place.y() - from.y());
    }
}
