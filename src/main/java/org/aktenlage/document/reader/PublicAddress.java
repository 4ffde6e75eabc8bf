package org.aktenlage.document.reader;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open internet from those of this machine, its network and special uses.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4
 *     Special-Purpose Address Registry</a> and its sister for IPv6, as of 2025
 */
final class PublicAddress {

    private static final List<Block> SPECIAL =
            blocks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10", // shared by the customers of a carrier
                    "127.0.0.0/8",
                    "169.254.0.0/16", // link-local; clouds serve their secrets here
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23", // Teredo and others that hide an IPv4 address
                    "2001:db8::/32",
                    "2002::/16", // 6to4, the same
                    "3fff::/20");

    /** All other IPv6 is unassigned, local or multicast. */
    private static final Block UNICAST = Block.of("2000::/3");

    /** How a network without IPv4 writes the addresses of it (RFC 6052). */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private PublicAddress() {}

    /** Whether a page may be fetched from the address. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) {
            return !isSpecial(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        }
        boolean known = address instanceof Inet4Address || UNICAST.holds(bytes);
        return known && !isSpecial(bytes);
    }

    private static boolean isSpecial(byte[] bytes) {
        return SPECIAL.stream().anyMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(Block::of).toList();
    }

    /**
     * All addresses that begin with the same bits.
     *
     * @param shift how many bits at the end are free
     */
    private record Block(int length, BigInteger prefix, int shift) {

        static Block of(String written) {
            String[] parts = written.split("/", 2);
            try {
                // a literal: nothing is looked up
                byte[] bytes = InetAddress.getByName(parts[0]).getAddress();
                int shift = bytes.length * Byte.SIZE - Integer.parseInt(parts[1]);
                return new Block(bytes.length, new BigInteger(1, bytes).shiftRight(shift), shift);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("no address: " + written, e);
            }
        }

        boolean holds(byte[] bytes) {
            return bytes.length == length
                    && new BigInteger(1, bytes).shiftRight(shift).equals(prefix);
        }
    }
}
