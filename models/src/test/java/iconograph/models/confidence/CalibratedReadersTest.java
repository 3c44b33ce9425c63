package iconograph.models.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Relation;
import iconograph.contracts.TextSpan;
import iconograph.models.NameReader;
import iconograph.models.NameReader.FoundName;
import iconograph.models.PostText;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.VisibilityReader;
import iconograph.models.data.SeenPair;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;

class CalibratedReadersTest {

    private static final ModelVersion MODEL = new ModelVersion("fake", "1");
    private static final Calibration HALF_AS_SURE = new Calibration(0.5, 0);

    private boolean closed;

    @Test
    void readsTheSameNamesLessSurely() {
        NameReader reader = new CalibratedNames(new FakeNames(), HALF_AS_SURE);

        assertThat(reader.version()).isEqualTo(MODEL);
        assertThat(reader.read(List.of("Ada")))
                .singleElement()
                .satisfies(mentions -> assertThat(mentions).singleElement().satisfies(mention -> {
                    assertThat(mention.span()).isEqualTo(new TextSpan(0, 3));
                    assertThat(mention.type()).isEqualTo("PER");
                    assertThat(mention.score()).isCloseTo(0.75, within(1e-12));
                }));
        assertThat(reader.readWords(List.of(SeenText.alone(List.of("Ada")))))
                .singleElement()
                .satisfies(names -> assertThat(names).singleElement().satisfies(found -> {
                    assertThat(found.name()).isEqualTo(new Name(0, 1, "PER"));
                    assertThat(found.score()).isCloseTo(0.75, within(1e-12));
                }));
    }

    @Test
    void readsTheSameRelationsLessSurely() {
        RelationReader reader = new CalibratedRelations(new FakeRelations(), HALF_AS_SURE);

        assertThat(reader.version()).isEqualTo(MODEL);
        assertThat(reader.read(List.of()))
                .singleElement()
                .satisfies(relations -> assertThat(relations).singleElement().satisfies(relation -> {
                    assertThat(relation.head()).isEqualTo(2);
                    assertThat(relation.tail()).isEqualTo(1);
                    assertThat(relation.type()).isEqualTo("/per/per/peer");
                    assertThat(relation.score()).isCloseTo(0.75, within(1e-12));
                }));
        assertThat(reader.classify(List.of())).singleElement().satisfies(found -> {
            assertThat(found.relation()).isEqualTo("None");
            assertThat(found.score()).isCloseTo(0.25, within(1e-12));
        });
    }

    /// What is taken for visible stays so, though it is less likely than not.
    @Test
    void takesTheSameNamesForVisibleLessSurely() {
        VisibilityReader reader = new CalibratedVisibility(new FakeVisibility(), HALF_AS_SURE);

        assertThat(reader.version()).isEqualTo(MODEL);
        assertThat(reader.look(List.of()))
                .singleElement()
                .satisfies(names -> assertThat(names).singleElement().satisfies(name -> {
                    assertThat(name.visible()).isTrue();
                    assertThat(name.score()).isCloseTo(0.25, within(1e-12));
                }));
    }

    @Test
    void closesTheReaderBehindIt() {
        new CalibratedNames(new FakeNames(), HALF_AS_SURE).close();

        assertThat(closed).isTrue();
        closed = false;

        new CalibratedRelations(new FakeRelations(), HALF_AS_SURE).close();

        assertThat(closed).isTrue();
        closed = false;

        new CalibratedVisibility(new FakeVisibility(), HALF_AS_SURE).close();

        assertThat(closed).isTrue();
    }

    private final class FakeVisibility implements VisibilityReader {

        @Override
        public ModelVersion version() {
            return MODEL;
        }

        @Override
        public List<List<Visibility>> look(List<NamedPost> posts) {
            return List.of(List.of(new Visibility(true, 0.1)));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class FakeNames implements NameReader {

        @Override
        public ModelVersion version() {
            return MODEL;
        }

        @Override
        public List<List<Mention>> readPosts(List<PostText> posts) {
            return List.of(List.of(new Mention(new TextSpan(0, 3), "PER", 0.9)));
        }

        @Override
        public List<List<FoundName>> readWords(List<SeenText> texts) {
            return List.of(List.of(new FoundName(new Name(0, 1, "PER"), 0.9)));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class FakeRelations implements RelationReader {

        @Override
        public ModelVersion version() {
            return MODEL;
        }

        @Override
        public List<List<Relation>> read(List<NamedText> texts) {
            return List.of(List.of(new Relation(2, 1, "/per/per/peer", 0.9)));
        }

        @Override
        public List<FoundRelation> classify(List<SeenPair> pairs) {
            return List.of(new FoundRelation("None", 0.1));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
