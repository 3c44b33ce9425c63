package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import iconograph.contracts.Extraction;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.Relation;
import iconograph.contracts.TextSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbstainingExtractorTest {

    private static final Mention UNSURE = new Mention(new TextSpan(0, 3), "ORG", 0.2);
    private static final Mention ADA = new Mention(new TextSpan(4, 7), "PER", 0.9);
    private static final Mention LONDON = new Mention(new TextSpan(11, 17), "LOC", 0.5);
    private static final ImageRegion BALL = new ImageRegion("a".repeat(64), 1, 2, 3, 4);
    private static final ModelVersion MODEL = new ModelVersion("fake", "1");

    private final Post post =
            new Post(PostId.of("test", "1"), "test", "1", "The Ada in London", null, List.of(), Instant.EPOCH);

    @Test
    void leavesOutANameThatIsNotSureEnoughWithItsRelations() {
        Extraction sure = extract(0.3, 0);

        assertThat(sure.mentions()).containsExactly(ADA, LONDON);
        assertThat(sure.relations()).containsExactly(new Relation(0, 1, "/per/loc/place_of_residence", 0.4));
        assertThat(sure.objectRelations()).containsExactly(new ObjectRelation(0, BALL, "holds", 0.6));
        assertThat(sure.model()).isEqualTo(MODEL);
        assertThat(sure.post()).isEqualTo(post.id());
    }

    @Test
    void leavesOutARelationThatIsNotSureEnoughAndKeepsItsNames() {
        Extraction sure = extract(0, 0.5);

        assertThat(sure.mentions()).containsExactly(UNSURE, ADA, LONDON);
        assertThat(sure.relations()).containsExactly(new Relation(1, 0, "/per/org/member_of", 0.8));
        assertThat(sure.objectRelations()).containsExactly(new ObjectRelation(1, BALL, "holds", 0.6));
    }

    @Test
    void keepsWhatIsJustSureEnough() {
        Extraction sure = extract(0.5, 0.4);

        assertThat(sure.mentions()).containsExactly(ADA, LONDON);
        assertThat(sure.relations()).hasSize(1);
    }

    @Test
    void keepsEverythingUnlessToldOtherwise() {
        assertThat(extract(0, 0)).isEqualTo(found(post));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesWhatIsNoConfidence(double least) {
        assertThatThrownBy(() -> new AbstainingExtractor(AbstainingExtractorTest::found, least, 0))
                .hasMessage("iconograph.extraction.min-name-confidence must be from 0 to 1, but is " + least);
        assertThatThrownBy(() -> new AbstainingExtractor(AbstainingExtractorTest::found, 0, least))
                .hasMessage("iconograph.extraction.min-relation-confidence must be from 0 to 1, but is " + least);
    }

    private Extraction extract(double leastOfMention, double leastOfRelation) {
        return new AbstainingExtractor(AbstainingExtractorTest::found, leastOfMention, leastOfRelation).extract(post);
    }

    private static Extraction found(Post post) {
        return new Extraction(
                post.id(),
                MODEL,
                List.of(UNSURE, ADA, LONDON),
                List.of(
                        new Relation(1, 0, "/per/org/member_of", 0.8),
                        new Relation(1, 2, "/per/loc/place_of_residence", 0.4)),
                List.of(),
                List.of(new ObjectRelation(0, BALL, "wears", 0.3), new ObjectRelation(1, BALL, "holds", 0.6)));
    }
}
