package org.kepu.venues.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.contracts.Text;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.Jurisdiction;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What those who keep a whole city do with its vocabularies: add a term, end one. */
@ApplicationScoped
@Transactional
class VocabularyDesk {

    /** Their terms are asked for by name in the platform's own rules. */
    private static final Set<String> CLOSED = Set.of(
            "booking-mode",
            "count-mode",
            "ending-reason",
            "evidence-grade",
            "evidence-kind",
            "fact-kind",
            "holding-kind",
            "level",
            "place-level",
            "request-step",
            "target-op");

    private final VocabularyTable table;
    private final VocabularyVoice voice;
    private final Jurisdiction jurisdiction;
    private final CityTime time;
    private final Audit audit;

    VocabularyDesk(
            VocabularyTable table, VocabularyVoice voice, Jurisdiction jurisdiction, CityTime time, Audit audit) {
        this.table = table;
        this.voice = voice;
        this.jurisdiction = jurisdiction;
        this.time = time;
        this.audit = audit;
    }

    /** A new term: a slug and its words in both languages. */
    record TermRequest(
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Integer order) {}

    /** The first day on which a term is no longer given. */
    record EndRequest(@Nullable LocalDate endedOn) {}

    /** Adds a term at the end of a vocabulary. */
    VocabularyTable.Versioned add(String name, long version, TermRequest request) {
        requireOpen(name, version);
        Checks checks = new Checks();
        String code = checks.text("code", request.code(), 1, 64);
        checks.check("code", code.isEmpty() || code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "unknown-code");
        String zh = checks.text("zh", request.zh(), 1, 200);
        String en = checks.text("en", request.en(), 1, 200);
        Integer order = request.order();
        if (order != null) {
            checks.number("order", order, 1, 1000);
        }
        checks.throwIfAny();
        if (!table.addTerm(name, new VocabularyState.TermState(code, new Text(zh, en), order, null), false)) {
            throw new Refused(new VocabularyProblem.CodeTaken());
        }
        return told("vocabulary.add", name, Map.of("code", code));
    }

    /** Ends a term from a day on; nothing that carries it changes. */
    VocabularyTable.Versioned end(String name, String code, long version, EndRequest request) {
        VocabularyState before = requireOpen(name, version);
        VocabularyState.TermState term = before.terms().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Checks checks = new Checks();
        LocalDate day = checks.day("endedOn", request.endedOn(), time.today(), Checks.LATEST_DAY);
        checks.throwIfAny();
        if (term.endedOn() != null) {
            throw new Refused(new VocabularyProblem.TermEnded());
        }
        table.end(name, code, day);
        return told("vocabulary.end", name, Map.of("code", code, "endedOn", day));
    }

    private VocabularyState requireOpen(String name, long version) {
        jurisdiction.requireCityKeeper();
        VocabularyTable.Versioned found =
                table.find(name, true).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Versions.requireCurrent(version, found.version());
        if (CLOSED.contains(name)) {
            throw new Refused(new VocabularyProblem.Closed());
        }
        return found.state();
    }

    private VocabularyTable.Versioned told(String action, String name, Map<String, ?> details) {
        VocabularyTable.Versioned now = voice.tell(name);
        audit.record(Act.of(action, "vocabulary", name).version(now.version()).with(details));
        return now;
    }
}
