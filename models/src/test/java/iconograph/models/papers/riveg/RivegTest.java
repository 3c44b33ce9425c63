package iconograph.models.papers.riveg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.models.GroundedNameReader.GroundedName;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.RegionReader;
import iconograph.models.VisibilityReader;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;

class RivegTest {

    private static final SeenText TEXT = new SeenText(List.of("Ada", "met", "Bob", "in", "Oslo"), "two people");
    private static final Name ADA = new Name(0, 1, "PER");
    private static final Name BOB = new Name(2, 3, "PER");
    private static final Name OSLO = new Name(4, 5, "LOC");

    private final List<String> asked = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Riveg riveg =
            new Riveg(new FakeNames(), new OnlyPeopleAreVisible(), new FakeWording(), new ByTheLastWord());

    @Test
    void looksForTheNamesThatAreVisible() {
        List<GroundedName> names = riveg.read(TEXT, View.blank(100, 50));

        assertThat(names).extracting(GroundedName::name).containsExactly(ADA, OSLO, BOB);
        assertThat(names).extracting(name -> name.visibility().visible()).containsExactly(true, false, true);
        assertThat(names)
                .extracting(name -> name.regions().stream()
                        .map(region -> region.box().left())
                        .toList())
                .containsExactly(List.of(3.0), List.of(), List.of(3.0));
        assertThat(asked).containsExactly("a person Ada", "a person Bob");
    }

    @Test
    void doesNotLookAtAPictureThatShowsNone() {
        SeenText place = new SeenText(List.of("no", "body", "here", "but", "Oslo"), "");

        assertThat(riveg.read(place, View.blank(100, 50))).singleElement().satisfies(name -> assertThat(name.regions())
                .isEmpty());
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhatIsVisibleWithoutAPicture() {
        assertThat(riveg.read(List.of(TEXT))).singleElement().satisfies(names -> assertThat(names)
                .allSatisfy(name -> assertThat(name.regions()).isEmpty())
                .extracting(name -> name.visibility().visible())
                .containsExactly(true, false, true));
    }

    @Test
    void isOfTheVersionsOfItsPartsAndClosesThem() {
        assertThat(riveg.version()).isEqualTo(new ModelVersion("names+visibility+regions", "1+1+1"));

        riveg.close();

        assertThat(closed).containsExactly("names", "visibility", "regions");
    }

    private static final class FakeWording implements Wording {

        @Override
        public List<Sentence> of(SeenText text, List<Name> names) {
            return names.stream()
                    .map(name -> List.of("a", "person", text.words().get(name.start())))
                    .map(words -> new Sentence(words, List.of(new Phrase(0, 3, List.of()))))
                    .toList();
        }
    }

    private final class FakeNames implements NameReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("names", "1");
        }

        @Override
        public List<List<Mention>> readPosts(List<PostText> posts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<List<FoundName>> readWords(List<SeenText> texts) {
            return texts.stream()
                    .map(text -> List.of(ADA, OSLO, BOB).stream()
                            .filter(name -> List.of("Ada", "Bob", "Oslo")
                                    .contains(text.words().get(name.start())))
                            .map(name -> new FoundName(name, 0.9))
                            .toList())
                    .toList();
        }

        @Override
        public void close() {
            closed.add("names");
        }
    }

    private final class OnlyPeopleAreVisible implements VisibilityReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("visibility", "1");
        }

        @Override
        public List<List<Visibility>> look(List<NamedPost> posts) {
            return posts.stream()
                    .map(post -> post.names().stream()
                            .map(name -> new Visibility(name.type().equals("PER"), 0.5))
                            .toList())
                    .toList();
        }

        @Override
        public void close() {
            closed.add("visibility");
        }
    }

    /// Shows a phrase as far from the left as its last word is long, and knows nothing that is surely shown.
    private final class ByTheLastWord implements RegionReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("regions", "1");
        }

        @Override
        public Looked look(View view) {
            return new Looked() {
                @Override
                public List<Box> regions() {
                    return List.of();
                }

                @Override
                public List<List<Grounded>> ground(List<Sentence> sentences) {
                    return sentences.stream()
                            .map(sentence -> {
                                asked.add(String.join(" ", sentence.words()));
                                double left = sentence.words().getLast().length();
                                return List.of(new Grounded(List.of(new Region(new Box(left, 0, 50, 50), 0.8)), 0.1));
                            })
                            .toList();
                }
            };
        }

        @Override
        public void close() {
            closed.add("regions");
        }
    }
}
