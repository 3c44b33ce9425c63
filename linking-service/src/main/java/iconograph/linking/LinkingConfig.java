package iconograph.linking;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What can be set about linking.
@ConfigMapping(prefix = "iconograph.linking")
public interface LinkingConfig {

    /// Where the index of Wikidata's items lies. If there is none, a small one is made there.
    @WithDefault("${iconograph.home}/wikidata")
    Path index();
}
