package iconograph.extraction;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.ModelVersion;
import iconograph.models.RegionReader;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

/// Sees a dog in the left half of every picture, and finds there what ends with `Rex`; remembers what it was asked.
final class FakeRegions implements RegionReader {

    static final ModelVersion VERSION = new ModelVersion("regions", "1");

    final List<String> asked = new ArrayList<>();

    @Override
    public ModelVersion version() {
        return VERSION;
    }

    @Override
    public Looked look(Pixels picture) {
        Box left = new Box(0, 0, picture.width() / 2.0, picture.height());
        return new Looked() {
            @Override
            public List<Detection> seen() {
                return List.of(new Detection("dog", left, 0.9), new Detection("cat", left, 0.1));
            }

            @Override
            public List<Box> regions() {
                return List.of(left);
            }

            @Override
            public List<List<Grounded>> ground(List<Sentence> sentences) {
                return sentences.stream().map(this::ground).map(List::of).toList();
            }

            private Grounded ground(Sentence sentence) {
                String phrase = String.join(
                        " ",
                        sentence.words()
                                .subList(
                                        sentence.phrases().getFirst().start(),
                                        sentence.phrases().getFirst().end()));
                asked.add(phrase);
                return phrase.endsWith("Rex")
                        ? new Grounded(List.of(new Region(left, picture.width() > 100 ? 0.8 : 0.4)), 0.1)
                        : new Grounded(List.of(), 0.9);
            }
        };
    }

    @Override
    public void close() {}
}
