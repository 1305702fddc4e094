package org.kepu.venues.organisation;

import org.jspecify.annotations.Nullable;

/** What an operator sends to enter or change an organisation; {@link OrganisationDesk} checks it. */
public record OrganisationRequest(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String place,
        @Nullable String parent,
        @Nullable Boolean demonstration) {}
