package org.kepu.web.live;

/**
 * What stands now of something people watch.
 *
 * @param id differs whenever what is shown differs; the client sends it back as {@code Last-Event-ID}
 * @param data sent as JSON
 */
public record Standing(String id, Object data) {

    public Standing {
        if (id.isBlank() || id.contains("\n")) {
            throw new IllegalArgumentException("id must be one line that is not blank, was " + id);
        }
    }
}
