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
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.kepu.contracts.BrokerSettings;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;

/**
 * The real broker, KRaft, broker and controller in one process; topics and who may use them are created from the contracts.
 *
 * <p>{@code kafka.brokers=3} starts {@code kafka-2} and {@code kafka-3} beside {@code kafka}: a quorum of three, of which one may be
 * away; their ports lie a hundred above each other. How many there are is decided when a state folder is new.
 */
public final class Kafka implements Part {

    public static final String NAME = "kafka";

    /** ApiVersions, version 0: four bytes of length, then key 18, version 0, correlation 1, no client id. */
    private static final byte[] API_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    private static final int ANSWER_HEAD = 10;
    private static final int BETWEEN_BROKERS = 100;
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
    private final int number;

    public Kafka(Platform platform) {
        this(platform, 1);
    }

    /** One of several, counted from 1. */
    Kafka(Platform platform, int number) {
        this.platform = platform;
        this.principals = new Principals(platform);
        this.number = number;
    }

    /** The broker of this name. */
    static Kafka of(Platform platform, String name) {
        return new Kafka(platform, Integer.parseInt(name.substring(NAME.length() + 1)));
    }

    /** All brokers of a platform, the first one, which makes topics, last: it needs the others. */
    public static List<Kafka> all(Platform platform) {
        return IntStream.rangeClosed(1, count(platform.settings()))
                .mapToObj(number -> new Kafka(platform, number))
                .toList()
                .reversed();
    }

    /** The names of all brokers of a platform. */
    static List<String> names(Settings settings) {
        return IntStream.rangeClosed(1, count(settings)).mapToObj(Kafka::name).toList();
    }

    private static int count(Settings settings) {
        int brokers = settings.find("kafka.brokers") == null ? 1 : settings.number("kafka.brokers");
        if (brokers == 2) {
            throw new Refusal("The setting kafka.brokers must be 1, or 3 and more: of two none may be away.");
        }
        return brokers;
    }

    private static String name(int number) {
        return number == 1 ? NAME : NAME + "-" + number;
    }

    @Override
    public String name() {
        return name(number);
    }

    private static int port(Settings settings, int number, String what) {
        String own = name(number) + "." + what;
        return settings.find(own) == null
                ? settings.port(NAME + "." + what) + BETWEEN_BROKERS * (number - 1)
                : settings.port(own);
    }

    private int port(String what) {
        return port(platform.settings(), number, what);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public boolean isJvm() {
        return true;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name(), port("port"), name() + "'s controller", port("controller.port"));
    }

    /** Where clients on this machine find the brokers. */
    public static String bootstrap(Platform platform) {
        Settings settings = platform.settings();
        return IntStream.rangeClosed(1, count(settings))
                .mapToObj(broker -> settings.reach(name(broker)) + ":" + port(settings, broker, "port"))
                .collect(Collectors.joining(","));
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
        Path data = platform.state().data(name());
        try {
            Files.createDirectories(data);
            // Where it lay before it held passwords.
            Files.deleteIfExists(data.resolve("server.properties"));
            principals.keepClientOfAdmin();
            Path settings = platform.secrets().keep(name() + "-server.properties", lines(data));
            Files.writeString(data.resolve("log4j2.properties"), LOGGING);
            requireAsMany(data);
            if (!Files.exists(data.resolve("log/meta.properties"))) {
                List<String> format = new ArrayList<>(java("-Xmx64m", data));
                format.addAll(List.of("kafka.tools.StorageTool", "format"));
                if (count(platform.settings()) == 1) {
                    format.add("--standalone");
                }
                format.addAll(List.of("--cluster-id", cluster(), "--config", settings.toString()));
                Tool.run(format, data, platform.state().log(name()), Map.of());
            }
            List<String> command = new ArrayList<>(java("-Xshare:auto", data));
            command.addAll(1, platform.settings().jvm(NAME));
            command.addAll(List.of("kafka.Kafka", settings.toString()));
            return new Launch(command, Map.of(), data);
        } catch (IOException e) {
            throw new Refusal("Kafka's folder " + data + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** A quorum keeps its members: with another number of brokers none would begin. */
    private void requireAsMany(Path data) throws IOException {
        Path file = data.resolve("brokers");
        String now = Integer.toString(count(platform.settings()));
        if (!Files.exists(file)) {
            // Older folders have one.
            Files.writeString(file, Files.exists(data.resolve("log/meta.properties")) ? "1" : now);
        }
        String before = Files.readString(file).strip();
        if (!before.equals(now)) {
            throw new Refusal("This state folder was begun with kafka.brokers=" + before + ", which must stay, was "
                    + now + ": `make wipe` begins another.");
        }
    }

    /** The id of the cluster, the same for each of its brokers, also for one whose disk was lost. */
    private String cluster() throws IOException {
        synchronized (Kafka.class) {
            Path file = platform.state().data(NAME).resolveSibling("kafka-cluster");
            if (count(platform.settings()) == 1 || !Files.exists(file)) {
                Files.writeString(
                        file, org.apache.kafka.common.Uuid.randomUuid().toString());
            }
            return Files.readString(file).strip();
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
        String host = platform.settings().reach(name());
        int port = port("port");
        String controller = host + ":" + port("controller.port");
        Map<String, String> settings = new TreeMap<>(principals.ofBroker());
        settings.putAll(durability());
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(number),
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "CLIENTS://" + platform.settings().listen() + ":" + port + ",CONTROLLER://" + controller,
                "advertised.listeners",
                "CLIENTS://" + host + ":" + port,
                "log.dirs",
                data.resolve("log").toString().replace("\\", "\\\\")));
        settings.putAll(SIZES);
        settings.putAll(quorum(controller));
        return settings;
    }

    private Map<String, String> quorum(String controller) {
        Settings settings = platform.settings();
        int brokers = count(settings);
        return brokers == 1
                ? Map.of("controller.quorum.bootstrap.servers", controller)
                : Map.of(
                        "controller.quorum.voters",
                        IntStream.rangeClosed(1, brokers)
                                .mapToObj(voter -> voter + "@" + settings.reach(name(voter)) + ":"
                                        + port(settings, voter, "controller.port"))
                                .collect(Collectors.joining(",")));
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
        return new Tcp(platform.settings().reach(name()), port("port"))
                .ask(API_VERSIONS, ANSWER_HEAD)
                .filter(answer -> answer[8] == 0 && answer[9] == 0)
                .isPresent();
    }

    @Override
    public void prepare() {
        if (number > 1) {
            // The first one does it for all.
            return;
        }
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
