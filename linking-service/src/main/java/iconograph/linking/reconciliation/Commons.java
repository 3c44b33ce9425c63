package iconograph.linking.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// Where pictures lie on Wikimedia Commons.
final class Commons {

    private Commons() {}

    /// @param file  its name there
    /// @param width in pixels
    static String address(String file, int width) {
        String name = URLEncoder.encode(file.replace(' ', '_'), UTF_8).replace("+", "%20");
        return "https://commons.wikimedia.org/wiki/Special:FilePath/" + name + "?width=" + width;
    }
}
