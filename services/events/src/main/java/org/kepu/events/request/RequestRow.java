package org.kepu.events.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Columns of {@code request}; {@link Requests} alone maps them. The version is written by hand, because a step that tells two
 * events takes two; the row is locked before.
 */
@Entity
@Table(name = "request")
class RequestRow {

    @Id
    UUID id;

    @Column
    long version;

    @Column
    String number;

    @Column
    String status;

    @Column
    @Nullable String account;

    @Column(name = "person_ref")
    @Nullable String personRef;

    @Column
    String need;

    @Column
    @Nullable String theme;

    @Column
    String place;

    @Column(name = "audience_size")
    int audienceSize;

    @Column(name = "key_group")
    String group;

    @Column(name = "wanted_from")
    LocalDate wantedFrom;

    @Column(name = "wanted_to")
    LocalDate wantedTo;

    @Column
    byte[] topic;

    @Column(name = "contact_name")
    byte @Nullable [] contactName;

    @Column(name = "contact_phone")
    byte @Nullable [] contactPhone;

    @Column(name = "submitted_at")
    OffsetDateTime submittedAt;

    @Column(name = "holder_place")
    String holderPlace;

    @Column(name = "holder_level")
    String holderLevel;

    @Column(name = "due_at")
    @Nullable OffsetDateTime dueAt;

    @Column
    @Nullable String handler;

    @Column(name = "session_id")
    @Nullable UUID sessionId;

    @Column(name = "delivered_at")
    @Nullable OffsetDateTime deliveredAt;

    @Column
    @Nullable String outcome;

    @Column
    @Nullable String reason;

    @Column
    byte @Nullable [] answer;

    @Column
    @Nullable Integer stars;

    @Column
    byte @Nullable [] rating;

    @Column(name = "erased_at")
    @Nullable OffsetDateTime erasedAt;
}
