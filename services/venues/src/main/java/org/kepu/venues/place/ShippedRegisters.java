package org.kepu.venues.place;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kepu.contracts.PlaceRegisterFile;

/** The registers the installation carries and the topmost place of each: who keeps that place imports it. */
final class ShippedRegisters {

    private static final Map<String, String> TOP = PlaceRegisterFile.names().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    name -> PlaceRegisterFile.load(name).getFirst().code()));

    private ShippedRegisters() {}

    /** Code of the topmost place of a register. */
    static String topOf(String register) {
        String top = TOP.get(register);
        if (top == null) {
            throw new IllegalArgumentException("no register is called " + register);
        }
        return top;
    }

    /** The registers whose topmost place is one of these. */
    static Set<String> whoseTop(Predicate<String> place) {
        return TOP.keySet().stream()
                .filter(register -> place.test(topOf(register)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
