package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.kepu.contracts.BrokerSettings;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;

/**
 * The real broker, KRaft, one node that is broker and controller; topics and who may use them
 * are created from the contracts.
 */
public final class Kafka implements Part {

    public static final String NAME = "kafka";

    /** ApiVersions, version 0: four bytes of length, then key 18, version 0, correlation 1, no client id. */
    private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private static final int ANSWER_HEAD = 10;
    private static final int MILLIS = 20_000;
    private static final int TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** Small: one machine, few clients. */
    private static final Map<String, String> SIZES = Map.of(
            "offsets.topic.num.partitions", "12",
            "transaction.state.log.num.partitions", "12",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500",
            "group.initial.rebalance.delay.ms", "0",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "log.cleaner.dedupe.buffer.size", "33554432",
            "log.segment.bytes", "134217728");

    private final Platform platform;
    private final Principals principals;

    public Kafka(Platform platform) {
        this.platform = platform;
        this.principals = new Principals(platform);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(
                "Kafka",
                platform.settings().port("kafka.port"),
                "Kafka's controller",
                platform.settings().port("kafka.controller.port"));
    }

    /** Where clients on this machine find the broker. */
    public static String bootstrap(Platform platform) {
        return platform.settings().reach(NAME) + ":" + platform.settings().port("kafka.port");
    }

    /** How a program of this platform, which may do everything, reaches the broker. */
    public static Map<String, Object> client(Platform platform) {
        Map<String, Object> client = new HashMap<>(new Principals(platform).client(Principals.ADMIN));
        client.put("request.timeout.ms", MILLIS / 2);
        client.put("default.api.timeout.ms", MILLIS);
        return client;
    }

    @Override
    public Launch launch() {
        Path data = platform.state().data(NAME);
        try {
            Files.createDirectories(data);
            // Where it lay before it held passwords.
            Files.deleteIfExists(data.resolve("server.properties"));
            principals.keepClientOfAdmin();
            Path settings = platform.secrets().keep("kafka-server.properties", lines(data));
            Files.writeString(data.resolve("log4j2.properties"), LOGGING);
            if (!Files.exists(data.resolve("log/meta.properties"))) {
                String cluster = org.apache.kafka.common.Uuid.randomUuid().toString();
                List<String> format = new ArrayList<>(java("-Xmx64m", data));
                format.addAll(List.of("kafka.tools.StorageTool", "format", "--standalone"));
                format.addAll(List.of("--cluster-id", cluster, "--config", settings.toString()));
                Tool.run(format, data, platform.state().log(NAME), Map.of());
            }
            List<String> command = new ArrayList<>(java("-Xshare:auto", data));
            command.addAll(1, platform.settings().jvm(NAME));
            command.addAll(List.of("kafka.Kafka", settings.toString()));
            return new Launch(command, Map.of(), data);
        } catch (IOException e) {
            throw new Refusal("Kafka's folder " + data + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private List<String> java(String flag, Path data) {
        return List.of(
                Home.java().toString(),
                flag,
                "-Dlog4j2.configurationFile="
                        + data.resolve("log4j2.properties").toUri(),
                "-cp",
                platform.home().server("kafka") + "/*");
    }

    /** The broker's own settings, a properties file with passwords, for a broker that keeps its log below this folder. */
    public String settings(Path data) {
        return lines(data).entrySet().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private Map<String, String> lines(Path data) {
        String host = platform.settings().reach(NAME);
        int port = platform.settings().port("kafka.port");
        String controller = host + ":" + platform.settings().port("kafka.controller.port");
        Map<String, String> settings = new TreeMap<>(principals.ofBroker());
        settings.putAll(durability());
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.bootstrap.servers",
                controller,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "CLIENTS://" + platform.settings().listen() + ":" + port + ",CONTROLLER://" + controller,
                "advertised.listeners",
                "CLIENTS://" + host + ":" + port,
                "log.dirs",
                data.resolve("log").toString().replace("\\", "\\\\")));
        settings.putAll(SIZES);
        return settings;
    }

    /** How it keeps what it was given. */
    private Map<String, String> durability() {
        int replicas = platform.settings().number("kafka.replication");
        int inSync = platform.settings().number("kafka.min-insync");
        if (inSync > replicas) {
            throw new Refusal("The setting kafka.min-insync must not be more than kafka.replication, was " + inSync
                    + " of " + replicas + ".");
        }
        return new BrokerSettings(replicas, inSync).lines();
    }

    private static final String LOGGING = """
            appender.out.type=Console
            appender.out.name=out
            appender.out.layout.type=PatternLayout
            appender.out.layout.pattern=%d{yyyy-MM-dd HH:mm:ss.SSS} %-5p [%t] %c{1}: %m%n
            rootLogger.level=info
            rootLogger.appenderRef.out.ref=out
            logger.config.name=org.apache.kafka.common.config
            logger.config.level=warn
            logger.server.name=kafka.server.KafkaConfig
            logger.server.level=warn
            """;

    @Override
    public boolean ready() {
        return new Tcp(platform.settings().reach(NAME), platform.settings().port("kafka.port"))
                .ask(API_VERSIONS, ANSWER_HEAD)
                .filter(answer -> answer[8] == 0 && answer[9] == 0)
                .isPresent();
    }

    @Override
    public void prepare() {
        try (Admin admin = Admin.create(client(platform))) {
            new Topics(platform).create(admin);
            Grants grants = new Grants(Topics.declared());
            // The controller has them first; who came before the broker goes by them would be refused for good.
            for (int tries = 1; !grants.apply(admin); tries++) {
                if (tries == TRIES) {
                    throw new IllegalStateException("the broker does not yet know who may use the topics");
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topics and rights could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("creating topics and rights was interrupted", e);
        }
    }
}
