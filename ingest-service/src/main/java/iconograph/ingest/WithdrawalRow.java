package iconograph.ingest;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// That a source took a post back, as PostgreSQL keeps it. It outlives the post, of which it holds the name alone.
@Entity
@Table(name = "withdrawal", schema = "ingest")
class WithdrawalRow {

    /// The post's.
    @Id
    UUID id;

    String source;

    @Column(name = "source_id")
    String sourceId;

    @Column(name = "asked_at")
    Instant askedAt;

    /// When nothing of the post was left; `null` until then.
    @Nullable
    @Column(name = "gone_at")
    Instant goneAt;

    /// A [iconograph.contracts.Receipt] as JSON.
    @Nullable
    @ColumnTransformer(write = "cast(? as jsonb)")
    String receipt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected WithdrawalRow() {}

    WithdrawalRow(PostRow post, Instant now) {
        this.id = post.id;
        this.source = post.source;
        this.sourceId = post.sourceId;
        this.askedAt = now;
    }
}
