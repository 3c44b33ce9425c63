package iconograph.graph.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/// Brings a database's constraints and indexes up to date.
///
/// Each file of `migrations/` is carried out once, in the order of `list.txt`, and remembered in a `Migration` node
/// with
/// its checksum. Files only ever get added: a changed one is refused. Neo4j cannot undo half a file, so statements say
/// `IF NOT EXISTS`, and a file that broke off is simply run again.
public final class Migrations {

    private static final String FOLDER = "migrations/";

    private final Driver driver;

    public Migrations(Driver driver) {
        this.driver = driver;
    }

    /// Safe to call again, and by several services at once.
    ///
    /// @throws IllegalStateException if the database was prepared by other files than these
    public void run() {
        try (Session session = driver.session()) {
            session.run("CREATE CONSTRAINT migration_file IF NOT EXISTS FOR (m:Migration) REQUIRE m.file IS UNIQUE")
                    .consume();
            List<String> files = lines("list.txt");
            files.forEach(file -> migrate(session, file));
            // An index that is still being filled would miss what was written before.
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    private static void migrate(Session session, String file) {
        String content = read(file);
        String checksum = checksum(content);
        List<String> before = session.run("MATCH (m:Migration {file: $file}) RETURN m.checksum", Map.of("file", file))
                .list(row -> row.get(0).asString());
        if (before.isEmpty()) {
            statements(content).forEach(statement -> session.run(statement).consume());
            session.run("""
                            MERGE (m:Migration {file: $file})
                            ON CREATE SET m.checksum = $checksum, m.at = datetime()""", Map.<String, Object>of("file", file, "checksum", checksum))
                    .consume();
        } else if (!before.contains(checksum)) {
            throw new IllegalStateException(
                    "Neo4j was prepared by another version of %s; migrations may be added, never changed"
                            .formatted(file));
        }
    }

    /// What is in the database, oldest first.
    public List<String> done() {
        try (Session session = driver.session()) {
            return session.run("MATCH (m:Migration) RETURN m.file ORDER BY m.file")
                    .list(row -> row.get(0).asString());
        }
    }

    private static List<String> statements(String content) {
        String code = String.join(
                "\n", content.lines().filter(line -> !line.startsWith("//")).toList());
        return Arrays.stream(code.split(";\\s*(\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<String> lines(String file) {
        return read(file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + file);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read migration " + file, e);
        }
    }

    private static String checksum(String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
