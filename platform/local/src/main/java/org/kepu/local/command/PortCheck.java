package org.kepu.local.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.kepu.local.Refusal;
import org.kepu.local.part.Part;

/** Are all ports free that the parts want? */
final class PortCheck {

    private PortCheck() {}

    static void check(String listen, List<Part> parts) {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            part.ports().forEach((what, port) -> {
                if (!isFree(part.listens().orElse(listen), port)) {
                    taken.add(port + " (" + what + ")");
                }
            });
        }
        if (!taken.isEmpty()) {
            throw new Refusal("Another program uses port " + String.join(", ", taken)
                    + ": stop it, or give other ports in a file named by KEPU_SETTINGS.");
        }
    }

    private static boolean isFree(String listen, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(listen), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
