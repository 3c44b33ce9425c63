package iconograph.ingest.iiif;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import iconograph.ingest.pictures.Drawing;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The API's compliance table, row by row, and what this server adds to it.
@WithStores(Store.POSTGRES)
@QuarkusTest
class ImageResourceTest {

    private static final String JSON_LD = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";
    private static final String PROBLEM = "application/problem+json";

    private String picture = "";

    @BeforeEach
    void keep() {
        picture = keep(Drawing.jpeg(300, 200));
    }

    @ParameterizedTest(name = "{0}: region {1}, size {2}")
    @CsvSource(delimiter = '|', textBlock = """
            full             | full              | max      | 300 | 200
            regionByPx       | 125,15,120,140    | max      | 120 | 140
            regionByPx       | 125,15,200,200    | max      | 175 | 185
            regionSquare     | square            | max      | 200 | 200
            regionByPct      | pct:41.6,7.5,40,70 | max     | 120 | 140
            sizeByW          | full              | 150,     | 150 | 100
            sizeByW          | square            | 50,      |  50 |  50
            sizeByH          | full              | ,50      |  75 |  50
            sizeByWh         | full              | 225,100  | 225 | 100
            sizeByConfinedWh | full              | !225,100 | 150 | 100
            sizeByPct        | full              | pct:50   | 150 | 100
            """)
    void servesEveryFormThatItDeclares(String feature, String region, String size, int width, int height) {
        BufferedImage image = image(region + "/" + size + "/0/default.jpg");

        assertThat(image.getWidth()).as(feature).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({
        "default, jpg, image/jpeg",
        "color, jpg, image/jpeg",
        "gray, jpg, image/jpeg",
        "default, png, image/png",
        "color, png, image/png",
        "gray, png, image/png"
    })
    void servesEveryQualityInEveryFormat(String quality, String format, String mediaType) {
        byte[] bytes = get("full/max/0/%s.%s".formatted(quality, format))
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .extract()
                .asByteArray();

        BufferedImage image = Drawing.decoded(bytes);
        Color right = new Color(image.getRGB(250, 100));
        boolean grey = quality.equals("gray");
        assertThat(right.getBlue() - right.getRed())
                .as("blue left in %s", right)
                .isCloseTo(grey ? 0 : 255, within(9));
    }

    @Test
    void cutsOutTheVeryPixels() {
        BufferedImage acrossTheMiddle = image("140,100,20,10/max/0/default.png");
        BufferedImage corner = image("0,0,75,50/5,/0/default.jpg");

        assertThat(new Color(acrossTheMiddle.getRGB(0, 5)).getRed()).isGreaterThan(240);
        assertThat(new Color(acrossTheMiddle.getRGB(19, 5)).getBlue()).isGreaterThan(240);
        assertThat(new Color(corner.getRGB(2, 1)).getGreen()).isGreaterThan(240);
    }

    @Test
    void readsPercentEncodedPaths() {
        assertThat(image("pct%3A50%2C0%2C50%2C100/%2150%2C50/0/default.jpg").getWidth())
                .isEqualTo(38);
    }

    @Test
    void leadsFromThePictureToWhatIsKnownOfIt() {
        given().redirects()
                .follow(false)
                .get("/iiif/" + picture)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/iiif/" + picture + "/info.json"))
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void saysWhatThePictureIsAndWhatCanBeAskedFor() {
        String id = get("info.json")
                .then()
                .statusCode(200)
                .header("Content-Type", JSON_LD)
                .header("Vary", containsString("Accept"))
                .extract()
                .<String>path("id");

        assertThat(id).startsWith("http://").endsWith("/iiif/" + picture);
        get("info.json")
                .then()
                .body("'@context'", equalTo("http://iiif.io/api/image/3/context.json"))
                .body("type", equalTo("ImageService3"))
                .body("protocol", equalTo("http://iiif.io/api/image"))
                .body("profile", equalTo("level1"))
                .body("width", equalTo(300))
                .body("height", equalTo(200))
                .body("maxWidth", equalTo(4096))
                .body("maxArea", equalTo(12_000_000))
                .body("sizes.width", contains(150, 300))
                .body("sizes.height", contains(100, 200))
                .body("extraFormats", contains("png"))
                .body("extraQualities", contains("color", "gray"))
                .body("extraFeatures", hasItems("regionByPct", "sizeByWh", "sizeByPct", "sizeByConfinedWh"))
                .body("extraFeatures", not(hasItem("sizeUpscaling")));
        assertThat(get("info.json").asString()).startsWith("{\"@context\":");
    }

    @Test
    void servesEverySizeThatItListsToItself() {
        picture = keep(Drawing.jpeg(5000, 31));
        JsonPath information = get("info.json").jsonPath();
        List<Map<String, Integer>> sizes = information.getList("sizes");

        assertThat(sizes).isNotEmpty();
        for (Map<String, Integer> size : sizes) {
            BufferedImage image = image("full/%d,%d/0/default.jpg".formatted(size.get("width"), size.get("height")));
            assertThat(image.getWidth()).isEqualTo(size.get("width")).isLessThanOrEqualTo(4096);
        }
        assertThat(image("full/max/0/default.jpg").getWidth()).isEqualTo(4096);
        get("full/5000,/0/default.jpg").then().statusCode(400).body("detail", containsString("at most 4096"));
    }

    @Test
    void doesNotPromiseColoursOfAGreyPicture() {
        picture = keep(Drawing.encoded("jpeg", Drawing.image(30, 20, BufferedImage.TYPE_BYTE_GRAY)));

        get("info.json").then().body("extraQualities", contains("gray"));
        get("full/max/0/color.jpg").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                            | application/json
            application/ld+json                                                         | application/ld+json
            application/ld+json;profile="http://iiif.io/api/image/3/context.json"       | application/ld+json
            application/json;q=0.9, application/ld+json                                 | application/ld+json
            application/ld+json;q=0.5, application/json                                 | application/json
            */*                                                                         | application/ld+json
            image/png                                                                   | application/ld+json
            """)
    void speaksJsonLdUnlessPlainJsonIsPreferred(String accepted, String mediaType) {
        given().accept(accepted)
                .get("/iiif/" + picture + "/info.json")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString(mediaType))
                .body("width", equalTo(300));
    }

    @Test
    void namesTheCanonicalAddressAndTheLevel() {
        List<String> links = get("pct:0,0,50,50/75,/0/color.jpg").headers().getValues("Link");

        assertThat(links)
                .anyMatch(link ->
                        link.endsWith("/iiif/%s/0,0,150,100/75,50/0/default.jpg>;rel=\"canonical\"".formatted(picture)))
                .contains("<http://iiif.io/api/image/3/level1.json>;rel=\"profile\"");
        assertThat(get("0,0,300,200/300,/0/default.png").headers().getValues("Link"))
                .anyMatch(link -> link.contains("/full/max/0/default.png>"));
        assertThat(get("info.json").headers().getValues("Link"))
                .contains("<http://iiif.io/api/image/3/level1.json>;rel=\"profile\"");
    }

    @Test
    void letsABrowserKeepAnImageForGood() {
        Response first = get("square/50,/0/default.jpg");
        String tag = first.header("ETag");

        first.then().header("Cache-Control", containsString("immutable"));
        given().header("If-None-Match", tag)
                .get("/iiif/" + picture + "/square/50,50/0/color.jpg")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        get("square/51,/0/default.jpg").then().header("ETag", not(equalTo(tag)));
    }

    @Test
    void letsPagesOfAllSitesLook() {
        get("full/max/0/default.jpg").then().header("Access-Control-Allow-Origin", "*");
        get("info.json").then().header("Access-Control-Allow-Origin", "*");
        get("full/0,/0/default.jpg").then().header("Access-Control-Allow-Origin", "*");
        for (String path : List.of("info.json", "full/max/0/default.jpg")) {
            given().header(new Header("Origin", "https://example.org"))
                    .header(new Header("Access-Control-Request-Method", "GET"))
                    .options("/iiif/" + picture + "/" + path)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Methods", containsString("GET"));
        }
        given().get("/pictures/" + picture).then().header("Access-Control-Allow-Origin", equalTo(null));
    }

    @Test
    void answersHeadAsItAnswersGet() {
        given().head("/iiif/" + picture + "/full/50,/0/default.jpg")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            300,0,10,10/max/0/default.jpg | 400
            0,0,0,10/max/0/default.jpg    | 400
            half/max/0/default.jpg        | 400
            full/301,/0/default.jpg       | 400
            full/full/0/default.jpg       | 400
            full/0,/0/default.jpg         | 400
            full/max/361/default.jpg      | 400
            full/max/90/default.jpg       | 400
            full/max/!0/default.jpg       | 400
            full/max/0/bitonal.jpg        | 400
            full/max/0/native.jpg         | 400
            full/max/0/default.tif        | 400
            full/max/0/default.jpg.exe    | 400
            full/%5E301,/0/default.jpg    | 501
            full/%5Emax/0/default.jpg     | 501
            full/max/0/default            | 404
            full/max                      | 404
            """)
    void saysWhyThereIsNoSuchImage(String path, int status) {
        get(path).then().statusCode(status).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/info.json", "/full/max/0/default.jpg"})
    void knowsNoPictureThatWasNotKept(String path) {
        for (String name : List.of("0".repeat(64), "seven", "..%2F..%2F" + picture, "A".repeat(64))) {
            given().urlEncodingEnabled(false)
                    .get("/iiif/" + name + path)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM)
                    .header("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void showsATransparentPictureOnWhiteWhereTheFormatHasNoTransparency() {
        picture = keep(Drawing.encoded("png", new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB)));

        assertThat(image("full/10,/0/default.jpg").getRGB(5, 5)).isEqualTo(0xffffffff);
        assertThat(image("full/10,/0/default.png").getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void reducesAPictureOfManyPixels() {
        picture = keep(Drawing.png(6000, 4000));

        BufferedImage image = image("full/60,/0/default.png");

        assertThat(image.getHeight()).isEqualTo(40);
        assertThat(image.getRGB(5, 5)).isEqualTo(Color.GREEN.getRGB());
        assertThat(image.getRGB(55, 35)).isEqualTo(Color.BLUE.getRGB());
        get("info.json")
                .then()
                .body("sizes.width", everyItem(lessThanOrEqualTo(4096)))
                .body("sizes.height", everyItem(lessThanOrEqualTo(4096)));
    }

    private static String keep(byte[] bytes) {
        String data = Base64.getEncoder().encodeToString(bytes);
        return given().contentType("application/json")
                .body("{\"text\": \"a picture\", \"pictures\": [{\"data\": \"%s\"}]}".formatted(data))
                .post("/posts")
                .then()
                .statusCode(201)
                .extract()
                .path("post.pictures[0].sha256");
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false).get("/iiif/" + picture + "/" + path);
    }

    private BufferedImage image(String path) {
        return Drawing.decoded(get(path).then().statusCode(200).extract().asByteArray());
    }
}
