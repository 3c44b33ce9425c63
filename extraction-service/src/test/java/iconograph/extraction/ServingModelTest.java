package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.TextSpan;
import iconograph.extraction.ServingModel.Answer;
import iconograph.extraction.ServingModel.Candidate;
import iconograph.models.NameReader;
import iconograph.models.PostText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServingModelTest {

    private static final Mention ADA = new Mention(new TextSpan(0, 3), "PER", 0.9);
    private static final Mention ADA_LESS_SURE = new Mention(new TextSpan(0, 3), "PER", 0.6);
    private static final Mention LONDON = new Mention(new TextSpan(7, 13), "LOC", 0.9);
    private static final Mention LONDON_AS_NAME = new Mention(new TextSpan(7, 13), "ORG", 0.9);

    private final Map<String, Function<String, List<Mention>>> shelf = new ConcurrentHashMap<>();
    private final Queue<FakeNames> loaded = new ConcurrentLinkedQueue<>();
    private final ServingModel<NameReader, PostText, Mention> serving =
            new ServingModel<>(ReadingTask.NAMES, this::load);

    private NameReader load(String name) {
        @Nullable Function<String, List<Mention>> finding = shelf.get(name);
        if (finding == null) {
            throw new RefusedModel("there is no model " + name);
        }
        FakeNames reader = new FakeNames(name, finding);
        loaded.add(reader);
        return reader;
    }

    @AfterEach
    void close() {
        serving.close();
        assertThat(loaded).allMatch(FakeNames::isClosed);
    }

    @Test
    void findsNothingWithoutAModel() {
        assertThat(serving.read(List.of(PostText.alone("Ada")))).isEmpty();
        assertThat(serving.state().serving()).isNull();
    }

    @Test
    void readsWithTheNewModelAndClosesTheOld() {
        shelf.put("old", text -> List.of(ADA));
        shelf.put("new", text -> List.of(ADA, LONDON));
        serving.switchTo("old");

        serving.switchTo("new");

        assertThat(serving.read(List.of(PostText.alone("Ada in London"))))
                .contains(new Answer<>(new ModelVersion("new", "1"), List.of(List.of(ADA, LONDON))));
        assertThat(loaded).extracting(FakeNames::isClosed).containsExactly(true, false);
    }

    @Test
    void readsOnWhenANewModelIsRefused() {
        shelf.put("old", text -> List.of(ADA));
        serving.switchTo("old");

        assertThatThrownBy(() -> serving.switchTo("broken")).isInstanceOf(RefusedModel.class);
        assertThatThrownBy(() -> serving.compareWith("broken")).isInstanceOf(RefusedModel.class);

        assertThat(serving.read(List.of(PostText.alone("Ada"))).map(Answer::found))
                .contains(List.of(List.of(ADA)));
        assertThat(serving.state().candidate()).isNull();
    }

    @Test
    void losesNoPostInAHundredSwitches() throws Exception {
        shelf.put("one", text -> List.of(ADA));
        shelf.put("other", text -> List.of(LONDON));
        serving.switchTo("one");
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(8);

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> readers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        int posts = 0;
                        while (!enough.get()) {
                            Answer<Mention> answer = serving.read(
                                            List.of(PostText.alone("Ada in London"), PostText.alone("Ada")))
                                    .orElseThrow();
                            Mention found = answer.model().name().equals("one") ? ADA : LONDON;
                            assertThat(answer.found()).isEqualTo(List.of(List.of(found), List.of(found)));
                            posts++;
                            reading.countDown();
                        }
                        return posts;
                    }))
                    .toList();
            reading.await();
            for (int i = 0; i < 100; i++) {
                serving.compareWith(i % 3 == 0 ? "one" : "other");
                serving.switchTo(i % 2 == 0 ? "other" : "one");
            }
            enough.set(true);

            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(loaded).hasSize(201);
        assertThat(loaded.stream().filter(reader -> !reader.isClosed()).count()).isLessThanOrEqualTo(2);
    }

    @Test
    void countsWhereTheModelInTheShadowFindsTheSame() {
        shelf.put("serving", text -> text.startsWith("Ada") ? List.of(ADA, LONDON) : List.of());
        shelf.put("shadow", text -> text.startsWith("Ada") ? List.of(ADA_LESS_SURE, LONDON_AS_NAME) : List.of());
        serving.switchTo("serving");
        serving.compareWith("shadow");

        Optional<Answer<Mention>> answer =
                serving.read(List.of(PostText.alone("Ada in London"), PostText.alone("nobody")));

        assertThat(answer.map(Answer::found)).contains(List.of(List.of(ADA, LONDON), List.of()));
        await().untilAsserted(() -> {
            Comparison comparison = candidate().comparison();
            assertThat(comparison.posts()).isEqualTo(2);
            assertThat(comparison.alike()).isEqualTo(1);
            assertThat(comparison.agreed()).isEqualTo(1);
            assertThat(comparison.onlyServing()).isEqualTo(1);
            assertThat(comparison.onlyShadow()).isEqualTo(1);
            assertThat(comparison.servingMillis()).isPositive();
            assertThat(comparison.shadowMillis()).isPositive();
        });
    }

    @Test
    void doesNotWaitForTheModelInTheShadow() {
        CountDownLatch goOn = new CountDownLatch(1);
        shelf.put("serving", text -> List.of(ADA));
        shelf.put("slow", text -> {
            waitFor(goOn);
            return List.of(ADA);
        });
        serving.switchTo("serving");
        serving.compareWith("slow");

        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            serving.read(List.of(PostText.alone("Ada " + i)));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        goOn.countDown();

        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(candidate().comparison().skipped()).isGreaterThan(500);
    }

    @Test
    void survivesAModelInTheShadowThatFails() {
        shelf.put("serving", text -> List.of(ADA));
        shelf.put("failing", text -> {
            throw new IllegalStateException("no");
        });
        serving.switchTo("serving");
        serving.compareWith("failing");

        assertThat(serving.read(List.of(PostText.alone("Ada"))).map(Answer::found))
                .contains(List.of(List.of(ADA)));
        serving.read(List.of(PostText.alone("Ada")));

        await().untilAsserted(
                        () -> assertThat(candidate().comparison().failed()).isEqualTo(2));
    }

    @Test
    void comparesAnewWithAnotherServingModel() {
        shelf.put("serving", text -> List.of(ADA));
        shelf.put("shadow", text -> List.of());
        serving.switchTo("serving");
        serving.compareWith("shadow");
        serving.read(List.of(PostText.alone("Ada")));
        await().untilAsserted(() -> assertThat(candidate().comparison().posts()).isEqualTo(1));

        serving.switchTo("serving");

        assertThat(candidate().comparison()).isEqualTo(Comparison.NONE);
    }

    @Test
    void endsTheShadowOfAModelThatServes() {
        shelf.put("serving", text -> List.of());
        shelf.put("shadow", text -> List.of(ADA));
        serving.switchTo("serving");
        serving.compareWith("shadow");

        serving.switchTo("shadow");

        assertThat(serving.state()).isEqualTo(new ServingModel.State(new ModelVersion("shadow", "1"), null));
    }

    private Candidate candidate() {
        @Nullable Candidate candidate = serving.state().candidate();
        assertThat(candidate).isNotNull();
        return java.util.Objects.requireNonNull(candidate);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the shadow is closed
        }
    }
}
