package iconograph.linking;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What can be set about linking.
@ConfigMapping(prefix = "iconograph.linking")
public interface LinkingConfig {

    /// Where the index of Wikidata's items lies. If there is none, a small one is made there.
    @WithDefault("${iconograph.home}/wikidata")
    Path index();

    Live live();

    /// Wikidata's live API, which is asked about names that the index does not know.
    interface Live {

        /// A mail or web address of whoever runs this program, which Wikimedia asks for. Without it, nothing is asked.
        Optional<String> contact();

        @WithDefault("https://www.wikidata.org/w/api.php")
        URI api();

        /// Languages of names, the one to search in first.
        @WithDefault("en")
        List<String> languages();

        /// After which an answer is not waited for any more; a post waits as long.
        @WithDefault("PT5S")
        Duration timeout();

        /// How long nothing is asked after several failures in a row.
        @WithDefault("PT1M")
        Duration pause();

        /// Where answers are kept.
        @WithDefault("${iconograph.home}/wikidata-answers")
        Path cache();

        /// How long an answer counts.
        @WithDefault("P7D")
        Duration lifetime();
    }
}
