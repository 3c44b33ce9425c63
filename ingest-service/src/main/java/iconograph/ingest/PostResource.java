package iconograph.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import iconograph.contracts.PostId;
import iconograph.ingest.Keeping.Kept;
import iconograph.ingest.Keeping.Refused;
import iconograph.ingest.Keeping.Repeated;
import iconograph.ingest.pictures.NewPicture;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// How posts get in, and how to ask for one.
@Path("/posts")
public class PostResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final NewPostReader reader;
    private final PostIntake intake;
    private final BatchIntake batches;
    private final PostRepository posts;
    private final Withdrawals withdrawals;
    private final Doorbell doorbell;
    private final IngestConfig config;

    PostResource(
            NewPostReader reader,
            PostIntake intake,
            BatchIntake batches,
            PostRepository posts,
            Withdrawals withdrawals,
            Doorbell doorbell,
            IngestConfig config) {
        this.reader = reader;
        this.intake = intake;
        this.batches = batches;
        this.posts = posts;
        this.withdrawals = withdrawals;
        this.doorbell = doorbell;
        this.config = config;
    }

    /// Answers as soon as the post is kept; the post travels on by itself.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<PostStatus> submit(@HeaderParam(IDEMPOTENCY_KEY) @Nullable String key, InputStream post)
            throws IOException {
        return keep(reader.read(post), key);
    }

    /// The same as a form: `post` is the JSON, each `picture` a file. A picture of the JSON without url and data, say
    /// one that has only an altText, takes the next file; files that are left over are added behind.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<PostStatus> submitForm(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            @RestForm @Nullable String post,
            @RestForm("picture") List<FileUpload> files)
            throws IOException {
        if (post == null) {
            throw new RefusedPost(
                    RefusedPost.Fault.MALFORMED, "the form has no field post, which holds the post's JSON");
        }
        return keep(withFiles(reader.read(new ByteArrayInputStream(post.getBytes(UTF_8))), files), key);
    }

    /// Takes one post a line and answers one result a line, while the batch is still coming in. A key counts for every
    /// line, together with its number.
    @POST
    @Path("batch")
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    public Multi<BatchResult> submitBatch(@HeaderParam(IDEMPOTENCY_KEY) @Nullable String key, InputStream lines) {
        return batches.take(lines, key);
    }

    /// The same as sending it, with the post's name in the address: what the source says now takes the place of what it
    /// said before.
    @PUT
    @Path("{source}/{sourceId:.+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<PostStatus> replace(String source, String sourceId, InputStream post) throws IOException {
        return keep(reader.read(post).named(source, sourceId), null);
    }

    /// Takes a post back: all that it said leaves the graph, but for what other posts say too. Answers with the receipt
    /// as soon as that is so, or, if it takes long, that the post is still leaving.
    @DELETE
    @Path("{source}/{sourceId:.+}")
    public RestResponse<Withdrawal> withdraw(String source, String sourceId) {
        PostId id = PostId.of(source, sourceId);
        if (withdrawals.ask(id, Instant.now()).isEmpty()) {
            throw noPost(id);
        }
        doorbell.ring();
        Withdrawal withdrawal = withdrawals.await(id, config.withdrawalWait()).orElseThrow(() -> noPost(id));
        return withdrawal.goneAt() != null
                ? RestResponse.ok(withdrawal)
                : RestResponse.ResponseBuilder.<Withdrawal>create(RestResponse.Status.ACCEPTED)
                        .location(URI.create("/posts/%s/receipt".formatted(id)))
                        .entity(withdrawal)
                        .build();
    }

    /// What went with a post that was taken back.
    @GET
    @Path("{id}/receipt")
    public Withdrawal receipt(PostId id) {
        return withdrawals.find(id).orElseThrow(() -> new NotFoundException("no post %s was taken back".formatted(id)));
    }

    @GET
    @Path("{id}")
    public PostStatus read(PostId id) {
        return posts.status(id).orElseThrow(() -> noPost(id));
    }

    /// Lets the post travel once more, after the cause of a failure was mended or a model was changed.
    @POST
    @Path("{id}/replay")
    @ResponseStatus(202)
    public PostStatus replay(PostId id) {
        if (!posts.sendAgain(id, Instant.now())) {
            throw noPost(id);
        }
        doorbell.ring();
        return read(id);
    }

    private static NotFoundException noPost(PostId id) {
        return new NotFoundException("there is no post " + id);
    }

    private RestResponse<PostStatus> keep(NewPost post, @Nullable String key) {
        return switch (intake.take(post, key)) {
            case Kept(PostId id, boolean first) ->
                first
                        ? RestResponse.ResponseBuilder.<PostStatus>created(URI.create("/posts/" + id))
                                .entity(read(id))
                                .build()
                        : RestResponse.ok(read(id));
            case Repeated(PostId id) -> RestResponse.ok(read(id));
            case Refused(RefusedPost why) -> throw why;
        };
    }

    private static NewPost withFiles(NewPost post, List<FileUpload> files) throws IOException {
        Deque<byte[]> waiting = new ArrayDeque<>();
        for (FileUpload file : files) {
            waiting.add(Files.readAllBytes(file.uploadedFile()));
        }
        List<NewPicture> pictures = new ArrayList<>();
        for (NewPicture picture : post.pictures()) {
            byte[] next = picture.awaitsFile() ? waiting.poll() : null;
            pictures.add(next == null ? picture : picture.withFile(next));
        }
        waiting.forEach(file -> pictures.add(new NewPicture(null, null, null, file)));
        return post.withPictures(pictures);
    }
}
