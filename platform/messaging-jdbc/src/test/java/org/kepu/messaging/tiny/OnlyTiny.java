package org.kepu.messaging.tiny;

import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.messaging.EventCheck;

/** The contract of the tiny application: one type is against it. */
@ApplicationScoped
public class OnlyTiny implements EventCheck {

    public static final String FORBIDDEN = "forbidden";

    @Override
    public void check(String type, byte[] json) {
        if (type.contains("." + FORBIDDEN + ".")) {
            throw new IllegalArgumentException("no contract has the event " + type);
        }
    }
}
