package iconograph.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Post;
import iconograph.contracts.Relation;

/// Says nothing where another extractor is not sure enough.
///
/// A mention that is left out takes its relations with it.
final class AbstainingExtractor implements Extractor {

    private final Extractor extractor;
    private final double leastOfMention;
    private final double leastOfRelation;

    /// @param leastOfMention  the score from which on a mention is kept, from 0 to 1
    /// @param leastOfRelation likewise for a relation
    AbstainingExtractor(Extractor extractor, double leastOfMention, double leastOfRelation) {
        this.extractor = extractor;
        this.leastOfMention = checked("min-name-confidence", leastOfMention);
        this.leastOfRelation = checked("min-relation-confidence", leastOfRelation);
    }

    private static double checked(String key, double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "iconograph.extraction.%s must be from 0 to 1, but is %s".formatted(key, least));
        }
        return least;
    }

    @Override
    public Extraction extract(Post post) {
        Extraction all = extractor.extract(post);
        int[] places = new int[all.mentions().size()];
        Arrays.fill(places, -1);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (all.mentions().get(i).score() >= leastOfMention) {
                places[i] = mentions.size();
                mentions.add(all.mentions().get(i));
            }
        }
        List<Relation> relations = all.relations().stream()
                .filter(relation -> relation.score() >= leastOfRelation)
                .filter(relation -> places[relation.head()] >= 0 && places[relation.tail()] >= 0)
                .map(relation -> new Relation(
                        places[relation.head()], places[relation.tail()], relation.type(), relation.score()))
                .toList();
        List<ObjectRelation> objectRelations = all.objectRelations().stream()
                .filter(relation -> relation.score() >= leastOfRelation)
                .filter(relation -> places[relation.mention()] >= 0)
                .map(relation -> new ObjectRelation(
                        places[relation.mention()], relation.object(), relation.type(), relation.score()))
                .toList();
        return new Extraction(all.post(), all.model(), mentions, relations, all.sights(), objectRelations);
    }
}
