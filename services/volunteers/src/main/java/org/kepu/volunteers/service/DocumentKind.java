package org.kepu.volunteers.service;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document may be, told by its first bytes and not by what the sender says. */
enum DocumentKind {
    PDF("application/pdf", new int[] {0x25, 0x50, 0x44, 0x46, 0x2D}),
    JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}),
    PNG("image/png", new int[] {0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A});

    /** Most bytes of a document. */
    static final int MOST = 4 * 1024 * 1024;

    private final String mediaType;
    private final byte[] beginning;

    DocumentKind(String mediaType, int[] beginning) {
        this.mediaType = mediaType;
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<DocumentKind> of(byte[] content) {
        return Stream.of(values())
                .filter(kind -> content.length > kind.beginning.length
                        && Arrays.equals(content, 0, kind.beginning.length, kind.beginning, 0, kind.beginning.length))
                .findFirst();
    }
}
