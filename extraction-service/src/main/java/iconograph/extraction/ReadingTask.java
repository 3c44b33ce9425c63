package iconograph.extraction;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.models.ModelReader;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;

/// What the readers of a kind are asked, and what they find.
///
/// @param <R>  the readers
/// @param <Q>  what they are asked about
/// @param <F>  what they find in it
/// @param name what people call the task
/// @param read answers each question, in order
/// @param what makes two findings the same, whatever their scores
record ReadingTask<R extends ModelReader, Q, F>(
        String name, BiFunction<R, List<Q>, List<List<F>>> read, Function<F, Object> what) {

    static final ReadingTask<NameReader, PostText, Mention> NAMES =
            new ReadingTask<>("names", NameReader::readPosts, mention -> List.of(mention.span(), mention.type()));

    static final ReadingTask<RelationReader, NamedText, Relation> RELATIONS = new ReadingTask<>(
            "relations", RelationReader::read, relation -> List.of(relation.head(), relation.tail(), relation.type()));
}
