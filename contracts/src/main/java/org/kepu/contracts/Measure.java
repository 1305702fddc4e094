package org.kepu.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the value of an indicator is computed: one engine per shape, the rest is data of the plan.
 *
 * <p>Counts of facts never join anything but places, vocabularies and plans. Places include everything below them; a
 * value is asked for a place and a day.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "engine")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Measure.Stock.class, name = "stock"),
    @JsonSubTypes.Type(value = Measure.Coverage.class, name = "coverage"),
    @JsonSubTypes.Type(value = Measure.Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = Measure.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Measure.Distinct.class, name = "distinct"),
    @JsonSubTypes.Type(value = Measure.Cadence.class, name = "cadence"),
    @JsonSubTypes.Type(value = Measure.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Measure.Entered.class, name = "entered"),
})
public sealed interface Measure {

    /** Which span of days counts towards a value. */
    enum Period {
        @JsonProperty("quarter")
        QUARTER,
        @JsonProperty("year")
        YEAR,
        @JsonProperty("plan")
        PLAN
    }

    /** Which amount of a fact is summed. */
    enum Amount {
        @JsonProperty("personTimes")
        PERSON_TIMES,
        @JsonProperty("minutes")
        MINUTES,
        @JsonProperty("count")
        COUNT
    }

    /** 新增: subjects granted one in the period that held none the day before; removals do not lower it. */
    record Added(HoldingFilter holding, Period period, boolean orEntered) implements Measure {}

    /** 保有量: distinct subjects holding one on the day asked. */
    record Stock(HoldingFilter holding) implements Measure {}

    /**
     * 覆盖: units of a register with at least {@code need} different codes held (or one fact), over all units of it.
     *
     * @param holding what a unit must hold; null where facts are looked at
     * @param fact what must have happened there; null where holdings are looked at
     * @param need different codes a unit needs, 1 where the plan leaves it out; three for the three chiefs (三长)
     * @param needIsSetting true where the plan does not define it and a city sets it
     * @param period for facts only
     */
    record Coverage(
            @Nullable HoldingFilter holding,
            @Nullable FactFilter fact,
            int need,
            boolean needIsSetting,
            @Nullable Period period,
            Over over)
            implements Measure {

        public Coverage {
            if ((holding == null) == (fact == null)) {
                throw new IllegalArgumentException("coverage is of a holding or of a fact, not of both or neither");
            }
            if (fact != null && period == null) {
                throw new IllegalArgumentException("coverage by facts needs a period");
            }
            need = Math.max(1, need);
        }
    }

    /** Sum of an amount over facts, 人次 for instance: one person attending twice counts twice. */
    record Sum(FactFilter fact, Amount amount, Period period) implements Measure {}

    /** Number of things: the sum of {@code count} over facts; {@code perSubject} shows it per school as well. */
    record Count(FactFilter fact, Period period, boolean perSubject) implements Measure {}

    /** 人: distinct personRefs, shown as "at least n" with the head-counted rest beside it, never added. */
    record Distinct(FactFilter fact, Period period) implements Measure {}

    /** Met when every period so far has at least one fact; {@code byTags} shows it per tag as well. */
    record Cadence(FactFilter fact, Period every, List<String> byTags) implements Measure {

        public Cadence {
            byTags = Lists.orEmpty(byTags);
        }
    }

    /** Distinct personRefs over an entered number of people, marked as a lower bound. */
    record Share(FactFilter fact, String ofEntered, Period period) implements Measure {}

    /**
     * A value nobody can compute: entered with date, source document and who entered it, and shown as entered.
     *
     * @param inputs the values to enter; {@code reference} is what {@code value} is compared with
     * @param per place level it is entered for, null for the plan's own place
     */
    record Entered(List<Input> inputs, @Nullable String per) implements Measure {

        public Entered {
            inputs = List.copyOf(inputs);
        }
    }

    /** One value to enter: {@code type} is percent, number, money, yes-no or tier. */
    record Input(String name, String type) {}

    /** Which facts count: any of the kinds, all of {@code allTags}, and one of {@code anyTag} where given. */
    record FactFilter(List<String> kinds, List<String> allTags, List<String> anyTag) {

        public FactFilter {
            kinds = List.copyOf(kinds);
            allTags = Lists.orEmpty(allTags);
            anyTag = Lists.orEmpty(anyTag);
        }
    }

    /** Which holdings count: the kind, any of the codes (all where empty), and the level or above where given. */
    record HoldingFilter(
            String kind, List<String> codes, @Nullable String levelAtLeast) {

        public HoldingFilter {
            codes = Lists.orEmpty(codes);
        }
    }

    /** The register whose units are covered: places of a level (with all the tags), or organisations of a kind. */
    record Over(
            Register register,
            @Nullable String placeLevel,
            List<String> placeTags,
            @Nullable String organisationKind) {

        public Over {
            placeTags = Lists.orEmpty(placeTags);
            if ((placeLevel == null) != (register == Register.ORGANISATION)) {
                throw new IllegalArgumentException("a place register needs placeLevel, an organisation register not");
            }
        }
    }

    /** Registers that give denominators. */
    enum Register {
        @JsonProperty("place")
        PLACE,
        @JsonProperty("organisation")
        ORGANISATION
    }
}
