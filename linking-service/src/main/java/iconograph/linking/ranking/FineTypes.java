package iconograph.linking.ranking;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import iconograph.linking.index.CoarseType;

/// What a tagger's fine types, those of FMNERG, look like in Wikidata's words.
final class FineTypes {

    private record Fine(CoarseType coarse, Set<String> words) {}

    private static final Map<String, Fine> TYPES = Map.ofEntries(
            fine(
                    "athlete",
                    CoarseType.PER,
                    "player footballer athlete boxer racer driver pitcher swimmer wrestler golfer cyclist sprinter cricketer quarterback"),
            fine(
                    "musician",
                    CoarseType.PER,
                    "singer musician rapper songwriter guitarist composer drummer pianist producer"),
            fine("politician", CoarseType.PER, "politician president senator minister governor mayor representative"),
            fine("actor", CoarseType.PER, "actor actress comedian filmmaker"),
            fine("artist", CoarseType.PER, "artist painter photographer sculptor dancer designer"),
            fine("author", CoarseType.PER, "author writer novelist poet journalist playwright"),
            fine(
                    "businessman",
                    CoarseType.PER,
                    "businessman businesswoman businessperson entrepreneur executive founder"),
            fine("character", CoarseType.PER, "character fictional superhero"),
            fine("city", CoarseType.LOC, "city town capital municipality settlement"),
            fine("country", CoarseType.LOC, "country state nation republic"),
            fine("state", CoarseType.LOC, "state province region"),
            fine("continent", CoarseType.LOC, "continent"),
            fine("park", CoarseType.LOC, "park garden"),
            fine("road", CoarseType.LOC, "road street highway avenue"),
            fine("sports_facility", CoarseType.LOC, "stadium arena ballpark"),
            fine("sports_team", CoarseType.ORG, "team club franchise"),
            fine("sports_league", CoarseType.ORG, "league"),
            fine("band", CoarseType.ORG, "band group duo"),
            fine("company", CoarseType.ORG, "company business corporation enterprise manufacturer"),
            fine("news_agency", CoarseType.ORG, "newspaper broadcaster channel network magazine news"),
            fine("educational_institution", CoarseType.ORG, "university college school academy"),
            fine("government_agency", CoarseType.ORG, "agency government department police ministry"),
            fine("political_party", CoarseType.ORG, "party"),
            fine("film_and_television_works", CoarseType.OTHER, "film series television show sitcom"),
            fine("music", CoarseType.OTHER, "song album single"),
            fine("festival", CoarseType.OTHER, "festival holiday"),
            fine("sports_event", CoarseType.OTHER, "cup championship tournament games race"),
            fine("award", CoarseType.OTHER, "award prize"),
            fine("website", CoarseType.ORG, "website site service"));

    private FineTypes() {}

    private static Map.Entry<String, Fine> fine(String name, CoarseType coarse, String words) {
        return Map.entry(name, new Fine(coarse, Set.of(words.split(" ", -1))));
    }

    /// The kind that a type of any tagger belongs to.
    static Optional<CoarseType> coarse(String type) {
        Fine fine = TYPES.get(type);
        return fine == null ? CoarseType.named(type) : Optional.of(fine.coarse());
    }

    /// Words that tell items of this type; none for a coarse one.
    static Set<String> words(String type) {
        Fine fine = TYPES.get(type);
        return fine == null ? Set.of() : fine.words();
    }
}
