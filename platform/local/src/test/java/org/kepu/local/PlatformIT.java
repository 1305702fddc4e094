package org.kepu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.contracts.BrokerSettings;
import org.kepu.contracts.Topics;
import org.kepu.local.part.Postgres;
import org.kepu.local.part.Principals;

/** PostgreSQL, Kafka and the document store, started, killed and stopped as a person would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private LocalPlatform local;
    private LocalPlatform.Outcome up;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException, InterruptedException {
        local = new LocalPlatform(folder, "postgres,kafka,documents");
        up = local.run("up");
        assertThat(up.code()).as(up.output()).isZero();
    }

    @AfterAll
    void down() throws IOException, InterruptedException {
        assertThat(local.run("down").code()).isZero();
        assertThat(local.running().orphans()).isEmpty();
    }

    @Test
    void shouldSayWhatStartsHowLongItTookAndWhereItsLogIs() {
        // Given
        String output = up.output();

        // When
        var kafka = output.lines().filter(line -> line.contains("kafka "));

        // Then
        assertThat(kafka).hasSize(2);
        assertThat(output)
                .contains("starting, log " + local.state().log("kafka"))
                .containsPattern("kafka +ready after [0-9.]+ s")
                .containsPattern("Kepu is ready after [0-9.]+ s");
    }

    @Test
    void shouldLeaveARunningPlatformAloneWhenStartedAgain() throws IOException, InterruptedException {
        // Given
        Long before = local.running().pid("kafka").orElseThrow();

        // When
        LocalPlatform.Outcome second = local.run("up");

        // Then
        assertThat(second.code()).isZero();
        assertThat(second.output()).hasLineCount(1).contains("already up");
        assertThat(local.running().pid("kafka")).contains(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "documents"})
    void shouldStartAgainAPartThatWasKilled(String part) throws IOException, InterruptedException {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());
        Long before = local.running().pid(part).orElseThrow();

        // When
        LocalPlatform.Outcome kill = local.run("kill", part);

        // Then
        assertThat(kill.code()).as(kill.output()).isZero();
        await().atMost(PATIENCE)
                .until(() -> local.running()
                                .pid(part)
                                .filter(pid -> !pid.equals(before))
                                .isPresent()
                        && local.running().isReady());
        LocalPlatform.Outcome status = local.run("status");
        assertThat(status.code()).as(status.output()).isZero();
        assertThat(status.output()).containsPattern(part + " +ready +\\d+ +\\d+ MiB +1 ");
    }

    @Test
    void shouldHoldAPartDownUntilItIsStartedAgain() throws IOException, InterruptedException {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());

        // When
        local.run("stop", "documents");

        // Then
        await().atMost(PATIENCE).until(() -> local.run("status").output().contains("held"));
        assertThat(local.running().pid("documents")).isEmpty();
        local.run("start", "documents");
        await().atMost(PATIENCE).until(() -> local.running().isReady());
    }

    @Test
    void shouldWriteToTheDiskBeforePostgresAnswersACommit() throws SQLException {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());

        // When
        try (Connection connection = connect("venues", "venues");
                Statement statement = connection.createStatement();
                ResultSet settings = statement.executeQuery("select current_setting('fsync'),"
                        + " current_setting('synchronous_commit'), current_setting('full_page_writes'),"
                        + " (select count(*) from pg_stat_statements)")) {

            // Then
            assertThat(settings.next()).isTrue();
            assertThat(settings.getString(1)).isEqualTo("on");
            assertThat(settings.getString(2)).isEqualTo("on");
            assertThat(settings.getString(3)).isEqualTo("on");
            assertThat(settings.getLong(4)).isPositive();
        }
    }

    @Test
    void shouldLetNoServiceConnectToTheDatabaseOfAnother() {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());

        // When
        var stranger = assertThatThrownBy(() -> connect("venues", "volunteers").close());

        // Then
        stranger.isInstanceOf(SQLException.class).hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> connect("venues", "volunteers_read").close())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> connect("postgres", "venues").close()).hasMessageContaining("permission denied");
    }

    @Test
    void shouldLetTheReadOnlyRoleReadAndNothingElse() throws SQLException {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());
        try (Connection owner = connect("venues", "venues");
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists figure (value int)");
        }

        // When
        try (Connection reader = connect("venues", "venues_read");
                Statement statement = reader.createStatement()) {

            // Then
            assertThat(statement.executeQuery("select count(*) from figure").next())
                    .isTrue();
            // The role begins every transaction as one that only reads, but may say otherwise itself: the rights must
            // hold.
            statement.execute("set session characteristics as transaction read write");
            assertThatThrownBy(() -> statement.execute("insert into figure values (1)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table mine (value int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void shouldCreateTheTopicsOfTheContractsAndNoOthers() throws Exception {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());
        try (Admin admin = Admin.create(new Principals(local.platform(false)).client(Principals.ADMIN))) {

            // When
            var names = admin.listTopics().names().get();

            // Then
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Topics.load().topics().stream()
                            .map(Topics.Topic::name)
                            .toList());
            var topics = admin.describeTopics(names).allTopicNames().get();
            assertThat(topics)
                    .extractingByKey("kepu.venues.visit")
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(12));
            assertThat(topics)
                    .extractingByKey("kepu.venues.venue.state")
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    /** Beside the producers' acks=all ({@code RelayProducerTest}): what an acknowledgement of this broker is worth. */
    @Test
    void shouldKeepWhatKafkaAcknowledgedInTheOneCopyThereIsAndForEver() throws Exception {
        // Given
        await().atMost(PATIENCE).until(() -> local.running().isReady());
        BrokerTold told = new BrokerTold(new Principals(local.platform(false)).client(Principals.ADMIN));

        // When
        Map<String, String> broker = told.ofBroker();

        // Then
        assertThat(broker)
                .containsAllEntriesOf(BrokerSettings.ALONE.lines())
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("unclean.leader.election.enable", "false")
                .containsEntry("auto.create.topics.enable", "false");
        assertThat(broker)
                .as("nothing waits for the disk: a kill -9 loses nothing, a power cut may lose the last seconds")
                .containsEntry("log.flush.interval.messages", String.valueOf(Long.MAX_VALUE))
                .containsEntry("log.flush.interval.ms", "null");
        assertThat(told.ofTopic("kepu.venues.visit"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("unclean.leader.election.enable", "false");
        assertThat(told.ofTopic("kepu.venues.venue.state"))
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.insync.replicas", "1")
                .containsEntry("unclean.leader.election.enable", "false");
        assertThat(told.copies()).containsExactly(1);
    }

    private Connection connect(String database, String role) throws SQLException {
        try {
            return DriverManager.getConnection(
                    Postgres.url(local.platform(false), database),
                    role,
                    local.secrets().getProperty("postgres." + role));
        } catch (IOException e) {
            throw new IllegalStateException("the passwords cannot be read", e);
        }
    }
}
