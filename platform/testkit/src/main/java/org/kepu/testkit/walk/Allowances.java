package org.kepu.testkit.walk;

import java.util.Map;
import java.util.Set;

/**
 * What a walk does not ask of some operations, each for a reason that stands where a service lists it.
 *
 * @param outOfState ids of operations whose sample is not in the state they ask for: a wrong text may be answered 409, and
 *     a right body is not sent
 * @param knownByNonce ids of operations that know a repetition by a nonce in the body, whatever the Idempotency-Key
 * @param anyValue fields that may say anything, as {@code <operation id> <field>}
 * @param others another right body by operation id, where none can be made of the sample
 */
public record Allowances(
        Set<String> outOfState, Set<String> knownByNonce, Set<String> anyValue, Map<String, String> others) {

    public Allowances {
        outOfState = Set.copyOf(outOfState);
        knownByNonce = Set.copyOf(knownByNonce);
        anyValue = Set.copyOf(anyValue);
        others = Map.copyOf(others);
    }

    /** None. */
    public static Allowances none() {
        return new Allowances(Set.of(), Set.of(), Set.of(), Map.of());
    }

    /** With operations out of state. */
    public Allowances andOutOfState(String... ids) {
        return new Allowances(Set.of(ids), knownByNonce, anyValue, others);
    }

    /** With operations that know a repetition by a nonce. */
    public Allowances andKnownByNonce(String... ids) {
        return new Allowances(outOfState, Set.of(ids), anyValue, others);
    }

    /** With fields that may say anything. */
    public Allowances andAnyValue(String... fields) {
        return new Allowances(outOfState, knownByNonce, Set.of(fields), others);
    }

    /** With other right bodies. */
    public Allowances andOthers(Map<String, String> bodies) {
        return new Allowances(outOfState, knownByNonce, anyValue, bodies);
    }
}
