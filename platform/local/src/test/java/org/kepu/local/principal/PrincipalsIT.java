package org.kepu.local.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.local.LocalPlatform;
import org.kepu.local.Platform;
import org.kepu.local.part.Principals;

/** A service reaches its own topics and its own database, and nothing else: tried with the login of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrincipalsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private LocalPlatform local;
    private Platform platform;
    private BrokerRights broker;
    private DatabaseRights databases;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException, InterruptedException {
        local = new LocalPlatform(folder, "postgres,kafka");
        LocalPlatform.Outcome up = local.run("up");
        assertThat(up.code()).as(up.output()).isZero();
        platform = local.platform(false);
        broker = new BrokerRights(platform);
        databases = new DatabaseRights(platform);
    }

    @AfterAll
    void down() throws IOException, InterruptedException {
        assertThat(local.run("down").code()).isZero();
    }

    /** Everything is tried; then again, by two services, with a right too many and one too few, and after a restart. */
    @Test
    void shouldLetAServiceWriteItsOwnTopicsAndReadWhatItIsAReaderOfAndTakeAwayAnyOtherRight() throws Exception {
        // Given
        Set<String> all = broker.found(BrokerRights.SERVICES);
        List<String> two = List.of("venues", "metrics");
        try (Admin admin = admin(Principals.ADMIN)) {
            admin.createAcls(List.of(may("venues", AclOperation.WRITE, "kepu.events.campaign")))
                    .all()
                    .get();
            admin.deleteAcls(List.of(may("metrics", AclOperation.READ, "kepu.content.push")
                            .toFilter()))
                    .all()
                    .get();
        }
        Set<String> changed = broker.found(two);

        // When
        restart("kafka");

        // Then
        assertThat(all).isEqualTo(BrokerRights.declared(BrokerRights.SERVICES));
        Set<String> expected = new TreeSet<>(BrokerRights.declared(two));
        expected.add("venues writes kepu.events.campaign");
        expected.remove("metrics reads kepu.content.push");
        assertThat(changed).as("a right too many and one too few are found").isEqualTo(expected);
        assertThat(broker.found(two)).isEqualTo(BrokerRights.declared(two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"venues", "volunteers", "events", "content", "metrics"})
    void shouldLetNoServiceChangeTopicsOrRights(String service) {
        // Given
        String own = service.equals("metrics") ? "kepu.metrics.plan" : "kepu." + service + ".notice";
        ConfigResource settings = new ConfigResource(ConfigResource.Type.TOPIC, own);
        try (Admin admin = admin(service)) {

            // When
            List<KafkaFuture<?>> tried = List.of(
                    admin.createTopics(List.of(new NewTopic("kepu." + service + ".other", 1, (short) 1)))
                            .all(),
                    admin.deleteTopics(List.of(own)).all(),
                    admin.deleteRecords(Map.of(new TopicPartition(own, 0), RecordsToDelete.beforeOffset(0)))
                            .all(),
                    admin.incrementalAlterConfigs(Map.of(
                                    settings,
                                    List.of(new AlterConfigOp(
                                            new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
                            .all(),
                    admin.createAcls(List.of(may(service, AclOperation.ALL, own)))
                            .all());

            // Then
            assertThat(tried)
                    .allSatisfy(each -> assertThatThrownBy(each::get).hasCauseInstanceOf(AuthorizationException.class));
        }
    }

    @Test
    void shouldRefuseWhoHasNoLogin() {
        // Given
        Map<String, Object> wrong = new HashMap<>(broker.client("venues"));
        wrong.put(
                "sasl.jaas.config",
                String.valueOf(wrong.get("sasl.jaas.config"))
                        .replaceAll("password=\"[^\"]*\"", "password=\"guessed\""));
        Map<String, Object> none = new HashMap<>(Map.of("bootstrap.servers", wrong.get("bootstrap.servers")));
        Map<String, Object> controller = new HashMap<>(broker.client("venues"));
        controller.remove("bootstrap.servers");
        controller.put(
                "bootstrap.controllers",
                platform.settings().reach() + ":" + platform.settings().port("kafka.controller.port"));

        // When
        var stranger = assertThatThrownBy(() -> ask(broker.client("stranger")));

        // Then
        stranger.hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> ask(wrong)).hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> ask(controller)).hasCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> ask(none)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void shouldLetEachRoleIntoItsOwnDatabaseOnly() throws SQLException {
        // Given
        Set<String> found = databases.found();

        // When
        Set<String> withOneMore;
        try (Connection superuser = databases.connect("postgres", "postgres")) {
            DatabaseRights.run(superuser, "grant connect on database keycloak to venues");
            withOneMore = databases.found();
            DatabaseRights.run(superuser, "revoke connect on database keycloak from venues");
        }

        // Then
        assertThat(found).isEqualTo(databases.declared());
        assertThat(withOneMore).contains("venues enters keycloak").hasSize(found.size() + 1);
    }

    @Test
    void shouldLetNoRoleMakeDatabasesOrRolesNorSeeWhatOthersAsk() throws SQLException {
        // Given
        try (Connection superuser = databases.connect("postgres", "postgres")) {
            DatabaseRights.run(superuser, "select 'asked by another'");
        }
        for (String role : databases.roles()) {
            try (Connection own = databases.connect(role.replace("_read", ""), role)) {

                // When
                List<String> statements = List.of(
                        "create database other",
                        "create role other",
                        "alter role postgres password 'other'",
                        "set role postgres",
                        "select * from pg_authid",
                        "select pg_stat_statements_reset()",
                        "select pg_read_file('PG_VERSION')",
                        "copy (select 1) to program 'true'");

                // Then
                DatabaseRights.run(own, "set default_transaction_read_only = off");
                for (String statement : statements) {
                    assertThat(DatabaseRights.isRefused(own, statement))
                            .as("%s asks for: %s", role, statement)
                            .isTrue();
                }
                assertThat(DatabaseRights.text(
                                own,
                                "select count(*) from pg_stat_statements where userid <> current_user::regrole"
                                        + " and query <> '<insufficient privilege>'"))
                        .as("statements of others %s sees", role)
                        .isEqualTo("0");
            }
        }
    }

    /** Whoever looks at a board may also ask of his own, and is given no more than what boards show. */
    @Test
    void shouldLetTheReaderOfTheDashboardsReadWhatTheyShowAndNoFact() throws Exception {
        // Given
        try (Connection owner = databases.connect("metrics", "metrics")) {
            DatabaseRights.run(owner, "create table fact (person_ref text)");
            DatabaseRights.run(owner, "create table person_alias (person_ref text)");
            DatabaseRights.run(owner, "create table holding (count int)");
            DatabaseRights.run(owner, "insert into holding values (42)");
            // As a database of 0.1.0 has it.
            DatabaseRights.run(owner, "grant select on fact to metrics_read");
            DatabaseRights.run(
                    owner, "alter default privileges in schema public grant select on tables to metrics_read");
        }

        // When
        restart("postgres");

        // Then
        try (Connection owner = databases.connect("metrics", "metrics");
                Connection reader = databases.connect("metrics", "metrics_read")) {
            DatabaseRights.run(owner, "create table entered_value (document text)");
            assertThat(DatabaseRights.text(reader, "select count from holding")).isEqualTo("42");
            for (String table : List.of("fact", "person_alias", "entered_value")) {
                assertThat(DatabaseRights.isRefused(reader, "select * from " + table))
                        .as(table)
                        .isTrue();
            }
        }
    }

    @Test
    void shouldLetReadersReadAlsoTablesTheyLackedAndWriteNothing() throws Exception {
        // Given
        for (String name : databases.databases()) {
            String figure = figure(name);
            try (Connection owner = databases.connect(name, name)) {
                DatabaseRights.run(owner, "create table " + figure + " (value int)");
                DatabaseRights.run(owner, "insert into " + figure + " values (42)");
                DatabaseRights.run(owner, "revoke select on " + figure + " from " + name + "_read");
            }
        }

        // When
        restart("postgres");

        // Then
        for (String name : databases.databases()) {
            String figure = figure(name);
            try (Connection reader = databases.connect(name, name + "_read")) {
                assertThat(DatabaseRights.text(reader, "select value from " + figure))
                        .isEqualTo("42");
                assertThat(DatabaseRights.text(reader, "select current_setting('statement_timeout')"))
                        .isEqualTo("1min");
                assertThat(DatabaseRights.text(reader, "select current_setting('default_transaction_read_only')"))
                        .isEqualTo("on");
                DatabaseRights.run(reader, "set default_transaction_read_only = off");
                for (String statement : List.of(
                        "insert into " + figure + " values (1)",
                        "update " + figure + " set value = 1",
                        "delete from " + figure,
                        "truncate " + figure,
                        "drop table " + figure,
                        "create table mine (value int)",
                        "create temporary table mine (value int)",
                        "select lo_from_bytea(0, 'x')",
                        "select lo_create(0)",
                        "select lo_creat(-1)")) {
                    assertThat(DatabaseRights.isRefused(reader, statement))
                            .as("%s_read asks for: %s", name, statement)
                            .isTrue();
                }
            }
        }
    }

    /** A table its reader may read. */
    private static String figure(String database) {
        return database.equals("metrics") ? "rollup" : "figure";
    }

    private void restart(String part) throws IOException, InterruptedException {
        Long before = local.running().pid(part).orElseThrow();
        assertThat(local.run("kill", part).code()).isZero();
        await().atMost(PATIENCE)
                .until(() -> local.running()
                                .pid(part)
                                .filter(pid -> !pid.equals(before))
                                .isPresent()
                        && local.running().isReady());
    }

    private Admin admin(String principal) {
        return Admin.create(broker.client(principal));
    }

    private static void ask(Map<String, Object> client) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("request.timeout.ms", 2_000);
        settings.put("default.api.timeout.ms", 4_000);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
        }
    }

    private static AclBinding may(String service, AclOperation operation, String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
    }
}
