package org.kepu.door;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the browser's door. */
@ConfigMapping(prefix = "kepu.door")
public interface DoorConfig {

    /** Address people open, without a slash at its end: {@code https://kepu.example.org}. HTTPS in production. */
    URI publicUrl();

    /** Secret of the client {@code kepu-web} at the sign-in provider, at least 32 characters. */
    String clientSecret();

    /** The sign-in provider. */
    Provider provider();

    /** Sign-in sessions. */
    Sessions sessions();

    /** Where the services are; never their management ports. */
    Services services();

    /** Calls forwarded to the services. */
    Forward forward();

    /** How many requests are let through, per replica. */
    Limits limits();

    /**
     * Whose {@code X-Forwarded-For} is believed: ranges such as {@code 10.0.0.0/24}, with commas between them. Whatever stands
     * before this door, a load balancer or one that ends TLS, must be named, else the limits take all people for one address.
     */
    @WithDefault("127.0.0.1/32,::1/128")
    List<String> trustedProxies();

    /** PEM file of the authority that vouches for this address, shown as {@code /authority.crt}; for trying in one network. */
    Optional<Path> authorityFile();

    /** Folder of the class path the app was packed into. Only tests have another. */
    @WithDefault("kepu-app")
    String appFolder();

    /** The sign-in provider. */
    interface Provider {

        /** Its realm as it stands in tokens and as people's browsers reach it. */
        URI issuer();

        /** The same realm as this service reaches it, where that is another address. */
        Optional<URI> address();

        /** Where {@code /auth/…} is forwarded to, where provider and door share one address; nothing is forwarded without. */
        Optional<URI> forward();

        /** How long it may take to answer. */
        @WithDefault("5s")
        Duration patience();
    }

    /** Sign-in sessions. */
    interface Sessions {

        /** Base64 of a Tink JSON key set with AES-256-GCM keys; encrypts tokens and device cookies. */
        String keyset();

        /** How long an unused session lives that was only used from the phone app. */
        @WithDefault("14d")
        Duration idlePhone();

        /** How long an unused session lives once the console used it. */
        @WithDefault("8h")
        Duration idleConsole();

        /** How long an open session is kept in memory, and so the most another replica's sign-out may take to hold. */
        @WithDefault("2s")
        Duration remember();

        /** An access token with less left than this is renewed. */
        @WithDefault("30s")
        Duration renewBefore();

        /** Pause between two clean-ups of ended sessions; {@code off} for none. */
        @WithDefault("10m")
        String cleanUpEvery();
    }

    /** Where the services are. */
    interface Services {

        /** Address of venues; of several replicas each, with commas between them. */
        @WithDefault("http://127.0.0.1:8081")
        List<URI> venues();

        /** Address of volunteers; of several replicas each, with commas between them. */
        @WithDefault("http://127.0.0.1:8082")
        List<URI> volunteers();

        /** Address of events; of several replicas each, with commas between them. */
        @WithDefault("http://127.0.0.1:8083")
        List<URI> events();

        /** Address of content; of several replicas each, with commas between them. */
        @WithDefault("http://127.0.0.1:8084")
        List<URI> content();

        /** Address of metrics; of several replicas each, with commas between them. */
        @WithDefault("http://127.0.0.1:8085")
        List<URI> metrics();
    }

    /** Calls forwarded to the services. */
    interface Forward {

        /** Most connections to one service; a live screen holds one as long as it is open. */
        @WithDefault("500")
        int connections();

        /** How long connecting to a service may take. */
        @WithDefault("2s")
        Duration connectWithin();

        /** Most requests waiting for a connection to one service; more are told to come again. */
        @WithDefault("2000")
        int waiting();
    }

    /** How many requests are let through, per replica. */
    interface Limits {

        /** Requests a second of one session in the long run. */
        @WithDefault("50")
        int sessionPerSecond();

        /** Requests of one session that may come at once. */
        @WithDefault("500")
        int sessionBurst();

        /** Requests a second of one device in the long run. */
        @WithDefault("50")
        int devicePerSecond();

        /** Requests of one device that may come at once. */
        @WithDefault("500")
        int deviceBurst();

        /** Requests a second of one address from devices nobody knows yet, in the long run. */
        @WithDefault("100")
        int addressPerSecond();

        /** Requests of one address from devices nobody knows yet that may come at once: a hall full of phones. */
        @WithDefault("5000")
        int addressBurst();

        /**
         * Sign-ins a second begun from one address in the long run; as many forms may be sent to a provider forwarded to.
         */
        @WithDefault("30")
        int signInPerSecond();

        /**
         * Sign-ins begun from one address that may come at once, a hall full of phones; as many forms may be sent to a provider
         * forwarded to.
         */
        @WithDefault("3000")
        int signInBurst();
    }
}
