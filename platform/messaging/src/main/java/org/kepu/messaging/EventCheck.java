package org.kepu.messaging;

/**
 * Looks at every event when it is written. The test kit provides one that validates against the contracts, so that no
 * test can produce an event its schema does not allow; a running service has none.
 */
public interface EventCheck {

    /**
     * @param type the CloudEvents type
     * @param json the payload as written
     * @throws IllegalArgumentException where the event does not keep its contract
     */
    void check(String type, byte[] json);
}
