package org.kepu.testkit.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The files under {@code resources/wrong}, compiled. */
final class WrongCases {

    static final Path FOLDER = Path.of("src/test/resources/wrong");

    private WrongCases() {}

    static void compileTo(Path folder) throws IOException {
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (Stream<Path> files = Files.walk(FOLDER);
                StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = javac.getTask(
                            null,
                            manager,
                            null,
                            List.of("-d", folder.toString(), "-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the wrong cases must compile");
            }
        }
    }
}
