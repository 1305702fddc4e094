package org.kepu.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kepu.local.keep.BackupFolder;

/** Small backups written by hand. */
final class Sets {

    private Sets() {}

    static BackupSet write(BackupFolder folder, String id, String moment, String startWal) throws IOException {
        Path set = folder.sets().resolve(id);
        Path file = set.resolve("postgres/base/1/1259");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rows of " + id);
        FileSum sum = FileSum.of(file, "postgres/base/1/1259");
        BackupSet.write(
                set,
                new Manifest(
                        id,
                        false,
                        moment,
                        moment,
                        "kepu-" + id,
                        "18",
                        startWal,
                        startWal,
                        moment,
                        0,
                        Map.of(),
                        "",
                        List.of(),
                        List.of(sum)));
        return BackupSet.read(set);
    }
}
