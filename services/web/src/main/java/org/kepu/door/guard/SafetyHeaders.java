package org.kepu.door.guard;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.kepu.door.DoorConfig;

/** What browsers are told to refuse on our behalf. They replace what a service said of the same. */
@ApplicationScoped
class SafetyHeaders {

    /**
     * Scripts from here only. {@code 'wasm-unsafe-eval'} lets the code scanner's WebAssembly be compiled, and nothing else be
     * evaluated. Style attributes are set by the two component libraries.
     */
    private static final String PAGES = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            + " style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'self' ";

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private final String pages;
    private final boolean encrypted;

    @Inject
    SafetyHeaders(DoorConfig config) {
        URI issuer = config.provider().issuer();
        this.pages = PAGES + issuer.getScheme() + "://" + issuer.getRawAuthority();
        this.encrypted = "https".equals(config.publicUrl().getScheme());
    }

    void put(MultiMap headers, boolean data) {
        headers.set("Content-Security-Policy", data ? DATA : pages);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        if (encrypted) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
