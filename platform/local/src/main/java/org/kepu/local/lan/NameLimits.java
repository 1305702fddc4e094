package org.kepu.local.lan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an authority may vouch for (name constraints, RFC 5280, 4.2.1.10): addresses of local networks, or the one name it was
 * made for. A phone that trusts it lets nobody pretend to be any other site, should the key ever be stolen.
 *
 * @param networks address and mask of each permitted network, eight octets
 * @param names permitted host names
 */
record NameLimits(List<List<Integer>> networks, List<String> names) {

    private static final List<List<Integer>> LOCAL = List.of(
            List.of(10, 0, 0, 0, 255, 0, 0, 0),
            List.of(172, 16, 0, 0, 255, 240, 0, 0),
            List.of(192, 168, 0, 0, 255, 255, 0, 0));
    private static final List<Integer> NO_NETWORK = List.of(0, 0, 0, 0, 255, 255, 255, 255);
    /** Nobody can own a name below it (RFC 2606). */
    private static final String NO_NAME = "kepu.invalid";

    private static final int SEQUENCE = 0x30;
    private static final int PERMITTED = 0xa0;
    private static final int NAME = 0x82;
    private static final int NETWORK = 0x87;

    static NameLimits of(LanAddress address) {
        if (!address.isNumber()) {
            return new NameLimits(List.of(NO_NETWORK), List.of(address.host()));
        }
        List<Integer> octets = List.copyOf(address.octets());
        boolean isLocal = LOCAL.stream().anyMatch(network -> contains(network, octets));
        List<Integer> alone = Stream.concat(octets.stream(), NO_NETWORK.subList(4, 8).stream())
                .toList();
        return new NameLimits(isLocal ? LOCAL : List.of(alone), List.of(NO_NAME));
    }

    private static boolean contains(List<Integer> network, List<Integer> octets) {
        for (int i = 0; i < octets.size(); i++) {
            if ((octets.get(i) & network.get(i + 4)) != network.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** As keytool's {@code -ext} takes it. */
    String extension() {
        ByteArrayOutputStream subtrees = new ByteArrayOutputStream();
        for (String name : names) {
            subtree(subtrees, NAME, name.getBytes(StandardCharsets.US_ASCII));
        }
        for (List<Integer> network : networks) {
            byte[] octets = new byte[network.size()];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = network.get(i).byteValue();
            }
            subtree(subtrees, NETWORK, octets);
        }
        byte[] limits = tagged(SEQUENCE, tagged(PERMITTED, subtrees.toByteArray()));
        return "2.5.29.30:critical=" + HexFormat.of().formatHex(limits);
    }

    private static void subtree(ByteArrayOutputStream out, int tag, byte[] value) {
        out.writeBytes(tagged(SEQUENCE, tagged(tag, value)));
    }

    /** DER with a length of one octet: a host name of 63 and three networks fit. */
    private static byte[] tagged(int tag, byte[] value) {
        if (value.length > 127) {
            throw new IllegalArgumentException("value must be at most 127 octets, was " + value.length);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
