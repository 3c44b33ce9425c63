package iconograph.stores.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import iconograph.stores.Store;
import iconograph.stores.StoresNotStarted;

/// Finds the port a store listens on. Only this machine can reach it.
final class LoopbackPort {

    static final String HOST = "127.0.0.1";

    private LoopbackPort() {}

    /// @param wanted 0 for any that is free
    static int take(Store store, int wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(HOST), wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new StoresNotStarted(
                    "port %d, which %s is to listen on, is taken by another program".formatted(wanted, store.title()),
                    e);
        }
    }
}
