package iconograph.graph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

/// What an asker accepts, and how much.
///
/// Of several ranges that fit a media type the narrowest counts ([RFC 9110,
/// 12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)); ranges that cannot be read are passed over.
final class Negotiation {

    private static final String WEIGHT = "q";

    private final List<MediaType> ranges;

    private Negotiation(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    static Negotiation of(HttpHeaders headers) {
        List<String> accept = headers.getRequestHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.isEmpty() ? of("*/*") : of(String.join(",", accept));
    }

    /// @param accept the header of that name
    static Negotiation of(String accept) {
        return new Negotiation(
                Arrays.stream(accept.split(",")).flatMap(Negotiation::parsed).toList());
    }

    private static Stream<MediaType> parsed(String range) {
        try {
            return Stream.of(MediaType.valueOf(range.strip()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /// The offer that is accepted most; among equals, the one that stands first.
    <T> Optional<T> best(List<? extends T> offers, Function<T, MediaType> type) {
        @Nullable T best = null;
        double most = 0;
        for (T offer : offers) {
            double weight = weight(type.apply(offer));
            if (weight > most) {
                best = offer;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private double weight(MediaType offer) {
        int narrowest = 0;
        double weight = 0;
        for (MediaType range : ranges) {
            int width = narrowness(range, offer);
            if (width > narrowest) {
                narrowest = width;
                weight = weightOf(range);
            }
        }
        return weight;
    }

    /// 0 if the range does not hold the offer.
    private static int narrowness(MediaType range, MediaType offer) {
        if (range.isWildcardType()) {
            return 1;
        }
        if (!same(range.getType(), offer.getType())) {
            return 0;
        }
        if (range.isWildcardSubtype()) {
            return 2;
        }
        return same(range.getSubtype(), offer.getSubtype()) ? 3 : 0;
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static double weightOf(MediaType range) {
        String weight = range.getParameters().get(WEIGHT);
        try {
            return weight == null ? 1 : Double.parseDouble(weight);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
