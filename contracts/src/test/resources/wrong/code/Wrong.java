// Read as text by SourceScanTest, never compiled.
class Wrong {
    /**
     * A comment may name what does not exist: "urn:kepu:problem:only-said" and "org.kepu.events.said.only.v1".
     */
    static final EventType RIGHT = EventType.fact("events", "session", "held");
    static final EventType WRONG_FACT = EventType.fact("events", "event", "completed");
    static final EventType WRONG_STATE = EventType.state("events", "talk");
    static final String WRONG_MAJOR = "org.kepu.venues.opening.published.v9";
    static final String LISTED = "urn:kepu:problem:not-found";
    static final String NOT_LISTED = "urn:kepu:problem:opening-made-of-cheese";
    static final String PREFIX = "urn:kepu:problem:field-";
}
