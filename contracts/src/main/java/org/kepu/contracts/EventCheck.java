package org.kepu.contracts;

/**
 * Looks at every event when it is written. The test kit provides one that validates against the schemas, so that no test
 * can produce an event its contract does not allow; a running service has none.
 */
public interface EventCheck {

    /**
     * @param ceType such as {@code org.kepu.venues.recognition.conferred.v1}
     * @param json the data as written
     * @throws IllegalArgumentException where the event does not keep its contract; the message says in which places
     */
    void check(String ceType, byte[] json);

    /**
     * Looks at the envelope, also of a tombstone, which has no data.
     *
     * @param ceType the type the envelope must name
     * @param json the CloudEvents headers of the record as a JSON object of strings
     * @throws IllegalArgumentException where a header is missing or not as agreed; the message says which
     */
    void checkHeaders(String ceType, String json);
}
