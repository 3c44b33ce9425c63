package iconograph.models.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The 51 fine types of names in FMNERG, each of which is of one of 8 coarse types.
///
/// A fine type implies its coarse one, so a model that says the fine type cannot contradict itself.
///
/// @see <a href="https://github.com/NUSTM/FMNERG">FMNERG, Wang et al. 2023</a>
public final class FineTypes {

    private static final Map<String, List<String>> TREE = new TreeMap<>(Map.of(
            "person",
                    List.of(
                            "athlete",
                            "politician",
                            "musician",
                            "actor",
                            "artist",
                            "businessman",
                            "author",
                            "person_other",
                            "character",
                            "intellectual",
                            "journalist",
                            "coach",
                            "director"),
            "location", List.of("city", "location_other", "country", "park", "state", "road", "continent"),
            "building", List.of("entertainment_place", "building_other", "cultural_place", "sports_facility"),
            "organization",
                    List.of(
                            "sports_team",
                            "company",
                            "sports_league",
                            "educational_institution",
                            "band",
                            "news_agency",
                            "social_organization",
                            "government_agency",
                            "political_party",
                            "organization_other"),
            "product", List.of("product_other", "brand_name_products", "software", "game"),
            "art", List.of("film_and_television_works", "music", "written_work", "magazine", "art_other"),
            "event", List.of("festival", "sports_event", "event_other"),
            "other", List.of("award", "website", "animal", "ordinance", "medical_thing")));

    private static final Map<String, String> COARSE = coarse();

    private FineTypes() {}

    private static Map<String, String> coarse() {
        Map<String, String> coarse = new TreeMap<>();
        TREE.forEach((type, fine) -> fine.forEach(name -> coarse.put(name, type)));
        return coarse;
    }

    /// All fine types, in a fixed order.
    public static List<String> all() {
        return TREE.values().stream().flatMap(List::stream).toList();
    }

    /// @throws NullPointerException if there is no such fine type
    public static String coarseOf(String fine) {
        return requireNonNull(COARSE.get(fine), fine);
    }

    /// The type of Twitter-GMNER, whose posts FMNERG's are: `PER`, `LOC`, `ORG` or `OTHER`. Buildings are places there,
    /// and works, products and events are `OTHER`.
    ///
    /// @throws NullPointerException if there is no such fine type
    public static String broadOf(String fine) {
        return switch (coarseOf(fine)) {
            case "person" -> "PER";
            case "location", "building" -> "LOC";
            case "organization" -> "ORG";
            default -> "OTHER";
        };
    }
}
