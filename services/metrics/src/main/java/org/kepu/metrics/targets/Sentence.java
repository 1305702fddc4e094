package org.kepu.metrics.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Term;
import org.kepu.contracts.Text;
import org.kepu.registers.Terms;

/** A target and how it stands in one sentence, Chinese and English, around the plan's own words. */
final class Sentence {

    private Sentence() {}

    static Text of(Indicator indicator, LocalDate day, Shown shown, Judgement judgement, Terms terms) {
        Term state = term(terms, "target-state", judgement.state());
        String reason = judgement.reason();
        Term why = reason == null ? null : term(terms, "judgement-reason", reason);
        return new Text(
                "方案要求“%s”，截至%s%s，%s%s。"
                        .formatted(indicator.stated(), day, value(shown, true), state.zh(), because(why, true)),
                "The plan says “%s”; as of %s %s: %s%s."
                        .formatted(indicator.stated(), day, value(shown, false), state.en(), because(why, false)));
    }

    private static String value(Shown shown, boolean chinese) {
        BigDecimal value = shown.value();
        if (value == null) {
            return chinese ? "尚无数值" : "there is no value";
        }
        BigDecimal of = shown.of();
        String number = value.stripTrailingZeros().toPlainString();
        String part =
                of == null ? number : number + "/" + of.stripTrailingZeros().toPlainString();
        String atLeast = !shown.atLeast() ? "" : chinese ? "至少" : "at least ";
        String entered = !shown.entered() ? "" : chinese ? "（录入）" : " (entered)";
        return chinese ? "为" + atLeast + part + entered : "it is " + atLeast + part + entered;
    }

    private static String because(@Nullable Term why, boolean chinese) {
        if (why == null) {
            return "";
        }
        return chinese ? "：" + why.zh() : ", because " + why.en();
    }

    private static Term term(Terms terms, String vocabulary, String code) {
        return terms.vocabulary(vocabulary)
                .term(code)
                .orElseThrow(() -> new IllegalStateException(vocabulary + " has no term " + code));
    }
}
