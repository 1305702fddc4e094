package org.kepu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.ClassCache;
import org.kepu.local.supervise.ClassTraining;

/** {@code kepu-local train}: makes the class caches that are missing now, and says which there are. */
public final class Train {

    private final Platform platform;

    public Train(Platform platform) {
        this.platform = platform;
    }

    /** Zero where every service that is built has its cache. */
    public int run() {
        ClassTraining.of(platform).run();
        List<ClassCache> caches = ClassTraining.caches(platform);
        int missing = 0;
        for (ClassCache cache : caches) {
            boolean there = cache.flag().isPresent();
            System.out.printf("  %-12s %s%n", cache.service(), there ? "its class cache is there" : why(cache));
            missing += there ? 0 : 1;
        }
        return missing == 0 ? 0 : 1;
    }

    private static String why(ClassCache cache) {
        try {
            return Files.exists(cache.refusal())
                    ? "has none: " + Files.readString(cache.refusal()).strip()
                    : "has none: see the messages above";
        } catch (IOException e) {
            throw new Refusal("The folder " + cache.folder() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
