package org.kepu.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a measure names, looked up in the vocabularies. */
final class MeasureTerms {

    private MeasureTerms() {}

    /** The streams that carry the facts or holdings a measure looks at. */
    static Set<String> streams(Measure measure, Vocabularies vocabularies) {
        Set<String> streams = new TreeSet<>();
        facts(measure)
                .flatMap(fact -> fact.kinds().stream())
                .forEach(kind ->
                        vocabularies.get("fact-kind").term(kind).ifPresent(term -> streams.addAll(term.from())));
        holdings(measure)
                .forEach(holding -> vocabularies
                        .get("holding-kind")
                        .term(holding.kind())
                        .ifPresent(term -> streams.addAll(term.from())));
        if (measure instanceof Measure.Entered) {
            streams.add("metrics.external-value.entered");
        }
        return streams;
    }

    /** Kinds, codes, levels and tags no vocabulary has. */
    static List<String> unknown(Measure measure, Vocabularies vocabularies) {
        List<String> named = new ArrayList<>();
        facts(measure).forEach(fact -> {
            fact.kinds().forEach(kind -> named.add("fact-kind:" + kind));
            named.addAll(fact.allTags());
            named.addAll(fact.anyTag());
        });
        holdings(measure).forEach(holding -> {
            named.add("holding-kind:" + holding.kind());
            String codes = vocabularies
                    .get("holding-kind")
                    .term(holding.kind())
                    .map(Term::codes)
                    .orElse("none");
            holding.codes().forEach(code -> named.add(codes + ":" + code));
            if (holding.levelAtLeast() != null) {
                named.add("level:" + holding.levelAtLeast());
            }
        });
        if (measure instanceof Measure.Cadence cadence) {
            named.addAll(cadence.byTags());
        }
        if (measure instanceof Measure.Coverage coverage) {
            coverage.over().placeTags().forEach(tag -> named.add("place-tag:" + tag));
            if (coverage.over().placeLevel() != null) {
                named.add("place-level:" + coverage.over().placeLevel());
            }
            if (coverage.over().organisationKind() != null) {
                named.add("organisation-kind:" + coverage.over().organisationKind());
            }
        }
        return named.stream().filter(term -> !known(term, vocabularies)).toList();
    }

    private static boolean known(String term, Vocabularies vocabularies) {
        String[] parts = term.split(":", 2);
        Vocabulary vocabulary = vocabularies.byName().get(parts[0]);
        return vocabulary != null && vocabulary.term(parts[1]).isPresent();
    }

    private static Stream<Measure.FactFilter> facts(Measure measure) {
        return switch (measure) {
            case Measure.Sum sum -> Stream.of(sum.fact());
            case Measure.Count count -> Stream.of(count.fact());
            case Measure.Distinct distinct -> Stream.of(distinct.fact());
            case Measure.Cadence cadence -> Stream.of(cadence.fact());
            case Measure.Share share -> Stream.of(share.fact());
            case Measure.Coverage coverage -> Stream.ofNullable(coverage.fact());
            case Measure.Added added -> Stream.empty();
            case Measure.Stock stock -> Stream.empty();
            case Measure.Entered entered -> Stream.empty();
        };
    }

    private static Stream<Measure.HoldingFilter> holdings(Measure measure) {
        return switch (measure) {
            case Measure.Added added -> Stream.of(added.holding());
            case Measure.Stock stock -> Stream.of(stock.holding());
            case Measure.Coverage coverage -> Stream.ofNullable(coverage.holding());
            case Measure.Sum sum -> Stream.empty();
            case Measure.Count count -> Stream.empty();
            case Measure.Distinct distinct -> Stream.empty();
            case Measure.Cadence cadence -> Stream.empty();
            case Measure.Share share -> Stream.empty();
            case Measure.Entered entered -> Stream.empty();
        };
    }
}
