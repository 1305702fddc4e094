package org.kepu.local.lan;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.local.Refusal;

/**
 * Where phones in the same network find this machine.
 *
 * @param host an IPv4 address such as {@code 192.168.1.5}, or the name {@code KEPU_HOST} gives
 */
public record LanAddress(String host) {

    /** Of the block for documentation: nothing is sent there, only asked which way it would go. */
    private static final InetSocketAddress FAR = new InetSocketAddress("192.0.2.1", 9);

    /** {@code KEPU_HOST} where it is set, else the address of the way out, else any in a local network. */
    public static LanAddress find(Map<String, String> environment) {
        String named = environment.getOrDefault("KEPU_HOST", "").strip();
        if (!named.isEmpty()) {
            return named(named);
        }
        return wayOut().or(LanAddress::anyLocal)
                .map(address -> new LanAddress(address.getHostAddress()))
                .orElseThrow(
                        () -> new Refusal("This machine has no address in a local network, so no phone could reach it:"
                                + " connect it to one, or name its address in KEPU_HOST; without LAN=1 Kepu serves this machine"
                                + " only."));
    }

    private static LanAddress named(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                throw new Refusal(
                        "KEPU_HOST is " + host + ", which only this machine can reach: name its address in the local"
                                + " network, or leave KEPU_HOST out and it is looked for.");
            }
            return new LanAddress(host);
        } catch (IOException e) {
            throw new Refusal("KEPU_HOST is " + host + ", and this machine knows no such name or address.", e);
        }
    }

    /** The address itself, to listen on. */
    public String listen() {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (IOException e) {
            throw new Refusal("The address of " + host + " cannot be found.", e);
        }
    }

    private static Optional<InetAddress> wayOut() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(FAR);
            return Optional.of(socket.getLocalAddress()).filter(LanAddress::canBeReached);
        } catch (IOException e) {
            // There is no way out: a network of phones alone has none either.
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> anyLocal() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddress::isCableOrRadio)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(LanAddress::canBeReached)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isCableOrRadio(NetworkInterface card) {
        try {
            return card.isUp()
                    && !card.isLoopback()
                    && !card.isPointToPoint()
                    && Stream.of("docker", "veth", "br-", "virbr", "cni", "podman")
                            .noneMatch(card.getName()::startsWith);
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean canBeReached(InetAddress address) {
        return address instanceof Inet4Address
                && !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress();
    }

    /** Whether this is a number rather than a name. */
    boolean isNumber() {
        return host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    }

    /** The four octets of a number. */
    Collection<Integer> octets() {
        return Stream.of(host.split("\\.")).map(Integer::valueOf).toList();
    }
}
