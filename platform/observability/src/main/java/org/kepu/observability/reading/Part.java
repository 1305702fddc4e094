package org.kepu.observability.reading;

/** A server this service depends on, asked whether it answers; shown as {@code kepu_<service>_part_up}. */
public interface Part {

    /** Its name as a part of the platform: {@code postgres}, {@code kafka}, {@code documents}, {@code keycloak}. */
    String part();

    /** Whether this service uses it. */
    default boolean isUsed() {
        return true;
    }

    /**
     * Asks it something small. Whoever takes longer than a few seconds counts as away.
     *
     * @throws Exception where there is no answer
     */
    void ask() throws Exception;
}
