package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.presence.evidence.EvidenceTrail;

/** Puts an attendance together: its fact, its grade by the one table (R2), its ids. */
@ApplicationScoped
class Recorder {

    private static final int DIGEST_BYTES = 16;

    private final EvidenceTable table;
    private final CityTime time;

    Recorder(EvidenceTable table, CityTime time) {
        this.table = table;
        this.time = time;
    }

    /**
     * What is to be recorded.
     *
     * @param nonce made where it was recorded
     * @param digest of what was sent
     * @param personRef who came; null for heads
     * @param actor the staff that records; null where the person scanned
     */
    record Entry(
            UUID nonce,
            byte[] digest,
            Evidence evidence,
            String group,
            List<String> finer,
            int personTimes,
            @Nullable String personRef,
            @Nullable String actor) {}

    Attendance at(Door door, Entry entry) {
        CountMode mode = entry.personRef() == null ? CountMode.HEAD_COUNT : CountMode.BY_NAME;
        String grade = table.judge(EvidenceTrail.of(entry.evidence())).grade().name();
        Fact fact = door.fact(time, mode, entry.group(), entry.finer(), entry.personTimes())
                .graded(grade)
                .of(entry.personRef());
        return new Attendance(
                Ids.next(),
                door.session(),
                entry.nonce(),
                entry.digest(),
                mode,
                entry.evidence(),
                time.now(),
                Ids.next(),
                fact,
                entry.actor());
    }

    /** What a nonce was used for: 128 bits of SHA-256 over the content of the call. */
    static byte[] digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return Arrays.copyOf(sha.digest(), DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
