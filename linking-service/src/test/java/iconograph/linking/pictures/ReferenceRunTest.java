package iconograph.linking.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.contracts.EntityId;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceRunTest {

    private static final EntityId ADA = new EntityId("Q1");
    private static final EntityId CLUB = new EntityId("Q2");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path pictures;

    private final FakeLikenesses likenesses = new FakeLikenesses();

    @BeforeEach
    void draw() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(pictures.resolve("ada.jpg"), "1 0");
        Files.writeString(pictures.resolve("ada2.jpg"), "1 1");
        Files.writeString(pictures.resolve("club.jpg"), "0 1");
    }

    @Test
    void keepsWhatItemsLookLike() throws IOException {
        ReferenceReport report = add(line("Q1", "portrait", "ada.jpg"), line("Q2", "crest", "club.jpg"));

        assertThat(report.pictures()).isEqualTo(2);
        assertThat(report.added()).isEqualTo(2);
        try (ReferenceIndex index = ReferenceIndex.open(folder)) {
            assertThat(index.of(ADA))
                    .containsExactly(new ReferencePicture(
                            ADA, Look.Kind.FACE, "ada.jpg", Likeness.of("made", new float[] {1, 0})));
            assertThat(index.of(CLUB)).extracting(ReferencePicture::kind).containsExactly(Look.Kind.EMBLEM);
            assertThat(index.of(new EntityId("Q3"))).isEmpty();
            assertThat(index.size()).isEqualTo(2);
        }
    }

    @Test
    void looksAtNothingTwice() throws IOException {
        add(line("Q1", "portrait", "ada.jpg"));
        String origin = origin();

        ReferenceReport report = add(line("Q1", "portrait", "ada.jpg"), line("Q2", "crest", "club.jpg"));

        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(likenesses.read).containsExactly("1 0", "0 1");
        assertThat(origin()).isNotEqualTo(origin);
    }

    @Test
    void looksAnewAtAChangedFileAndWithAnotherEncoder() throws IOException {
        add(line("Q1", "portrait", "ada.jpg"));
        Files.writeString(pictures.resolve("ada.jpg"), "0 1");
        add(line("Q1", "portrait", "ada.jpg"));

        assertThat(likenesses.read).containsExactly("1 0", "0 1");
        FakeLikenesses other = new FakeLikenesses("other");
        add(other, line("Q1", "portrait", "ada.jpg"));
        assertThat(other.read).containsExactly("0 1");
        try (ReferenceIndex index = ReferenceIndex.open(folder)) {
            assertThat(index.of(ADA))
                    .singleElement()
                    .extracting(one -> one.likeness().encoder())
                    .isEqualTo("other");
        }
    }

    @Test
    void goesOnWhereARunWasBrokenOff() throws IOException {
        Path list = list(line("Q1", "portrait", "ada.jpg"), line("Q2", "crest", "club.jpg"));
        try (ReferenceRun run = ReferenceRun.into(folder, likenesses)) {
            assertThatThrownBy(() -> run.addListed(list, pictures, of -> {
                        if (likenesses.read.size() == 1) {
                            throw new IllegalStateException("broken off");
                        }
                    }))
                    .hasMessage("broken off");
        }

        ReferenceReport report = add(line("Q1", "portrait", "ada.jpg"), line("Q2", "crest", "club.jpg"));

        assertThat(report.pictures()).isEqualTo(2);
    }

    @Test
    void dropsWhatIsNotListedAnyMoreInTheEnd() throws IOException {
        add(line("Q1", "portrait", "ada.jpg"), line("Q1", "portrait", "ada2.jpg"));
        try (ReferenceIndex before = ReferenceIndex.open(folder)) {
            add(line("Q1", "portrait", "ada2.jpg"));

            assertThat(before.of(ADA)).hasSize(2);
        }
        try (ReferenceIndex after = ReferenceIndex.open(folder)) {
            assertThat(after.of(ADA)).extracting(ReferencePicture::name).containsExactly("ada2.jpg");
        }
    }

    @Test
    void goesPastPicturesThatAreNoGood() throws IOException {
        Files.writeString(pictures.resolve("text.jpg"), "I am no picture");
        Files.writeString(pictures.resolve("empty.jpg"), "nobody");

        ReferenceReport report = add(
                line("Q1", "portrait", "gone.jpg"),
                line("Q1", "portrait", "text.jpg"),
                line("Q1", "portrait", "empty.jpg"),
                line("Q2", "crest", "club.jpg"));

        assertThat(report.missing()).isEqualTo(1);
        assertThat(report.unreadable()).isEqualTo(1);
        assertThat(report.faceless()).isEqualTo(1);
        assertThat(report.pictures()).isEqualTo(1);
        assertThat(report.firstProblem()).contains("gone.jpg");
    }

    @Test
    void saysWhichLineOfTheListIsWrong() {
        assertThatThrownBy(() -> add(line("Q1", "portrait", "ada.jpg"), line("90", "portrait", "ada.jpg")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("line 2 of ")
                .hasMessageContaining("not a Wikidata item: 90");
    }

    @Test
    void letsOnlyOneRunAtWork() throws IOException {
        try (ReferenceRun first = ReferenceRun.into(folder, likenesses)) {
            assertThat(first.report().added()).isZero();
            assertThatThrownBy(() -> ReferenceRun.into(folder, likenesses))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("another run adds reference pictures in ");
        }
    }

    @Test
    void hasNoneWhereNoneWereMade() throws IOException {
        try (ReferenceIndex index = ReferenceIndex.open(folder)) {
            assertThat(index.of(ADA)).isEmpty();
            assertThat(index.origin()).isEmpty();
        }
    }

    @Test
    void refusesPicturesOfAnotherFormatAndSaysWhatToDo() throws IOException {
        try (FSDirectory directory = FSDirectory.open(ReferenceIndex.in(folder));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }

        assertThatThrownBy(() -> ReferenceIndex.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete them and run: iconograph wikidata reference-pictures");
    }

    private String origin() throws IOException {
        try (ReferenceIndex index = ReferenceIndex.open(folder)) {
            return index.origin();
        }
    }

    private ReferenceReport add(String... lines) throws IOException {
        return add(likenesses, lines);
    }

    private ReferenceReport add(FakeLikenesses reader, String... lines) throws IOException {
        try (ReferenceRun run = ReferenceRun.into(folder, reader)) {
            run.addListed(list(lines), pictures, of -> assertThat(of).isEqualTo(lines.length));
            return run.report();
        }
    }

    private Path list(String... lines) throws IOException {
        return Files.write(folder.resolve("list.jsonl"), List.of(lines));
    }

    private static String line(String qid, String kind, String file) {
        return "{\"qid\":\"%s\",\"label\":\"made\",\"kind\":\"%s\",\"file\":\"pictures/%s\"}"
                .formatted(qid, kind, file);
    }
}
