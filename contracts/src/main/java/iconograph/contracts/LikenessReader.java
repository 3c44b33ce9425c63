package iconograph.contracts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Says what pictures look like. Safe for use by many threads.
///
/// Found as a service ([ServiceLoader]), so that whoever keeps pictures to compare with needs no networks of its own.
public interface LikenessReader extends AutoCloseable {

    /// What the numbers of looks of this kind are by.
    ///
    /// @throws IllegalArgumentException for things, which items are not known by
    String encoder(Look.Kind kind);

    /// @param file    a JPEG, PNG, WebP, GIF or BMP file
    /// @param picture its SHA-256
    /// @param kind    what to look for
    /// @return of faces the largest first, none if there are none; of emblems one look at all of the picture
    /// @throws IllegalArgumentException for things, likewise
    /// @throws IOException if it is no picture; the message goes on from "the picture"
    List<Look> read(byte[] file, String picture, Look.Kind kind) throws IOException;

    @Override
    void close();

    /// That of the program around, if it brings one.
    static Optional<LikenessReader> found() {
        return ServiceLoader.load(LikenessReader.class).findFirst();
    }
}
