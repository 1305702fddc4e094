package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.contracts.BrokerSettings;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;

/** The real broker, KRaft, one node that is broker and controller; topics are created from the contracts. */
public final class Kafka implements Part {

    public static final String NAME = "kafka";

    /** ApiVersions, version 0: four bytes of length, then key 18, version 0, correlation 1, no client id. */
    private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private static final int ANSWER_HEAD = 10;

    private final Platform platform;

    public Kafka(Platform platform) {
        this.platform = platform;
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
        return Map.of(
                "bootstrap.servers", bootstrap(platform),
                "request.timeout.ms", 10_000,
                "default.api.timeout.ms", 20_000);
    }

    @Override
    public Launch launch() {
        Path data = platform.state().data(NAME);
        try {
            Files.createDirectories(data);
            Path settings = Files.writeString(data.resolve("server.properties"), settings(data));
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

    /** The broker's own settings, a properties file, for a broker that keeps its log below this folder. */
    public String settings(Path data) {
        String host = platform.settings().reach(NAME);
        int controller = platform.settings().port("kafka.controller.port");
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=%1$s:%5$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%2$s:%4$d,CONTROLLER://%1$s:%5$d
                advertised.listeners=PLAINTEXT://%1$s:%4$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.num.partitions=12
                transaction.state.log.num.partitions=12
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=33554432
                log.segment.bytes=134217728
                %6$s
                """.formatted(
                        host,
                        platform.settings().listen(),
                        data.resolve("log").toString().replace("\\", "\\\\"),
                        platform.settings().port("kafka.port"),
                        controller,
                        durability());
    }

    /** How it keeps what it was given, one setting a line. */
    private String durability() {
        int replicas = platform.settings().number("kafka.replication");
        int inSync = platform.settings().number("kafka.min-insync");
        if (inSync > replicas) {
            throw new Refusal("The setting kafka.min-insync must not be more than kafka.replication, was " + inSync
                    + " of " + replicas + ".");
        }
        return new BrokerSettings(replicas, inSync)
                .lines().entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
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
        new Topics(platform).create();
    }
}
