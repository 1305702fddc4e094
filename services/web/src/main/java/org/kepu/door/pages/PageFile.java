package org.kepu.door.pages;

import java.util.Map;

/**
 * One file of the app, as it may be sent.
 *
 * @param type media type, with its character set
 * @param tag {@code ETag} of its content
 * @param immutable whether its name changes with its content, so that it may be kept for a year
 * @param bodies the file itself and its compressed forms
 */
record PageFile(String type, String tag, boolean immutable, Map<Encoding, byte[]> bodies) {

    PageFile {
        bodies = Map.copyOf(bodies);
        if (!bodies.containsKey(Encoding.IDENTITY)) {
            throw new IllegalArgumentException("bodies must hold the file itself");
        }
    }

    /** The smallest form the browser takes. */
    Encoding best(String acceptEncoding) {
        for (Encoding encoding : Encoding.values()) {
            if (bodies.containsKey(encoding) && encoding.isAcceptedBy(acceptEncoding)) {
                return encoding;
            }
        }
        return Encoding.IDENTITY;
    }

    byte[] body(Encoding encoding) {
        byte[] body = bodies.get(encoding);
        if (body == null) {
            throw new IllegalArgumentException("there is no form " + encoding);
        }
        return body;
    }

    String tagOf(Encoding encoding) {
        return "\"" + tag + (encoding == Encoding.IDENTITY ? "" : "-" + encoding.code()) + "\"";
    }
}
