package org.kepu.observability;

/**
 * Where a service keeps its data, for the operator. A service whose store is not what its configuration says produces
 * one as a bean; content does, for the trial document store.
 *
 * @param kind for instance {@code postgresql}, {@code mongodb}, {@code trial document store}
 * @param forProduction false where data may be lost or the licence or size forbids it
 */
public record Store(String kind, boolean forProduction) {

    public Store {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("kind must not be blank");
        }
    }
}
