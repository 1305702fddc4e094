package org.kepu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Launch;
import org.kepu.local.part.Part;

/** With small real processes. */
class PartRunnerTest {

    @TempDir
    private Path folder;

    private StateFolder state;

    @BeforeEach
    void claim() {
        state = new StateFolder(folder.resolve("state"));
        state.claim(false);
    }

    private final class Small implements Part {

        private final boolean optional;
        private final boolean answers;
        private final String script;
        private int prepared;

        Small(boolean optional, boolean answers, String script) {
            this.optional = optional;
            this.answers = answers;
            this.script = script;
        }

        @Override
        public String name() {
            return "small";
        }

        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public Map<String, Integer> ports() {
            return Map.of();
        }

        @Override
        public boolean isOptional() {
            return optional;
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), folder);
        }

        @Override
        public boolean ready() {
            return answers;
        }

        @Override
        public void prepare() {
            prepared++;
            if (prepared < 3) {
                throw new IllegalStateException("those it works with are not there yet");
            }
        }
    }

    private PartStatus ended(boolean optional) {
        StatusBoard board = new StatusBoard(state.run());
        board.put(PartStatus.waiting("small"));
        new PartRunner(new Small(optional, false, "echo the disk is full; exit 3"), state, board).run();
        return board.all().getFirst();
    }

    @Test
    void shouldGoOnWithoutAnOptionalPartThatCannotBeStarted() {
        // When
        PartStatus status = ended(true);

        // Then
        assertThat(status.phase()).isEqualTo(Phase.LEFT_OUT);
        assertThat(status.note())
                .startsWith("left out, because it ended with exit code 3")
                .contains("the disk is full");
    }

    @Test
    void shouldFailWithAnyOther() {
        assertThat(ended(false).phase()).isEqualTo(Phase.FAILED);
    }

    /** A first broker of three answers before it can make topics with copies on the others. */
    @Test
    void shouldAskAPassingProcessAgainThatIsNotPreparedYet() throws InterruptedException {
        // Given
        Small small = new Small(false, true, "exec sleep 60");

        // When
        try (PassingProcess running = PassingProcess.start(small, small.launch(), state)) {
            boolean ready = running.awaitReady(Duration.ofSeconds(30));

            // Then
            assertThat(ready).isTrue();
            assertThat(small.prepared).isEqualTo(3);
        }
    }
}
