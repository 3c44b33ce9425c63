package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "localhost, http://localhost:8080",
        "::1, http://[::1]:8080",
        "[::1], http://[::1]:8080",
        "0.0.0.0, http://127.0.0.1:8080",
        "::, http://[::1]:8080"
    })
    void hasAnAddressThatCanBeAsked(String host, String url) {
        assertThat(new ListenAddress(host, 8080).url()).hasToString(url);
    }

    @Test
    void findsAFreePort() {
        assertThat(ListenAddress.free("127.0.0.1", 0).port()).isPositive();
    }

    @Test
    void tellsAPortThatIsTakenFromAnAddressThatIsNotOurs() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> ListenAddress.free("127.0.0.1", other.getLocalPort()))
                    .hasMessage(
                            "port %d of 127.0.0.1 is taken: name another one with --port, or --port 0 for any free one",
                            other.getLocalPort());
        }
        // An address that is kept for documentation; no machine has it.
        assertThatThrownBy(() -> ListenAddress.free("192.0.2.1", 0))
                .hasMessageStartingWith("cannot listen on port 0 of 192.0.2.1 (")
                .hasMessageContaining("--host");
        assertThatThrownBy(() -> ListenAddress.free("no-such-machine.invalid", 0))
                .hasMessageStartingWith("no machine is called no-such-machine.invalid");
    }
}
