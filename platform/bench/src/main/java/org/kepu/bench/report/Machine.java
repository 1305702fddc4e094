package org.kepu.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kepu.bench.stack.LocalStack;

/**
 * What a run was made on.
 *
 * @param load of the last minute when the run began, before anything of the bench was started
 * @param flags of the measured services, one line a part
 */
public record Machine(
        String cpu, int cores, long memoryMebi, double load, String java, String system, List<String> flags) {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    public Machine {
        flags = List.copyOf(flags);
    }

    /** This machine; asked before anything is started. */
    public static Machine here() {
        return new Machine(
                value(CPU, "model name"),
                Runtime.getRuntime().availableProcessors(),
                mebi(value(MEMORY, "MemTotal")),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                List.of());
    }

    /** With the flags of the services. */
    public Machine with(List<String> flagsOfServices) {
        return new Machine(cpu, cores, memoryMebi, load, java, system, flagsOfServices);
    }

    /** The JVM flags of the measured services as they run now. */
    public static List<String> flagsOf(LocalStack stack) {
        return Stream.of("volunteers", "metrics")
                .map(part -> part + ": "
                        + stack.process(part)
                                .flatMap(process -> process.info().arguments())
                                .map(Machine::flags)
                                .orElse("not known"))
                .toList();
    }

    static String flags(String[] arguments) {
        return String.join(
                " ",
                Stream.of(arguments)
                        .filter(word -> word.startsWith("-X"))
                        .map(word -> word.replaceFirst("(AOTCache=).*/", "$1"))
                        .toList());
    }

    /** One line a matter. */
    public List<String> lines() {
        return List.of(
                "CPU: %s, %d cores, %d MiB memory, %s".formatted(cpu, cores, memoryMebi, system),
                String.format(Locale.ROOT, "Load of the last minute before the run: %.2f", load),
                "Java "
                        + String.join(
                                "; ",
                                Stream.concat(Stream.of(java), flags.stream()).toList()));
    }

    private static String value(Path file, String name) {
        if (!Files.isReadable(file)) {
            return "not known";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("not known");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static long mebi(String kibibytes) {
        String digits = kibibytes.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits) / 1024;
    }
}
