package iconograph.linking.live;

import java.net.URI;
import java.time.Duration;

import iconograph.linking.index.Languages;

/// How Wikidata is asked.
///
/// @param api       address of the Action API
/// @param userAgent says who asks and where to complain; Wikimedia refuses those that do not
/// @param timeout   after which an answer is not waited for any more, its whole body included
/// @param pause     without questions after several failures in a row
/// @param languages of names, the one to search in first
public record LiveSettings(URI api, String userAgent, Duration timeout, Duration pause, Languages languages) {

    public static final URI WIKIDATA = URI.create("https://www.wikidata.org/w/api.php");

    public LiveSettings {
        if (!"https".equals(api.getScheme()) && !"http".equals(api.getScheme())) {
            throw new IllegalArgumentException("not a web address: " + api);
        }
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("no User-Agent");
        }
        if (timeout.isNegative() || timeout.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException("no time to answer: " + timeout + ", " + pause);
        }
    }

    /// @param contact a mail or web address of whoever runs this program
    public static String userAgent(String contact) {
        String version = LiveSettings.class.getPackage().getImplementationVersion();
        return "Iconograph/%s (%s) java.net.http/%s"
                .formatted(version == null ? "0.1" : version, contact, System.getProperty("java.version"));
    }
}
