package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.jdbc.notice.Notices;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** Anybody signed in objects while something is publicised (公示异议); who confers settles it, and the person is told. */
@ApplicationScoped
@Transactional
class ObjectionDesk {

    private static final String TEMPLATE = "recognition-objection-settled";

    private final Recognitions recognitions;
    private final Objections objections;
    private final RecognitionAccess access;
    private final Notices notices;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    ObjectionDesk(
            Recognitions recognitions,
            Objections objections,
            RecognitionAccess access,
            Notices notices,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.recognitions = recognitions;
        this.objections = objections;
        this.access = access;
        this.notices = notices;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** What somebody objects. */
    record ObjectionRequest(@Nullable String words) {

        /** Without the words: they name people. */
        @Override
        public String toString() {
            return "ObjectionRequest[]";
        }
    }

    /** Whether an objection is upheld, and what is said to the person. */
    record SettlementRequest(
            @Nullable Boolean upheld, @Nullable String answer) {}

    Objections.Objection object(UUID recognition, ObjectionRequest request) {
        String ref = caller.personRef();
        Recognition found = access.visible(recognition);
        Checks checks = new Checks();
        String words = checks.lines("words", request.words(), 1, 2000);
        checks.throwIfAny();
        boolean taken = found instanceof Recognition.Publicised publicised
                && !publicised.until().isBefore(time.today());
        if (!taken) {
            throw new Refused(new RecognitionProblem.NotPublicised());
        }
        Objections.Objection objection =
                new Objections.Objection(Ids.next(), 1, recognition, ref, words, time.now(), "open", null);
        objections.add(objection);
        return objection;
    }

    /** Objections to a recognition, for who confers it. */
    List<Objections.Objection> of(UUID recognition) {
        return objections.of(access.ofConferrer(recognition).id());
    }

    Objections.Objection settle(UUID recognition, UUID id, long version, SettlementRequest request) {
        Recognition found = access.ofConferrer(recognition);
        Objections.Objection before = objections
                .read(id)
                .filter(objection -> objection.recognition().equals(recognition))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Versions.requireCurrent(version, before.version());
        Checks checks = new Checks();
        checks.present("upheld", request.upheld());
        String answer = checks.text("answer", request.answer(), 1, 1000);
        checks.throwIfAny();
        if (!before.isOpen()) {
            throw new Refused(new RecognitionProblem.ObjectionSettled());
        }
        String status = Boolean.TRUE.equals(request.upheld()) ? "upheld" : "dismissed";
        objections.settle(before, status, answer);
        audit.record(Act.of("recognition.settle-objection", "recognition", recognition)
                .version(found.version())
                .at(found.candidacy().holder().place())
                .because(answer)
                .with(Map.of("objection", id, "status", status)));
        notices.request(new Notices.Notice(
                before.personRef(),
                TEMPLATE,
                Map.of("recognitionId", recognition, "outcomeCode", status),
                TEMPLATE + ":" + id));
        return objections.read(id).orElseThrow();
    }
}
