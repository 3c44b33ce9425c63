package iconograph.linking.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class RankingModelCardTest {

    /// Whoever fits the weights anew has to say on what and how well.
    @Test
    void isAboutTheWeightsThatAreShipped() throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(read("ranking-model.json"));

        assertThat(new String(read("model-card.md"), UTF_8))
                .contains(HexFormat.of().formatHex(hash, 0, 6));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RankingModel.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
