package org.kepu.metrics.measure;

import java.util.List;

/**
 * One unit of a coverage (覆盖单位): a place or an organisation of a register.
 *
 * @param code place code or organisation id
 * @param place where it is; of a place its own code
 * @param covered whether it has what it needs
 * @param held what it has of that: codes of holdings, or kinds of facts
 */
public record Unit(String code, String name, String place, boolean covered, List<String> held) {

    public Unit {
        held = List.copyOf(held);
    }
}
