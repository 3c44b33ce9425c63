package iconograph.ingest;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.ingest.Keeping.Kept;
import iconograph.ingest.Keeping.Refused;
import iconograph.ingest.Keeping.Repeated;
import iconograph.ingest.pictures.KeptPicture;
import iconograph.ingest.pictures.PictureStore;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/// The kept posts, as whoever sends and asks for them sees them. How they are sent on is the [Outbox]'s affair.
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<PostRow, UUID> {

    private final PictureStore store;
    private final LeftoverPictures leftovers;

    PostRepository(PictureStore store, LeftoverPictures leftovers) {
        this.store = store;
        this.leftovers = leftovers;
    }

    /// What is known of these posts, by id: see [Fingerprint].
    @Transactional
    Map<UUID, String> fingerprints(List<PostId> ids) {
        List<UUID> values = ids.stream().map(PostId::value).toList();
        return find("select id, fingerprint from PostRow where id in ?1 and not withdrawn", values)
                .project(KnownPost.class)
                .stream()
                .collect(Collectors.toMap(KnownPost::id, KnownPost::fingerprint));
    }

    /// Keeps all of them, or none if the database fails.
    ///
    /// @return one result for each, in their order
    @Transactional
    List<Keeping> keep(List<PreparedPost> posts, Instant now) {
        List<UUID> ids = posts.stream().map(post -> post.id().value()).sorted().toList();
        Map<UUID, PostRow> rows = find("id in ?1 order by id", ids).withLock(PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Set<String> shown = rows.values().stream()
                .flatMap(row -> row.pictures.stream())
                .map(KeptPicture::sha256)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Keeping> results = new ArrayList<>();
        for (PreparedPost post : posts) {
            results.add(keep(post, rows, now));
        }
        flush();
        posts.forEach(post -> post.pictures().forEach(picture -> shown.remove(picture.sha256())));
        leftovers.add(shown, now);
        return results;
    }

    private Keeping keep(PreparedPost post, Map<UUID, PostRow> rows, Instant now) {
        PostRow row = rows.get(post.id().value());
        if (row == null) {
            PostRow added = new PostRow(post, now);
            persist(added);
            rows.put(added.id, added);
            return new Kept(post.id(), true);
        }
        if (row.withdrawn) {
            row.replace(post, now);
            return new Kept(post.id(), true);
        }
        if (row.fingerprint.equals(post.fingerprint())) {
            return new Repeated(post.id());
        }
        if (!post.key().mayChange()) {
            return new Refused(keyReused());
        }
        row.replace(post, now);
        return new Kept(post.id(), false);
    }

    static RefusedPost keyReused() {
        return new RefusedPost(
                RefusedPost.Fault.KEY_REUSED, "this Idempotency-Key was used before, for a post with other content");
    }

    @Transactional
    Optional<PostStatus> status(PostId id) {
        return findByIdOptional(id.value()).map(this::toStatus);
    }

    /// @return false if there is no such post
    @Transactional
    boolean sendAgain(PostId id, Instant now) {
        PostRow row = findById(id.value(), PESSIMISTIC_WRITE);
        if (row == null || row.withdrawn) {
            return false;
        }
        row.travelAgain(now);
        return true;
    }

    /// Posts that were put aside, the latest first.
    ///
    /// @param after where the page before ended, or null for the first page
    @Transactional
    PutAsidePage putAside(@Nullable PutAsideCursor after, int limit) {
        String order = " order by putAsideAt desc, id desc";
        PanacheQuery<PostRow> query = after == null
                ? find("putAsideAt is not null" + order)
                : find("(putAsideAt < ?1 or putAsideAt = ?1 and id < ?2)" + order, after.putAsideAt(), after.id());
        List<PostRow> rows = query.page(0, limit + 1).list();
        List<PostRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new PutAsidePage(
                shown.stream().map(this::toStatus).toList(),
                rows.size() > limit ? PutAsideCursor.of(shown.getLast()).toString() : null);
    }

    @Transactional
    void markInGraph(PostId id, Instant at) {
        update("inGraphAt = ?1 where id = ?2", at, id.value());
    }

    Post toPost(PostRow row) {
        return new Post(
                row.postId(),
                row.source,
                row.sourceId,
                row.text,
                row.author,
                row.pictures.stream()
                        .map(picture -> picture.at(store.uriOf(picture.sha256())))
                        .toList(),
                row.writtenAt);
    }

    private PostStatus toStatus(PostRow row) {
        return new PostStatus(
                row.postId(),
                row.source,
                row.sourceId,
                row.state(),
                row.detail(),
                row.attempts,
                row.keptAt,
                row.inGraphAt,
                toPost(row));
    }

    /// What is enough to know a post again.
    record KnownPost(UUID id, String fingerprint) {}
}
