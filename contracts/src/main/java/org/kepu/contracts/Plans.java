package org.kepu.contracts;

import java.util.List;

/** The plans this product ships with ({@code kepu/plans}); an operator imports one of them or a file of the same form. */
public final class Plans {

    private Plans() {}

    /** The ids of the plans in this jar, such as {@code puyang-2024}. */
    public static List<String> ids() {
        return Index.load().plans();
    }

    public static List<Plan> load() {
        return ids().stream().map(Plans::load).toList();
    }

    /**
     * One plan of this jar.
     *
     * @throws IllegalArgumentException where there is none of this id
     */
    public static Plan load(String id) {
        return ContractFiles.yaml("plans/" + id + ".yaml", Plan.class);
    }
}
