package iconograph.graph.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Picture;
import iconograph.graph.facts.Claim;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// That a picture shows an item of Wikidata, and where, as Wikidata itself says so: a statement with the property
/// depicts (P180) and the qualifier relative position within image (P2677). The claim of the person who approved it
/// stands where Wikidata has references.
///
/// @see <a href="https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format">Wikibase's RDF</a>
final class WikidataDepiction {

    static final Node DEPICTS = NodeFactory.createURI(Vocabulary.WIKIDATA_PROPERTIES + "P180");
    private static final Node DEPICTS_DIRECTLY = NodeFactory.createURI(Vocabulary.WIKIDATA_PROPERTIES + "direct/P180");
    private static final Node VALUE = NodeFactory.createURI(Vocabulary.WIKIDATA_PROPERTIES + "statement/P180");
    private static final Node POSITION = NodeFactory.createURI(Vocabulary.WIKIDATA_PROPERTIES + "qualifier/P2677");
    private static final int DIGITS = 4;

    private WikidataDepiction() {}

    /// @param item id, such as `Q42`
    static List<Triple> of(Claim.ShownIn shown, Picture picture, String item) {
        Node subject = Vocabulary.picture(picture.sha256());
        Node statement = Vocabulary.statement(shown, item);
        return List.of(
                Triple.create(subject, DEPICTS_DIRECTLY, Vocabulary.entity(item)),
                Triple.create(subject, DEPICTS, statement),
                Triple.create(statement, Vocabulary.TYPE, wikibase("Statement")),
                Triple.create(statement, Vocabulary.TYPE, wikibase("BestRank")),
                Triple.create(statement, wikibase("rank"), wikibase("NormalRank")),
                Triple.create(statement, VALUE, Vocabulary.entity(item)),
                Triple.create(statement, POSITION, Literals.text(position(shown.region(), picture))),
                Triple.create(statement, Vocabulary.prov("wasDerivedFrom"), Vocabulary.claim(shown)));
    }

    /// Left, top, width and height in hundredths of the picture, as IIIF's Image API spells them; four digits after
    /// the point tell pixels apart in pictures of up to 500,000.
    static String position(ImageRegion region, Picture picture) {
        return "pct:%s,%s,%s,%s"
                .formatted(
                        percent(region.x(), picture.width()),
                        percent(region.y(), picture.height()),
                        percent(region.width(), picture.width()),
                        percent(region.height(), picture.height()));
    }

    private static String percent(int pixels, int of) {
        BigDecimal percent =
                BigDecimal.valueOf(100L * pixels).divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_EVEN);
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }

    private static Node wikibase(String name) {
        return NodeFactory.createURI(Vocabulary.WIKIBASE + name);
    }
}
