package iconograph.extraction;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.data.SeenText;

/// Finds in a text what it is told to, and minds being read with after it was closed, or closed while it reads.
class FakeNames implements NameReader {

    private static final int CLOSED = Integer.MIN_VALUE / 2;

    private final ModelVersion version;
    private final Function<String, List<Mention>> finding;
    private final AtomicInteger reading = new AtomicInteger();

    FakeNames(String name, Function<String, List<Mention>> finding) {
        this.version = new ModelVersion(name, "1");
        this.finding = finding;
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    @Override
    public List<List<Mention>> readPosts(List<PostText> posts) {
        if (reading.incrementAndGet() < 0) {
            throw new IllegalStateException(version + " reads though it is closed");
        }
        try {
            return posts.stream().map(post -> finding.apply(post.text())).toList();
        } finally {
            reading.decrementAndGet();
        }
    }

    @Override
    public List<List<FoundName>> readWords(List<SeenText> texts) {
        throw new UnsupportedOperationException("reads whole texts only");
    }

    boolean isClosed() {
        return reading.get() < 0;
    }

    @Override
    public void close() {
        if (!reading.compareAndSet(0, CLOSED)) {
            throw new IllegalStateException(version + " is closed while it is in use, or twice");
        }
    }
}
