package org.kepu.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    /**
     * The text of one plan of this jar.
     *
     * @throws IllegalArgumentException where there is none of this id
     */
    public static String text(String id) {
        return ContractFiles.text("plans/" + id + ".yaml");
    }

    /**
     * A plan of a file an operator brings, in the form {@code kepu/plans/plan.v1.schema.json} describes.
     *
     * @throws IllegalArgumentException naming the field where the text is not such a plan
     */
    public static Plan parse(String yaml) {
        try {
            return ContractFiles.read(yaml, Plan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
