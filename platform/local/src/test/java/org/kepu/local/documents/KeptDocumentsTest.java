package org.kepu.local.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Refusal;
import org.kepu.local.documents.journal.Generations;
import org.kepu.local.documents.journal.Keeper;
import org.kepu.local.keep.Archiving;

/** Copies and journals of a real store, restored to moments. */
class KeptDocumentsTest {

    @TempDir
    private Path root;

    private Path marker;
    private Generations generations;
    private Running running;
    private int restored;

    /** A store that answers on a port. */
    private record Running(DurableBackend backend, MongoServer server, MongoClient client, Keeper keeper) {

        MongoCollection<Document> items() {
            return client.getDatabase("content").getCollection("items");
        }

        void turn() {
            backend.whileStill(keeper::turn);
        }

        void stop() {
            client.close();
            server.shutdownNow();
        }
    }

    @BeforeEach
    void start() throws IOException {
        marker = root.resolve("archiving");
        Archiving archiving = new Archiving(root.resolve("backup"), "first");
        Files.createDirectories(archiving.documents());
        generations = new Generations(archiving.documents());
        running = open(root.resolve("documents.mv"));
        write("before", 1);
        archiving.write(marker);
        running.turn();
    }

    @AfterEach
    void stop() {
        running.stop();
    }

    private Running open(Path file) {
        DurableBackend backend = new DurableBackend(DocumentStore.store(file));
        MongoServer server = new MongoServer(backend);
        Keeper keeper = new Keeper(marker, file.resolveSibling("kept"), backend::copyTo);
        backend.keptBy(keeper);
        backend.whileStill(keeper::turn);
        MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort() + "/?retryWrites=false");
        return new Running(backend, server, client, keeper);
    }

    private Instant write(String id, int value) {
        running.items().insertOne(new Document("_id", id).append("value", value));
        return later();
    }

    /** A moment after everything so far and before everything to come. */
    private static Instant later() {
        Instant now = Instant.now().plusMillis(1);
        await().pollDelay(java.time.Duration.ZERO).until(() -> Instant.now().isAfter(now.plusMillis(1)));
        return now;
    }

    @Test
    void shouldComeBackToEveryMomentExactly() throws IOException {
        // Given
        Instant copied = later();
        Instant one = write("a", 1);
        running.items().updateOne(Filters.eq("_id", "a"), Updates.inc("value", 10));
        running.items().findOneAndUpdate(Filters.eq("_id", "before"), Updates.push("tags", "x"));
        Instant changed = later();
        running.items().deleteOne(Filters.eq("_id", "before"));
        Instant gone = later();
        running.turn();

        // When, then
        assertThat(at(copied)).containsExactly("{before 1 null}");
        assertThat(at(one)).containsExactly("{a 1 null}", "{before 1 null}");
        assertThat(at(changed)).containsExactly("{a 11 null}", "{before 1 [x]}");
        assertThat(at(gone)).containsExactly("{a 11 null}");
    }

    @Test
    void shouldLoseNothingThatWasWrittenBeforeASecondCopyNorAfterIt() throws IOException {
        // Given
        Instant first = write("a", 1);
        new Archiving(root.resolve("backup"), "second").write(marker);
        running.turn();
        Instant copiedAgain = later();
        Instant second = write("b", 2);
        running.turn();

        // When, then
        assertThat(at(first)).hasSize(2);
        assertThat(at(copiedAgain)).hasSize(2);
        assertThat(at(second)).containsExactly("{a 1 null}", "{b 2 null}", "{before 1 null}");
        assertThat(generations.neededNoMore(second)).hasSize(1);
        assertThat(generations.neededNoMore(first)).isEmpty();
    }

    @Test
    void shouldGoOnWithANewCopyAfterADeathThatToreTheJournal() throws IOException {
        // Given
        Instant written = write("a", 1);
        running.stop();
        tear(journals().getLast());
        Instant away = later();

        // When
        running = open(root.resolve("documents.mv"));
        Instant again = write("b", 2);
        running.turn();

        // Then
        assertThat(at(written)).hasSize(2);
        assertThat(at(away)).as("nothing was written while it was away").hasSize(2);
        assertThat(at(again)).hasSize(3);
    }

    @Test
    void shouldSayHowFarItReachesWhereTheJournalIsCutShort() throws IOException {
        // Given
        Instant first = write("a", 1);
        running.turn();
        Path journal = journals().getLast();
        long size = Files.size(journal);
        write("b", 2);
        Instant wanted = write("c", 3);
        running.stop();
        byte[] bytes = Files.readAllBytes(journal);
        bytes[(int) size + 20] ^= 1;
        Files.write(journal, bytes);

        // When
        Generations.Reach reach = generations.reach(wanted).orElseThrow();

        // Then
        assertThat(reach.moment()).isBefore(wanted).isAfterOrEqualTo(first.minusMillis(1));
        assertThat(at(reach.moment())).containsExactly("{a 1 null}", "{before 1 null}");
        running = open(root.resolve("documents.mv"));
        assertThat(generations.reach(wanted).orElseThrow().moment())
                .as("the copy that followed does not make up for what is damaged")
                .isEqualTo(reach.moment());
    }

    @Test
    void shouldNotBridgeATimeInWhichNothingWasKept() throws IOException {
        // Given
        write("a", 1);
        running.turn();
        Files.delete(marker);
        running.turn();
        Instant unkept = write("b", 2);
        new Archiving(root.resolve("backup"), "third").write(marker);
        running.turn();
        Instant kept = later();
        running.turn();

        // When, then
        assertThat(generations.reach(unkept).orElseThrow().moment()).isBefore(unkept);
        assertThat(at(kept)).hasSize(3);
    }

    @Test
    void shouldRefuseAJournalThatDoesNotBelongToItsCopy() throws IOException {
        // Given
        Instant written = write("a", 1);
        new Archiving(root.resolve("backup"), "second").write(marker);
        running.turn();
        running.turn();
        List<Path> journals = journals();
        Files.copy(journals.getFirst(), journals.getLast(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Instant later = later();

        // When, then
        String second =
                generations.folder().relativize(journals.getLast()).getName(0).toString();
        Generations.Reach reach = new Generations.Reach(second, later);
        assertThatThrownBy(() -> DocumentRestore.restore(generations, reach, root.resolve("wrong.mv"), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not repeat as it happened");
        assertThat(at(written)).hasSize(2);
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> folders = Files.list(generations.folder())) {
            return folders.sorted().map(each -> each.resolve("journal")).toList();
        }
    }

    /** Its last entry cut off in the middle, as a kill -9 does to one that is being written. */
    private static void tear(Path journal) throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(bytes, 18), StandardOpenOption.APPEND);
    }

    private List<String> at(Instant moment) throws IOException {
        Path file = root.resolve("restored-" + restored++ + ".mv");
        Generations.Reach reach = generations.reach(moment).orElseThrow();
        assertThat(reach.moment()).isEqualTo(moment);
        DocumentRestore.restore(generations, reach, file, List.of());
        MongoServer server = new MongoServer(new DurableBackend(DocumentStore.store(file)));
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort())) {
            return client
                    .getDatabase("content")
                    .getCollection("items")
                    .find()
                    .map(each -> "{" + each.get("_id") + " " + each.get("value") + " " + each.get("tags") + "}")
                    .into(new java.util.ArrayList<>())
                    .stream()
                    .sorted()
                    .toList();
        } finally {
            server.shutdownNow();
        }
    }
}
