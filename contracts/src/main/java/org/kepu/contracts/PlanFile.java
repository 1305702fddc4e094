package org.kepu.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a file somebody brings (方案文件), looked through row by row: its form, then the terms and words it uses. Needs
 * the optional json-schema-validator on the class path.
 *
 * @param plan the plan; null where {@code faults} is not empty
 * @param faults everything that is wrong, in the order of the file
 */
public record PlanFile(@Nullable Plan plan, List<Fault> faults) {

    private static final int MOST_FAULTS = 200;

    /**
     * Something wrong in the file.
     *
     * @param at where, such as {@code indicators[3].measure}; empty for the file as a whole
     * @param rule what it breaks: unreadable, a keyword of the schema (required, enum …), term, word, twice, period
     */
    public record Fault(String at, String rule) {}

    private static final class Form {
        private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractFiles.text("plans/plan.v1.schema.json"), InputFormat.JSON);
    }

    public PlanFile {
        faults = List.copyOf(faults);
    }

    /** Looks a file through; the vocabularies say which terms there are. */
    public static PlanFile read(String yaml, Vocabularies vocabularies) {
        JsonNode tree;
        try {
            tree = ContractFiles.read(yaml, JsonNode.class);
        } catch (JsonProcessingException e) {
            return new PlanFile(null, List.of(new Fault("", "unreadable")));
        }
        List<Fault> form = Form.SCHEMA.validate(tree.toString(), InputFormat.JSON).stream()
                .map(PlanFile::fault)
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
        if (!form.isEmpty()) {
            return new PlanFile(null, form);
        }
        try {
            Plan plan = ContractFiles.read(yaml, Plan.class);
            List<Fault> faults = faults(plan, vocabularies);
            return new PlanFile(faults.isEmpty() ? plan : null, faults);
        } catch (JsonProcessingException e) {
            return new PlanFile(null, List.of(new Fault("", "unreadable")));
        }
    }

    private static Fault fault(Error error) {
        StringBuilder at = new StringBuilder();
        for (String step : error.getInstanceLocation().toString().split("/", -1)) {
            if (step.matches("\\d+")) {
                at.append('[').append(step).append(']');
            } else if (!step.isEmpty()) {
                at.append(at.isEmpty() ? "" : ".").append(step);
            }
        }
        return new Fault(at.toString(), String.valueOf(error.getKeyword()));
    }

    private static List<Fault> faults(Plan plan, Vocabularies vocabularies) {
        List<Fault> faults = new ArrayList<>();
        if (plan.period().end() < plan.period().start()) {
            faults.add(new Fault("period.end", "period"));
        }
        named("keyGroups", plan.keyGroups(), vocabularies.get("key-group"), faults);
        named("roles", plan.roles(), vocabularies.get("named-role"), faults);
        Set<String> ids = new HashSet<>();
        Set<String> words = plan.words().stream().map(Plan.Word::zh).collect(Collectors.toSet());
        for (int i = 0; i < plan.indicators().size(); i++) {
            Indicator indicator = plan.indicators().get(i);
            String at = "indicators[" + i + "].";
            if (!ids.add(indicator.id())) {
                faults.add(new Fault(at + "id", "twice"));
            }
            if (!vocabularies.get("target-op").term(indicator.op()).isPresent()) {
                faults.add(new Fault(at + "op", "term"));
            }
            if (!words.containsAll(indicator.words())) {
                faults.add(new Fault(at + "words", "word"));
            }
            if (!MeasureTerms.unknown(indicator.measure(), vocabularies).isEmpty()) {
                faults.add(new Fault(at + "measure", "term"));
            }
            if (indicator.stretchOf() != null
                    && plan.indicator(indicator.stretchOf()).isEmpty()) {
                faults.add(new Fault(at + "stretchOf", "term"));
            }
            if (indicator.due().year() < plan.period().start()
                    || indicator.due().year() > plan.period().end()) {
                faults.add(new Fault(at + "due.year", "period"));
            }
        }
        return faults;
    }

    private static void named(String at, List<Plan.Named> terms, Vocabulary vocabulary, List<Fault> faults) {
        for (int i = 0; i < terms.size(); i++) {
            if (vocabulary.term(terms.get(i).code()).isEmpty()) {
                faults.add(new Fault(at + "[" + i + "].code", "term"));
            }
        }
    }
}
