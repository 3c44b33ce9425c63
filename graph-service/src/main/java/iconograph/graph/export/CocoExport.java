package iconograph.graph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import iconograph.graph.rdf.HeldPost;
import iconograph.graph.rdf.HeldPosts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/// Pictures with boxes around those whom the posts name, as COCO's object detection format has it. Categories are the
/// names' types.
///
/// The gold set has the boxes that people approved, in pictures of posts that have no others there, and each once.
///
/// A picture's number is made from its SHA-256, so that it is the same in every export and none has to be remembered.
///
/// @see <a href="https://cocodataset.org/#format-data">COCO data format</a>
final class CocoExport {

    /// Bits of a picture's number: what every reader's numbers hold exactly. Among a million pictures, two share one
    /// with a chance of one in nine thousand.
    private static final int BITS = 52;

    private final JsonGenerator json;
    private final boolean gold;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Integer> categories = new LinkedHashMap<>();
    private long boxes;

    private CocoExport(JsonGenerator json, boolean gold) {
        this.json = json;
        this.gold = gold;
    }

    static void write(HeldPosts posts, OutputStream out) throws IOException {
        write(posts, out, false);
    }

    static void writeGold(HeldPosts posts, OutputStream out) throws IOException {
        write(posts, out, true);
    }

    private static void write(HeldPosts posts, OutputStream out, boolean gold) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        new CocoExport(json, gold).all(posts);
        json.flush();
    }

    private void all(HeldPosts posts) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("info");
        json.writeStringField(
                "description",
                gold
                        ? "Iconograph: boxes approved by people"
                        : "Iconograph: boxes found by models; gold-coco has those that people approved");
        json.writeEndObject();
        json.writeArrayFieldStart("images");
        posts.forEach(post -> post.pictures().stream()
                .filter(picture -> gold
                        ? isJudged(picture.sha256(), post) && written.add(picture.sha256())
                        : posts.isFirst(picture.iri(), post))
                .forEach(this::picture));
        json.writeEndArray();
        json.writeArrayFieldStart("annotations");
        posts.forEach(post -> post.showings().stream()
                .filter(shown -> !gold || isJudged(shown.region().picture(), post))
                .forEach(shown -> box(shown, post)));
        json.writeEndArray();
        json.writeArrayFieldStart("categories");
        for (Map.Entry<String, Integer> category : categories.entrySet()) {
            json.writeStartObject();
            json.writeNumberField("id", category.getValue());
            json.writeStringField("name", category.getKey());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// What people have approved is there, and nothing that nobody has judged. Few pictures are so, so that they can be
    /// remembered.
    private static boolean isJudged(String picture, HeldPost post) {
        List<HeldPost.Showing> shown = post.showings().stream()
                .filter(it -> it.region().picture().equals(picture))
                .toList();
        return !shown.isEmpty() && shown.stream().allMatch(it -> it.support().byPerson());
    }

    private void picture(HeldPost.Picture it) {
        try {
            json.writeStartObject();
            json.writeNumberField("id", number(it.sha256()));
            json.writeStringField(
                    "file_name", it.sha256() + "." + it.mediaType().replaceAll(".*/|[^a-z0-9]", ""));
            json.writeNumberField("width", it.width());
            json.writeNumberField("height", it.height());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void box(HeldPost.Showing it, HeldPost post) {
        HeldPost.Region region = it.region();
        String type = post.mentions().stream()
                .filter(mention -> mention.id().equals(it.mention()))
                .findFirst()
                .map(HeldPost.Mention::type)
                .orElse("");
        if (gold && !written.add(region.id() + " " + type)) {
            return;
        }
        try {
            json.writeStartObject();
            json.writeNumberField("id", ++boxes);
            json.writeNumberField("image_id", number(region.picture()));
            json.writeNumberField("category_id", categories.computeIfAbsent(type, t -> categories.size() + 1));
            json.writeFieldName("bbox");
            json.writeArray(new int[] {region.x(), region.y(), region.width(), region.height()}, 0, 4);
            json.writeNumberField("area", (long) region.width() * region.height());
            json.writeNumberField("iscrowd", 0);
            json.writeNumberField("score", it.support().score());
            json.writeStringField("model", it.support().model());
            json.writeStringField("mention", it.mention());
            if (post.bearer(it.mention()).isPresent()) {
                json.writeStringField("entity", post.bearer(it.mention()).get().entity());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String sha256) {
        return Long.parseUnsignedLong(sha256.substring(0, BITS / 4), 16);
    }
}
