package iconograph.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import iconograph.contracts.Extraction;
import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Knowledge;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.Relation;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.faces.Face;
import iconograph.models.faces.FaceEmbedding;
import iconograph.models.faces.FaceEncoder;
import iconograph.models.grounding.Expansion;
import iconograph.models.likeness.FaceLikenesses;
import iconograph.models.pictures.Pixels;
import iconograph.models.sight.Eyes;
import iconograph.models.sight.FacesAndWriting;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeeingExtractorTest {

    private static final Mention REX = new Mention(new TextSpan(0, 3), "OTHER", 0.9);
    private static final Mention ADA = new Mention(new TextSpan(8, 11), "PER", 0.8);
    private static final ServingModel<RelationReader, NamedText, Relation> NO_RELATIONS =
            new ServingModel<>(ReadingTask.RELATIONS, name -> {
                throw new RefusedModel("there is none");
            });

    @TempDir
    static Path folder = Path.of("");

    private static final ConcurrentLinkedQueue<PostText> READ = new ConcurrentLinkedQueue<>();
    private static final ServingModel<NameReader, PostText, Mention> NAMES =
            new ServingModel<>(ReadingTask.NAMES, name -> new FakeNames(name, text -> List.of(REX, ADA)) {
                @Override
                public List<List<Mention>> readPosts(List<PostText> posts) {
                    READ.addAll(posts);
                    return super.readPosts(posts);
                }
            });

    private static final FakeRegions REGIONS = new FakeRegions();

    @SuppressWarnings("NullAway.Init")
    private static PostEyes eyes;

    @BeforeAll
    static void open() throws IOException {
        NAMES.switchTo("names");
        eyes = new PostEyes(
                new PictureFiles(folder, 1_000_000),
                FakeSight.eyes(),
                Optional.of(REGIONS),
                Optional.empty(),
                Optional.empty(),
                true,
                1);
    }

    @AfterAll
    static void close() {
        NAMES.close();
        eyes.close();
    }

    @Test
    void findsWhatThePostNamesInItsPictures() throws IOException {
        Picture small = keep(drawn(100, 60), "png");
        Picture large = keep(drawn(200, 60), "png");

        Extraction extraction = extractor().extract(post("Rex and Ada", small, large, small));

        assertThat(extraction.model()).isEqualTo(new ModelVersion("names", "1").and(FakeRegions.VERSION));
        assertThat(extraction.mentions())
                .containsExactly(
                        new Mention(
                                REX.span(),
                                REX.type(),
                                REX.score(),
                                List.of(
                                        new Grounding(new ImageRegion(large.sha256(), 0, 0, 100, 60), 0.8),
                                        new Grounding(new ImageRegion(small.sha256(), 0, 0, 50, 60), 0.4))),
                        ADA);
        assertThat(REGIONS.asked).contains("a thing Rex", "a person Ada");
        assertThat(extraction.sights())
                .containsExactly(
                        dogIn(small, new ImageRegion(small.sha256(), 0, 0, 50, 60), null),
                        dogIn(large, new ImageRegion(large.sha256(), 0, 0, 100, 60), FakeSight.CAPTION));
    }

    private static Sight dogIn(Picture picture, ImageRegion region, @Nullable String caption) {
        return new Sight.Seen(
                picture.sha256(),
                caption,
                List.of(new Sight.Thing("dog", region, 0.9)),
                0,
                List.of(),
                caption == null ? "a dog" : caption + "; a dog",
                true);
    }

    @Test
    void tellsWhatFindsRegionsOfFacesAndOfWritingWhereItLookedForIt() throws IOException {
        Picture picture = keep(drawn(110, 60), "png");
        REGIONS.told.clear();
        try (Eyes own = FakeSight.eyes()) {
            PostEyes notReading = new PostEyes(
                    new PictureFiles(folder, 1_000_000),
                    own,
                    Optional.of(REGIONS),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    1);

            extractor().extract(post("Rex and Ada", picture));
            extractor(notReading).extract(post("Rex and Ada", picture));
        }

        FacesAndWriting neither = new FacesAndWriting(Optional.of(List.of()), Optional.of(List.of()));
        assertThat(REGIONS.told).containsExactly(neither, neither.withoutWriting());
    }

    @Test
    void readsTheTextWithWhatThePicturesShowBesideIt() throws IOException {
        Picture one = keep(drawn(100, 60), "png");
        Picture other = keep(drawn(120, 60), "png");

        extractor().extract(post("Rex and Ada 1", one, other));
        extractor().extract(post("Rex and Ada 2"));

        assertThat(READ)
                .contains(
                        new PostText("Rex and Ada 1", "a dog; " + FakeSight.CAPTION + "; a dog"),
                        PostText.alone("Rex and Ada 2"));
    }

    @Test
    void saysWhatThePictureAndTheRegionsOfNamesLookLike() throws IOException {
        Picture picture = keep(drawn(200, 60), "png");
        FaceLikenesses faces = new FaceLikenesses(new NoFaces());
        try (Eyes own = FakeSight.eyes()) {
            PostEyes comparing = new PostEyes(
                    new PictureFiles(folder, 1_000_000),
                    own,
                    Optional.of(REGIONS),
                    Optional.empty(),
                    Optional.of(faces),
                    false,
                    1);

            Extraction extraction = extractor(comparing).extract(post("Rex and Ada", picture));

            assertThat(extraction.sights()).singleElement().isInstanceOfSatisfying(Sight.Seen.class, seen -> assertThat(
                            seen.looks())
                    .extracting(Look::kind, Look::region)
                    .containsExactly(
                            tuple(Look.Kind.EMBLEM, new ImageRegion(picture.sha256(), 0, 0, 200, 60)),
                            tuple(Look.Kind.EMBLEM, new ImageRegion(picture.sha256(), 0, 0, 100, 60)),
                            tuple(Look.Kind.THING, new ImageRegion(picture.sha256(), 0, 0, 100, 60))));
        }
    }

    /// There is no face to encode.
    private static final class NoFaces implements FaceEncoder {

        @Override
        public String name() {
            return "made";
        }

        @Override
        public List<FaceEmbedding> encode(Pixels picture, List<Face> faces) {
            assertThat(faces).isEmpty();
            return List.of();
        }

        @Override
        public void close() {}
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("a single pixel", KeptPictures.encoded(drawn(1, 1), "png")),
                Arguments.of("a line", KeptPictures.encoded(drawn(3000, 1), "png")),
                Arguments.of(
                        "alpha", KeptPictures.encoded(new BufferedImage(90, 60, BufferedImage.TYPE_INT_ARGB), "png")),
                Arguments.of(
                        "grey", KeptPictures.encoded(new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_GRAY), "jpeg")),
                Arguments.of(
                        "a GIF",
                        KeptPictures.encoded(new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_INDEXED), "gif")),
                Arguments.of("an animated GIF", HardPictures.animatedGif(12, 90, 60)),
                Arguments.of("inks instead of light", HardPictures.cmykJpeg(90, 60)),
                Arguments.of(
                        "16 bits a colour",
                        KeptPictures.encoded(new BufferedImage(90, 60, BufferedImage.TYPE_USHORT_GRAY), "png")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void looksAtPicturesOfAllKinds(String kind, byte[] bytes) throws IOException {
        Extraction extraction = extractor().extract(post("Rex and Ada", KeptPictures.keep(folder, bytes)));

        assertThat(extraction.sights()).singleElement().isInstanceOf(Sight.Seen.class);
        assertThat(extraction.mentions()).extracting(Mention::span).containsExactly(REX.span(), ADA.span());
    }

    @Test
    void countsTheFacesOfACrowd() throws IOException {
        Picture crowd = keep(HardPictures.crowd(20, 15, 48), "jpeg");

        Extraction extraction = extractor().extract(post("Rex and Ada", crowd));

        assertThat(extraction.sights()).singleElement().isInstanceOfSatisfying(Sight.Seen.class, seen -> {
            assertThat(seen.faces()).isBetween(1, 100);
            assertThat(seen.words()).contains("face");
        });
        assertThat(extraction.mentions()).extracting(Mention::span).containsExactly(REX.span(), ADA.span());
    }

    static Stream<Arguments> unreadable() {
        byte[] jpeg = KeptPictures.encoded(drawn(300, 200), "jpeg");
        return Stream.of(
                Arguments.of("a truncated JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "damaged"),
                Arguments.of("an SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8), "is not a JPEG"),
                Arguments.of("a text, called .jpg or not", "I am no picture".getBytes(UTF_8), "is not a JPEG"),
                Arguments.of("nothing", new byte[0], "is not a JPEG"),
                Arguments.of("12000×9000 pixels", huge(), "108,000,000 pixels"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void saysWhyAPictureIsNotLookedAtAndReadsTheTextAllTheSame(String kind, byte[] bytes, String reason)
            throws IOException {
        Picture broken = KeptPictures.keep(folder, bytes);
        Picture whole = keep(drawn(200, 60), "png");

        Extraction extraction = extractor().extract(post("Rex and Ada", broken, whole));

        assertThat(extraction.sights().getFirst())
                .isInstanceOfSatisfying(Sight.Unreadable.class, sight -> assertThat(sight.reason())
                        .contains(reason));
        assertThat(extraction.sights().getLast()).isInstanceOf(Sight.Seen.class);
        assertThat(extraction.mentions().getFirst().groundings())
                .extracting(grounding -> grounding.region().picture())
                .containsExactly(whole.sha256());
    }

    @Test
    void isReadByTheTextModelsAloneWhereNoPictureCanBe() throws IOException {
        Picture gone = keep(drawn(70, 70), "png");
        Files.delete(Path.of(gone.uri()));

        Extraction extraction = extractor().extract(post("Rex and Ada", gone));

        assertThat(extraction.model()).isEqualTo(new ModelVersion("names", "1"));
        assertThat(extraction.mentions()).containsExactly(REX, ADA);
        assertThat(extraction.sights())
                .containsExactly(new Sight.Unreadable(gone.sha256(), "is gone from where pictures are kept"));
    }

    @Test
    void letsAnOutageThroughSoThatThePostComesAgain() throws IOException {
        Picture picture = keep(drawn(70, 70), "png");
        try (Eyes own = FakeSight.eyes()) {
            PostEyes blind = new PostEyes(
                    new PictureFiles(folder.resolve("not mounted"), 1_000_000),
                    own,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    1);
            Picture there = KeptPictures.at(
                    picture, folder.resolve("not mounted").resolve("p").toUri());

            assertThatThrownBy(() -> blind.look(post("Rex", there))).isInstanceOf(PicturesOutOfReach.class);
        }
    }

    @Test
    void findsTheSameOnManyThreads() throws IOException {
        Post post = post("Rex and Ada", keep(drawn(200, 60), "png"), keep(drawn(90, 60), "png"));
        Extraction alone = extractor().extract(post);

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Extraction>> answers = IntStream.range(0, 12)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> extractor().extract(post), threads))
                    .toList();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(alone));
        }
    }

    private static SeeingExtractor extractor() {
        return extractor(eyes);
    }

    private static SeeingExtractor extractor(PostEyes looking) {
        return new SeeingExtractor(
                looking,
                new ModelExtractor(NAMES, NO_RELATIONS, 1, Duration.ZERO),
                new MentionGrounding(new Expansion(Knowledge.none()), Knowledge.none()),
                new ObjectRelating(new Expansion(Knowledge.none())));
    }

    private static Picture keep(BufferedImage image, String format) throws IOException {
        return KeptPictures.keep(folder, KeptPictures.encoded(image, format));
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x * 255 / width << 16 | y * 255 / height << 8);
            }
        }
        return image;
    }

    /// A PNG file that begins like one of 12000 to 9000 pixels.
    private static byte[] huge() {
        byte[] png = KeptPictures.encoded(drawn(8, 8), "png");
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int header = 8 + 4;
        bytes.putInt(header + 4, 12_000).putInt(header + 8, 9_000);
        CRC32 sum = new CRC32();
        sum.update(png, header, 4 + 13);
        bytes.putInt(header + 4 + 13, (int) sum.getValue());
        return png;
    }

    private static Post post(String text, Picture... pictures) {
        return new Post(PostId.of("test", text), "test", text, text, null, List.of(pictures), Instant.EPOCH);
    }
}
