package org.kepu.events.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organiser sends to draft or change an activity; {@link ActivityDesk} checks it. */
public record ActivityRequest(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String kind,
        @Nullable String place,
        @Nullable List<String> campaigns,
        @Nullable List<String> themes) {}
