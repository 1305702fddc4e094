package org.kepu.content.subscription;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A subscription (订阅): what one person wants to be told. Ending it erases it.
 *
 * @param id the person's reference, written as a UUID
 * @param wish what is wanted
 * @param helper who gave it for the person, with consent; absent where the person gave it
 * @param version counts every change, from 1
 */
public record Subscription(UUID id, Wish wish, @Nullable GivenFor helper, long version) {

    /**
     * What is wanted.
     *
     * @param places place codes; what is sent to a place reaches subscriptions at it and below
     * @param groups codes of {@code key-group} the person belongs to
     * @param channels codes of {@code channel}
     * @param language of notices, {@code zh-CN} or {@code en}
     * @param byGroup false for the choice that is not personalised: only what goes to everybody at a place (R17)
     * @param muted codes of {@code theme} the person has had enough of
     */
    public record Wish(
            List<String> places,
            List<String> groups,
            List<String> channels,
            String language,
            QuietHours quiet,
            boolean byGroup,
            Set<String> muted) {

        public Wish {
            places = List.copyOf(places);
            groups = List.copyOf(groups);
            channels = List.copyOf(channels);
            muted = Set.copyOf(muted);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("places must not be empty");
            }
        }
    }

    /**
     * Who gave the subscription for a person, and with what consent (代办).
     *
     * @param account the helper's account; stays in this service
     * @param consentForm {@code spoken} or {@code written}
     */
    public record GivenFor(String account, LocalDate consentOn, String consentForm) {}

    /** The reference that stands for the person in events. */
    public String personRef() {
        return id.toString().replace("-", "");
    }

    /** The id of a person's subscription. */
    public static UUID idOf(String personRef) {
        return UUID.fromString(personRef.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** Another wish of the same person. */
    Subscription wishing(Wish other) {
        return new Subscription(id, other, helper, version + 1);
    }

    /** No more about these themes; no more pushes at all where there are none. */
    Subscription optOut(Collection<String> themes) {
        Set<String> muted = new TreeSet<>(wish.muted());
        muted.addAll(themes);
        List<String> channels = themes.isEmpty() ? List.of() : wish.channels();
        return wishing(
                new Wish(wish.places(), wish.groups(), channels, wish.language(), wish.quiet(), wish.byGroup(), muted));
    }

    /** The subscribed place at which an audience reaches this person. */
    public Optional<String> reachedAt(Predicate<String> place) {
        return wish.places().stream().filter(place).findFirst();
    }

    /** Whether the person wants something about these themes. */
    public boolean wants(Collection<String> themes) {
        return themes.isEmpty() || !wish.muted().containsAll(themes);
    }

    /** Whether something for these groups is for this person; no groups mean everybody. */
    public boolean belongsTo(Collection<String> groups) {
        return groups.isEmpty() || (wish.byGroup() && wish.groups().stream().anyMatch(groups::contains));
    }
}
