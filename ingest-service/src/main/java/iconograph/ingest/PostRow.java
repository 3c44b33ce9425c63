package iconograph.ingest;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import iconograph.contracts.PostId;
import iconograph.ingest.pictures.KeptPicture;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A post as PostgreSQL keeps it, together with its place in the outbox.
@Entity
@DynamicUpdate
@Table(name = "post", schema = "ingest")
class PostRow {

    @Id
    UUID id;

    String source;

    @Column(name = "source_id")
    String sourceId;

    String text;

    @Nullable
    String author;

    @Column(name = "written_at")
    Instant writtenAt;

    @Convert(converter = PicturesColumn.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    List<KeptPicture> pictures;

    /// Of the post as it was sent: see [Fingerprint].
    String fingerprint;

    /// Grows whenever the post has to travel once more. What is known of an older revision's journey no longer counts.
    int revision;

    @Column(name = "kept_at")
    Instant keptAt;

    /// Until then nobody else may send this post on; `null` once it needs no sending.
    @Nullable
    @Column(name = "claimable_at")
    Instant claimableAt;

    /// The instance that is sending it on.
    @Nullable
    @Column(name = "claimed_by")
    UUID claimedBy;

    @Nullable
    @Column(name = "claimed_at")
    Instant claimedAt;

    /// How often it failed in a row.
    int attempts;

    /// Where it failed last, if that is known.
    @Nullable
    @Column(name = "last_step")
    String lastStep;

    @Nullable
    @Column(name = "last_reason")
    String lastReason;

    @Nullable
    @Column(name = "put_aside_at")
    Instant putAsideAt;

    @Nullable
    @Column(name = "in_graph_at")
    Instant inGraphAt;

    /// True once the source took the post back; the row goes when the graph has let go of the post.
    boolean withdrawn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PostRow() {}

    PostRow(PreparedPost post, Instant now) {
        this.id = post.id().value();
        this.source = post.key().source();
        this.sourceId = post.key().sourceId();
        this.keptAt = now.truncatedTo(MICROS);
        this.text = post.text();
        this.author = post.author();
        this.writtenAt = writtenAt(post);
        this.pictures = post.pictures();
        this.fingerprint = post.fingerprint();
        this.claimableAt = now;
    }

    /// Takes over what the source changed, and lets the post travel again.
    void replace(PreparedPost post, Instant now) {
        text = post.text();
        author = post.author();
        writtenAt = writtenAt(post);
        pictures = post.pictures();
        fingerprint = post.fingerprint();
        withdrawn = false;
        travelAgain(now);
    }

    /// Lets the post's withdrawal travel, after what of it may still be on its way.
    void withdraw(Instant now) {
        withdrawn = true;
        travelAgain(now);
    }

    /// If the post is on its way just now, it starts again when that journey has ended: two journeys of one post at a
    /// time could overtake each other.
    void travelAgain(Instant now) {
        revision++;
        attempts = 0;
        lastStep = null;
        lastReason = null;
        putAsideAt = null;
        inGraphAt = null;
        if (claimedBy == null) {
            claimableAt = now;
        }
    }

    PostId postId() {
        return new PostId(id);
    }

    PostState state() {
        if (withdrawn) {
            return PostState.WITHDRAWING;
        }
        if (putAsideAt != null) {
            return PostState.PUT_ASIDE;
        }
        if (claimedBy != null) {
            return PostState.TRAVELLING;
        }
        if (claimableAt != null) {
            return attempts > 0 ? PostState.RETRYING : PostState.WAITING;
        }
        return inGraphAt == null ? PostState.TRAVELLING : PostState.IN_GRAPH;
    }

    @Nullable
    String detail() {
        return lastStep == null ? lastReason : "%s: %s".formatted(lastStep, lastReason);
    }

    private Instant writtenAt(PreparedPost post) {
        return post.writtenAt() == null ? keptAt : post.writtenAt().truncatedTo(MICROS);
    }
}
