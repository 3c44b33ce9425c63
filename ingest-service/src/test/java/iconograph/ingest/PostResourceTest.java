package iconograph.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;

import iconograph.contracts.PostId;
import iconograph.ingest.pictures.Drawing;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithStores(Store.POSTGRES)
@QuarkusTest
class PostResourceTest {

    private final String source = "api " + UUID.randomUUID();
    private final IngestConfig config;

    @Inject
    PostResourceTest(IngestConfig config) {
        this.config = config;
    }

    @Test
    void keepsAPostAndTellsWhereItIs() {
        String location = submit("{\"text\": \"Messi scores ⚽ in Rosario\", \"author\": \"ana\"}")
                .statusCode(201)
                .header("Location", matchesPattern(".*/posts/[0-9a-f-]{36}"))
                .body("state", oneOf("waiting", "travelling"))
                .body("source", equalTo("api"))
                .body("attempts", equalTo(0))
                .body("post.text", equalTo("Messi scores ⚽ in Rosario"))
                .extract()
                .header("Location");

        given().get(location).then().statusCode(200).body("post.author", equalTo("ana"));
    }

    @Test
    void takesAPostAgainWithoutHarm() {
        String post = "{\"source\": \"%s\", \"id\": \"7\", \"text\": \"Messi\"}".formatted(source);
        String id = submit(post).statusCode(201).extract().path("id");

        submit(post).statusCode(200).body("id", equalTo(id)).body("sourceId", equalTo("7"));
    }

    @Test
    void takesTheLaterWordsOfAPost() {
        submit("{\"source\": \"%s\", \"id\": \"8\", \"text\": \"Mesi\"}".formatted(source));

        submit("{\"source\": \"%s\", \"id\": \"8\", \"text\": \"Messi\"}".formatted(source))
                .statusCode(200)
                .body("post.text", equalTo("Messi"));
    }

    @Test
    void takesAPostUnderTheNameInItsAddress() {
        given().contentType("application/json")
                .body("{\"text\": \"Messi\"}")
                .put("/posts/{source}/at/1", source)
                .then()
                .statusCode(201)
                .body("source", equalTo(source))
                .body("sourceId", equalTo("at/1"));

        given().contentType("application/json")
                .body("{\"text\": \"Messi scores\", \"id\": \"at/1\"}")
                .put("/posts/{source}/at/1", source)
                .then()
                .statusCode(200)
                .body("post.text", equalTo("Messi scores"));
    }

    @Test
    void refusesAPostThatSaysItIsAnother() {
        given().contentType("application/json")
                .body("{\"text\": \"Messi\", \"id\": \"2\"}")
                .put("/posts/{source}/1", source)
                .then()
                .statusCode(422)
                .body("detail", containsString("the address says"));
    }

    @Test
    void knowsARequestByItsKey() {
        String key = UUID.randomUUID().toString();
        String id = submitWithKey(key, "{\"text\": \"Messi\"}")
                .statusCode(201)
                .extract()
                .path("id");

        submitWithKey(key, "{\"text\": \"Messi\"}").statusCode(200).body("id", equalTo(id));
        submitWithKey(key, "{\"text\": \"Ronaldo\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("this Idempotency-Key was used before, for a post with other content"));
        given().get("/posts/" + id).then().body("post.text", equalTo("Messi"));
    }

    @Test
    void knowsAPostByItsOwnIdRatherThanByAKey() {
        String post = "{\"source\": \"%s\", \"id\": \"10\", \"text\": \"Messi\"}".formatted(source);
        String id = submitWithKey(UUID.randomUUID().toString(), post)
                .statusCode(201)
                .extract()
                .path("id");

        submitWithKey(UUID.randomUUID().toString(), post).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void takesEveryPostWithoutAKeyForANewOne() {
        String id = submit("{\"text\": \"Messi\"}").statusCode(201).extract().path("id");

        submit("{\"text\": \"Messi\"}").statusCode(201).body("id", not(equalTo(id)));
    }

    @Test
    void keepsPicturesOfAPost() {
        String data = Base64.getEncoder().encodeToString(Drawing.jpeg(64, 48));
        String sha256 = submit(("{\"text\": \"Messi\", \"pictures\": [{\"data\": \"data:image/jpeg;base64,%s\","
                                + " \"altText\": \"a goal\"}]}")
                        .formatted(data))
                .statusCode(201)
                .body("post.pictures[0].width", equalTo(64))
                .body("post.pictures[0].height", equalTo(48))
                .body("post.pictures[0].altText", equalTo("a goal"))
                .body("post.pictures[0].uri", startsWith("file:///"))
                .extract()
                .path("post.pictures[0].sha256");

        String tag = given().get("/pictures/" + sha256)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("immutable"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/pictures/" + sha256).then().statusCode(304);
    }

    @Test
    void takesAFormWithPictureFiles() {
        given().multiPart("post", "{\"text\": \"Messi\", \"pictures\": [{\"altText\": \"first\"}]}", "application/json")
                .multiPart("picture", "a.jpg", Drawing.jpeg(30, 20))
                .multiPart("picture", "not-its-name.txt", Drawing.png(31, 20))
                .post("/posts")
                .then()
                .statusCode(201)
                .body("post.pictures", hasSize(2))
                .body("post.pictures[0].width", equalTo(30))
                .body("post.pictures[0].altText", equalTo("first"))
                .body("post.pictures[1].width", equalTo(31))
                .body("post.pictures[1].mediaType", equalTo("image/png"));
    }

    @Test
    void takesAFormWhosePostIsAFileToo() {
        given().multiPart("post", "post.json", "{\"text\": \"Messi\"}".getBytes(UTF_8), "application/json")
                .post("/posts")
                .then()
                .statusCode(201)
                .body("post.text", equalTo("Messi"));
    }

    @Test
    void missesThePostInAForm() {
        given().multiPart("picture", "a.jpg", Drawing.jpeg(30, 20))
                .post("/posts")
                .then()
                .statusCode(400)
                .body("detail", containsString("the form has no field post"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text": "Messi"                      | malformed JSON
                    ''                                    | there is no JSON
                    null                                  | null is not a post
                    [1]                                   | the JSON is not an object
                    {"text": "a", "text": "b"}            | malformed JSON
                    {"text": "a"} {}                      | malformed JSON
                    {"text": "a", "writtenAt": "today"}   | writtenAt is not a point in time
                    {"text": "a", "pictures": "b.jpg"}    | pictures has a value of the wrong kind
                    {"text": "a", "pictures": [{"x": 1}]} | unknown field pictures[0].x
                    {"text": {"a": 1}}                    | text has a value of the wrong kind
                    """)
    void saysWhatIsWrongWithTheJson(String body, String detail) {
        submit(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The post is not taken"))
                .body("detail", startsWith(detail));
    }

    @Test
    void saysWhatIsWrongWithThePost() {
        submit("{\"text\": \" \"}").statusCode(422).body("detail", equalTo("text is missing or blank"));
        submit("{\"text\": \"%s\"}".formatted("a".repeat(100 * 1024)))
                .statusCode(422)
                .body("detail", endsWith("at most 10,000 are taken"));
        submit("{\"text\": \"a\\u0000b\"}").statusCode(422).body("detail", containsString("U+0000"));
        submit("{\"text\": \"a\", \"pictures\": [{\"data\": \"?\"}]}")
                .statusCode(422)
                .body("detail", equalTo("picture 1 is not valid base64"));
        submit("{\"text\": \"a\", \"pictures\": [{\"url\": \"http://127.0.0.1/a.jpg\"}]}")
                .statusCode(422)
                .body("detail", equalTo("picture 1 is in a private network, at 127.0.0.1"));
    }

    @Test
    void takesNoBodyWithoutEnd() {
        given().contentType("application/json")
                .body(new byte[33 << 20])
                .post("/posts")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("more than the 33,554,432 bytes"));
    }

    @Test
    void keepsNothingOfAPostWhosePicturesCannotBeKept() throws IOException {
        String post = "{\"source\": \"%s\", \"id\": \"9\", \"text\": \"Messi\", \"pictures\": [{\"data\": \"%s\"}]}"
                .formatted(source, Base64.getEncoder().encodeToString(Drawing.jpeg(99, 20)));
        Path pictures = config.pictures().directory();
        Path aside = pictures.resolveSibling("aside");
        Files.createDirectories(pictures);
        Files.move(pictures, aside);
        Files.createFile(pictures);
        try {
            submit(post)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("detail", startsWith("The pictures cannot be kept at the moment"));
            given().contentType("application/x-ndjson")
                    .body(post.getBytes(UTF_8))
                    .post("/posts/batch")
                    .then()
                    .body(containsString("\"refused\""))
                    .body(containsString("send this line again"));
            given().get("/q/health/ready").then().statusCode(503);
        } finally {
            Files.delete(pictures);
            Files.move(aside, pictures);
        }

        given().get("/posts/" + PostId.of(source, "9")).then().statusCode(404);
        submit(post).statusCode(201);
    }

    @Test
    void takesOnlyWhatItCanRead() {
        given().contentType("text/plain").body("Messi").post("/posts").then().statusCode(415);
    }

    @Test
    void replaysAPost() {
        String id = submit("{\"text\": \"Messi\"}").extract().path("id");

        given().post("/posts/" + id + "/replay").then().statusCode(202).body("id", equalTo(id));
    }

    @Test
    void knowsNoOtherPost() {
        String none = "/posts/" + UUID.randomUUID();
        given().get(none)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("there is no post"));
        given().post(none + "/replay").then().statusCode(404);
        given().get("/posts/seven").then().statusCode(404);
        given().get("/pictures/seven").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void isReady() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static ValidatableResponse submit(String post) {
        return given().contentType("application/json").body(post).post("/posts").then();
    }

    private static ValidatableResponse submitWithKey(String key, String post) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(post)
                .post("/posts")
                .then();
    }
}
