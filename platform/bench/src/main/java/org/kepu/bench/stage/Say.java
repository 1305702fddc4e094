package org.kepu.bench.stage;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.kepu.bench.ratio.Pair;

/** Tells the person who started the bench what it does, one line at a time. */
public record Say(PrintStream out) {

    /** A line as {@link String#format}. */
    public void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** The newest of these pairs. */
    public void pair(List<Pair> pairs) {
        Pair last = pairs.getLast();
        line("    pair %d: %.1f ÷ %.1f = %.4g", pairs.size(), last.numerator(), last.denominator(), last.ratio());
    }
}
