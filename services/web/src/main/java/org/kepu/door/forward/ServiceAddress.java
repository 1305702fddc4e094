package org.kepu.door.forward;

import java.net.URI;

/**
 * Where a service listens.
 *
 * @param name such as {@code venues}
 * @param base such as {@code http://127.0.0.1:8081}
 */
record ServiceAddress(String name, URI base) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    ServiceAddress {
        boolean plain = base.getHost() != null
                && (base.getRawPath().isEmpty() || base.getRawPath().equals("/"))
                && base.getRawQuery() == null;
        if (!plain || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new IllegalArgumentException(
                    "kepu.door.services." + name + " must be http(s)://host:port, was " + base);
        }
    }

    static ServiceAddress of(String name, URI base) {
        return new ServiceAddress(name, base);
    }

    String host() {
        return base.getHost();
    }

    int port() {
        if (base.getPort() > 0) {
            return base.getPort();
        }
        return isEncrypted() ? HTTPS : HTTP;
    }

    boolean isEncrypted() {
        return "https".equals(base.getScheme());
    }

    /** A {@code Location} as a browser may follow it: the service names itself as this door reached it. */
    String outward(String location) {
        String own = base.getScheme() + "://" + base.getRawAuthority();
        return location.startsWith(own + "/") ? location.substring(own.length()) : location;
    }
}
