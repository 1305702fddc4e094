package org.kepu.metrics.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which plan to import; {@link PlanDesk} checks it.
 *
 * @param seed id of a plan this product ships with
 * @param yaml a file in the form of {@code plan.v1.schema.json}; instead of {@code seed}
 */
public record PlanRequest(@Nullable String seed, @Nullable String yaml) {}
