package org.kepu.presence.device;

import java.util.regex.Pattern;

/**
 * The one thing a device may scan for (设备范围), as {@code session} and its id.
 *
 * @param type ASCII slug of the owning service's choice, at most 32 characters
 * @param id the thing's id, 1 to 64 characters
 */
public record DeviceScope(String type, String id) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public DeviceScope {
        if (!SLUG.matcher(type).matches()) {
            throw new IllegalArgumentException("type must be a slug of at most 32 characters, was \"" + type + "\"");
        }
        if (id.isEmpty() || id.length() > 64) {
            throw new IllegalArgumentException("id must have 1 to 64 characters, had " + id.length());
        }
    }
}
