package org.kepu.base;

/** What an installation is for ({@code kepu.mode}); {@code production} unless something else is said. */
public enum Mode {
    PRODUCTION,
    DEVELOPMENT,
    DEMO,
    TEST
}
