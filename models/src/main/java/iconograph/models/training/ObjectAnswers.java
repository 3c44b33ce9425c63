package iconograph.models.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import iconograph.models.ObjectRelationReader;
import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.ObjectPair;
import iconograph.models.data.ObjectRelations;
import iconograph.models.data.RelatedObjects;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import me.tongfei.progressbar.ProgressBar;

/// What a model says of phrases and objects whose relation is known.
///
/// @param pairs   all of them, picture by picture
/// @param found   for each
/// @param seconds that looking and reading took
record ObjectAnswers(List<ObjectPair> pairs, List<FoundRelation> found, double seconds) {

    /// Looks at every picture.
    static ObjectAnswers of(ObjectRelationReader reader, CenterNet detector, List<RelatedObjects> pictures)
            throws IOException {
        List<ObjectPair> pairs = new ArrayList<>();
        List<FoundRelation> found = new ArrayList<>();
        double seconds = 0;
        for (RelatedObjects picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            Pixels pixels = Pixels.read(picture.picture().file());
            long start = System.nanoTime();
            View view = detector.view(pixels);
            List<Box> objects = picture.objects().stream()
                    .map(box -> box.times(view.width(), view.height()))
                    .toList();
            add(picture, reader.look(view, objects), pairs, found);
            seconds += (System.nanoTime() - start) / 1e9;
        }
        return new ObjectAnswers(pairs, found, seconds);
    }

    private static void add(
            RelatedObjects picture,
            ObjectRelationReader.Looked looked,
            List<ObjectPair> pairs,
            List<FoundRelation> found) {
        Map<Integer, List<ObjectPair>> bySentence = picture.pairs().stream()
                .collect(Collectors.groupingBy(ObjectPair::sentence, TreeMap::new, Collectors.toList()));
        List<Sentence> asked = new ArrayList<>();
        bySentence.forEach((sentence, some) -> asked.add(
                new Sentence(picture.picture().sentences().get(sentence).words(), heads(some))));
        List<List<List<FoundRelation>>> answers = looked.relate(asked);
        int next = 0;
        for (List<ObjectPair> some : bySentence.values()) {
            List<Phrase> heads = heads(some);
            for (ObjectPair pair : some) {
                pairs.add(pair);
                found.add(answers.get(next).get(heads.indexOf(pair.head())).get(pair.object()));
            }
            next++;
        }
    }

    private static List<Phrase> heads(List<ObjectPair> pairs) {
        return pairs.stream().map(ObjectPair::head).distinct().toList();
    }

    List<String> gold() {
        return pairs.stream().map(ObjectPair::relation).toList();
    }

    List<String> relations() {
        return found.stream().map(FoundRelation::relation).toList();
    }

    RelationScores scores() {
        return RelationScores.of(gold(), relations());
    }

    /// Over the pairs of which the phrase's own sentence says how they relate, or over those of which only another
    // does.
    /// What an object shows is never said.
    Counts ofStated(boolean stated) {
        int[] some = IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).stated() == stated
                        && !pairs.get(i).relation().equals(ObjectRelations.NONE)
                        && !pairs.get(i).relation().equals(ObjectRelations.SHOWS))
                .toArray();
        return RelationScores.of(
                        IntStream.of(some).mapToObj(gold()::get).toList(),
                        IntStream.of(some).mapToObj(relations()::get).toList())
                .all();
    }

    /// How well the plain ways do on the same pairs, by their name.
    static Map<String, RelationScores> baselines(List<RelatedObjects> learnedFrom, List<RelatedObjects> pictures) {
        GuessedRelations words = GuessedRelations.byWords(learnedFrom);
        GuessedRelations places = GuessedRelations.byPlace(learnedFrom);
        List<String> gold = new ArrayList<>();
        List<String> byWords = new ArrayList<>();
        List<String> byPlace = new ArrayList<>();
        for (RelatedObjects picture : pictures) {
            for (ObjectPair pair : picture.pairs()) {
                gold.add(pair.relation());
                byWords.add(words.of(picture, pair));
                byPlace.add(places.of(picture, pair));
            }
        }
        List<String> always = gold.stream().map(any -> ObjectRelations.SHOWS).toList();
        Map<String, RelationScores> scores = new LinkedHashMap<>();
        scores.put("always shows", RelationScores.of(gold, always));
        scores.put("words alone", RelationScores.of(gold, byWords));
        scores.put("place alone", RelationScores.of(gold, byPlace));
        return scores;
    }
}
