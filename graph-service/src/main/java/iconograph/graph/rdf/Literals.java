package iconograph.graph.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Literals in the spelling in which TDB2 gives them back, so that what is there and what is meant can be compared.
final class Literals {

    static final Node YES = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    private static final int DIGITS = 6;

    private Literals() {}

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /// A score, to six digits after the point.
    static Node score(double score) {
        BigDecimal rounded = BigDecimal.valueOf(score)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        String digits = rounded.scale() <= 0 ? rounded.setScale(1).toPlainString() : rounded.toPlainString();
        return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdecimal);
    }

    static Node time(Instant time) {
        return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
    }
}
