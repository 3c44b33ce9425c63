package iconograph.ingest.pictures;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Tells addresses of the open internet from those of this machine and its network, where a stranger's URL has no
/// business.
///
/// @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">special-purpose addresses</a>
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return address instanceof Inet6Address
                ? (first & 0xe0) == 0x20 && !tunnels(bytes, first, second)
                : !reserved(first, second, bytes[2] & 0xff);
    }

    private static boolean reserved(int first, int second, int third) {
        return first == 0
                || first == 100 && second >= 64 && second < 128 // shared by a provider's customers
                || first == 192 && second == 0 && third == 0
                || first == 198 && (second == 18 || second == 19) // benchmarks
                || first >= 240;
    }

    /// 6to4 and Teredo carry an IPv4 address, which may be a private one.
    private static boolean tunnels(byte[] bytes, int first, int second) {
        return first == 0x20 && second == 0x02 || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    }
}
