package iconograph.laptop;

import java.io.IOException;
import java.nio.file.Path;

/// A process that owns a home until it is ended.
final class HomeOwner {

    private HomeOwner() {}

    public static void main(String[] words) throws IOException {
        try (Home home = Home.own(Path.of(words[0])).orElseThrow()) {
            System.out.println("owned " + home.folder());
            System.in.read();
        }
    }
}
