package iconograph.laptop;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/// Where the server listens.
///
/// @param host a name or an address of this machine, `0.0.0.0` for all of them
record ListenAddress(String host, int port) {

    ListenAddress {
        host = host.replaceAll("^\\[|]$", ""); // as IPv6 is written in URLs
    }

    /// Finds out before anything is started whether the port is to be had.
    ///
    /// @param port 0 for any free one
    /// @throws IllegalStateException if it is not; says why and what to do
    static ListenAddress free(String host, int port) {
        InetSocketAddress wanted = new InetSocketAddress(host, port);
        if (wanted.isUnresolved()) {
            throw new IllegalStateException(
                    "no machine is called %s: name an address of this one with --host".formatted(host));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(wanted);
            return new ListenAddress(host, socket.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(refusal(host, port, String.valueOf(e.getMessage())), e);
        }
    }

    /// Where this machine's own programs reach it.
    URI url() {
        InetAddress address = new InetSocketAddress(host, port).getAddress();
        String name = host;
        if (address != null && address.isAnyLocalAddress()) {
            name = address instanceof Inet6Address ? "::1" : "127.0.0.1";
        }
        return URI.create("http://%s:%d".formatted(name.contains(":") ? "[" + name + "]" : name, port));
    }

    private static String refusal(String host, int port, String reason) {
        return reason.contains("in use")
                ? "port %d of %s is taken: name another one with --port, or --port 0 for any free one"
                        .formatted(port, host)
                : "cannot listen on port %d of %s (%s): name another one with --port, or another address with --host"
                        .formatted(port, host, reason);
    }
}
