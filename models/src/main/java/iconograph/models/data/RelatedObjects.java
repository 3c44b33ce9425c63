package iconograph.models.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SpokenRelations.Spoken;
import iconograph.models.pictures.Box;

import org.jspecify.annotations.Nullable;

/// A picture with its objects, and how the people and animals that sentences about it speak of relate to those.
///
/// Nobody marked these relations; they are [read off the sentences][SpokenRelations]. What any sentence says of two
/// things holds for every phrase that speaks of the first, so that mostly another sentence than the phrase's own says
/// it. Things that no sentence relates have the relation "None"; the object that a phrase speaks of itself has "shows".
/// Left out are pairs of which sentences speak unclearly or the other way around, things that cover the same part of
/// the picture (a group, and one of it), and things with more than three boxes.
///
/// @param objects in shares of the picture's width and height
/// @param pairs   by sentence, phrase and object
public record RelatedObjects(GroundedPicture picture, List<Box> objects, List<ObjectPair> pairs) {

    private static final int MOST_BOXES = 3;

    /// Boxes that agree better than this are of the same things.
    private static final double SAME = 0.7;

    public RelatedObjects {
        objects = List.copyOf(objects);
        pairs = List.copyOf(pairs);
    }

    /// Two things of a picture.
    private record Between(String head, String tail) {

        Between turned() {
            return new Between(tail, head);
        }
    }

    /// How often sentences say each relation.
    private static final class Said {

        private final Map<String, Integer> times = new HashMap<>();
        private boolean unclear;

        /// The most frequent; of equals the first in the order of [ObjectRelations].
        String relation() {
            int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            return ObjectRelations.names().stream()
                    .filter(name -> times.getOrDefault(name, 0) == most)
                    .findFirst()
                    .orElseThrow();
        }
    }

    public static RelatedObjects of(GroundedPicture picture) {
        Map<String, List<Box>> things = things(picture);
        Map<Between, Said> said = new HashMap<>();
        List<Set<Between>> bySentence = new ArrayList<>();
        for (Sentence sentence : picture.sentences()) {
            Set<Between> here = new HashSet<>();
            for (Spoken spoken : SpokenRelations.in(sentence)) {
                Between between =
                        new Between(spoken.head().thing(), spoken.tail().thing());
                Said all = said.computeIfAbsent(between, none -> new Said());
                spoken.relation()
                        .ifPresentOrElse(name -> all.times.merge(name, 1, Integer::sum), () -> all.unclear = true);
                here.add(between);
            }
            bySentence.add(here);
        }
        List<Box> objects = things.values().stream().flatMap(List::stream).toList();
        List<ObjectPair> pairs = new ArrayList<>();
        for (int i = 0; i < picture.sentences().size(); i++) {
            for (Phrase head : picture.sentences().get(i).phrases()) {
                if (!SpokenRelations.canAct(head) || head.boxes().isEmpty()) {
                    continue;
                }
                int object = 0;
                for (Map.Entry<String, List<Box>> thing : things.entrySet()) {
                    Between between = new Between(head.thing(), thing.getKey());
                    String relation = relation(between, said, inShares(head, picture), thing.getValue());
                    boolean stated = bySentence.get(i).contains(between);
                    for (int box = 0; box < thing.getValue().size(); box++, object++) {
                        if (!relation.isEmpty()) {
                            pairs.add(new ObjectPair(i, head, object, relation, stated));
                        }
                    }
                }
            }
        }
        return new RelatedObjects(picture, objects, pairs);
    }

    /// The boxes of each, in shares of the picture.
    private static Map<String, List<Box>> things(GroundedPicture picture) {
        Map<String, List<Box>> things = new LinkedHashMap<>();
        picture.sentences().stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .filter(phrase -> !phrase.boxes().isEmpty() && phrase.boxes().size() <= MOST_BOXES)
                .forEach(phrase -> things.putIfAbsent(phrase.thing(), inShares(phrase, picture)));
        return things;
    }

    private static List<Box> inShares(Phrase phrase, GroundedPicture picture) {
        return phrase.boxes().stream()
                .map(box -> box.times(1 / picture.width(), 1 / picture.height()))
                .toList();
    }

    /// @param head   the boxes of the one who acts, in shares of the picture
    /// @param object those of the other thing
    /// @return empty if the pair is left out
    private static String relation(Between between, Map<Between, Said> said, List<Box> head, List<Box> object) {
        if (between.head().equals(between.tail())) {
            return ObjectRelations.SHOWS;
        }
        @Nullable Said forth = said.get(between);
        if (forth != null) {
            return forth.unclear ? "" : forth.relation();
        }
        boolean isSame = head.stream()
                .anyMatch(one -> object.stream().anyMatch(other -> one.intersectionOverUnion(other) > SAME));
        return isSame || said.containsKey(between.turned()) ? "" : ObjectRelations.NONE;
    }
}
