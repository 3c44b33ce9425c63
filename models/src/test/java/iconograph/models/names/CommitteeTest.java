package iconograph.models.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.TextSpan;
import iconograph.models.NameReader;
import iconograph.models.NameReader.FoundName;
import iconograph.models.PostText;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;

class CommitteeTest {

    private static final List<SeenText> ONE_TEXT = List.of(SeenText.alone(List.of("Ada", "met", "Bob", "Byron")));

    private static final FoundName ADA = found(0, 1, "PER", 0.9);
    private static final FoundName BOB = found(2, 3, "PER", 0.4);
    private static final FoundName BOB_BYRON = found(2, 4, "PER", 0.8);

    @Test
    void isAsSureAsItsReadersInTheMean() {
        List<FoundName> names = read(0.25, List.of(ADA), List.of(found(0, 1, "PER", 0.5)));

        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name.name()).isEqualTo(ADA.name());
            assertThat(name.score()).isCloseTo(0.7, within(1e-9));
        });
    }

    @Test
    void doesNotFindWhatTooFewFind() {
        assertThat(read(0.25, List.of(BOB), List.of())).isEmpty();
        assertThat(read(0.25, List.of(ADA), List.of())).hasSize(1);
    }

    @Test
    void takesTheSurestOfNamesThatOverlap() {
        List<FoundName> names = read(0.1, List.of(BOB), List.of(BOB_BYRON));

        assertThat(names).extracting(FoundName::name).containsExactly(BOB_BYRON.name());
    }

    @Test
    void countsAnotherTypeAsAnotherName() {
        List<FoundName> names = read(0.1, List.of(ADA), List.of(found(0, 1, "ORG", 0.95)), List.of(ADA));

        assertThat(names).extracting(FoundName::name).containsExactly(ADA.name());
    }

    @Test
    void tellsNamesInTheOrderOfTheText() {
        List<FoundName> names = read(0.1, List.of(BOB_BYRON), List.of(ADA, BOB_BYRON));

        assertThat(names).extracting(FoundName::name).containsExactly(ADA.name(), BOB_BYRON.name());
    }

    @Test
    void decidesOnPostsAsOnWords() {
        NameReader committee = new Committee(List.of(new Fixed(List.of(ADA, BOB)), new Fixed(List.of(ADA))), 0.25);

        assertThat(committee.readPosts(List.of(PostText.alone("Ada met Bob"))))
                .containsExactly(List.of(new Mention(new TextSpan(0, 1), "PER", 0.9)));
        assertThat(committee.version()).isEqualTo(new ModelVersion("fixed+fixed", "1+1"));
    }

    @Test
    void isNoneWithoutReaders() {
        assertThatThrownBy(() -> new Committee(List.of(), 0.5)).hasMessageContaining("0 readers");
    }

    @Test
    void broaderNamesKeepPlaceAndScore() {
        NameReader broader = new BroaderNames(new Fixed(List.of(found(0, 1, "athlete", 0.9))), type -> "PER");

        assertThat(broader.readWords(ONE_TEXT)).containsExactly(List.of(ADA));
    }

    @SafeVarargs
    private static List<FoundName> read(double least, List<FoundName>... found) {
        List<NameReader> readers = Stream.of(found).<NameReader>map(Fixed::new).toList();
        return new Committee(readers, least).readWords(ONE_TEXT).getFirst();
    }

    private static FoundName found(int start, int end, String type, double score) {
        return new FoundName(new Name(start, end, type), score);
    }

    /// Finds the same in every text.
    private record Fixed(List<FoundName> found) implements NameReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("fixed", "1");
        }

        @Override
        public List<List<Mention>> readPosts(List<PostText> posts) {
            return posts.stream()
                    .map(post -> found.stream()
                            .map(one -> new Mention(
                                    new TextSpan(one.name().start(), one.name().end()),
                                    one.name().type(),
                                    one.score()))
                            .toList())
                    .toList();
        }

        @Override
        public List<List<FoundName>> readWords(List<SeenText> texts) {
            return texts.stream().map(text -> found).toList();
        }

        @Override
        public void close() {}
    }
}
