package org.kepu.base;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Where the city's clock comes from. */
@ConfigMapping(prefix = "kepu.city")
public interface CityTimeConfig {

    /** Time zone in which the city counts its days. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** File with the offset of city time as an ISO-8601 duration; only with {@code kepu.mode=demo}. */
    Optional<Path> timeFile();
}
