package iconograph.linking.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// A dump of any size, made of a small one: its items again and again, each time with other numbers and other names.
final class SyntheticDump {

    private static final Pattern NUMBER = Pattern.compile("^\\{\"type\": ?\"item\", ?\"id\": ?\"Q([0-9]+)\"");

    /// Names as the dump writes them; sites and properties have other fields.
    private static final Pattern NAME =
            Pattern.compile("(\"language\": ?\"[a-z-]+\", ?\"value\": ?\"(?:[^\"\\\\]|\\\\.){1,60})\"");

    private SyntheticDump() {}

    /// @param source  dump of which every item is written as one line, plain, gzip or bzip2
    /// @param bytes   how large the new one is to be at least
    /// @return how many items it has
    static long write(Path source, Path target, long bytes) throws IOException {
        List<String> lines = lines(source);
        long items = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
            out.write("[\n".getBytes(UTF_8));
            for (int round = 0; written < bytes; round++) {
                String word = " " + Integer.toString(1_000 + 7_919 * round, 36);
                for (String line : lines) {
                    items++;
                    byte[] renamed =
                            renamed(line, items, round == 0 ? "" : word).getBytes(UTF_8);
                    out.write(renamed);
                    written += renamed.length;
                }
            }
            out.write("]\n".getBytes(UTF_8));
        }
        return items;
    }

    private static List<String> lines(Path source) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(unpacked(source), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (NUMBER.matcher(line).find()) {
                    lines.add(line.endsWith(",") ? line : line + ",");
                }
            }
        }
        return lines;
    }

    private static InputStream unpacked(Path source) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(source), 1);
        int first = in.read();
        in.unread(first);
        return switch (first) {
            case 0x1f -> new GZIPInputStream(in);
            case 'B' -> new BZip2CompressorInputStream(in, true);
            default -> in;
        };
    }

    private static String renamed(String line, long number, String word) {
        Matcher id = NUMBER.matcher(line);
        if (!id.find()) {
            throw new IllegalArgumentException(line);
        }
        String rest = line.substring(id.end());
        return "{\"type\":\"item\",\"id\":\"Q" + number + "\""
                + (word.isEmpty() ? rest : NAME.matcher(rest).replaceAll("$1" + word + "\"")) + "\n";
    }
}
