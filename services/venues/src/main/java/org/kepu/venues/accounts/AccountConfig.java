package org.kepu.venues.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How wishes about people's rights are carried out, and differences are looked for. */
@ConfigMapping(prefix = "kepu.accounts")
public interface AccountConfig {

    /** How often wishes are looked for that the sign-in server does not hold yet. */
    @WithDefault("1s")
    Duration applyEvery();

    /** The longest pause between two tries of one wish, in wall time. */
    @WithDefault("1m")
    Duration longestPause();

    /** How often it is asked whether all accounts are to be looked through again; `off` for never. */
    @WithDefault("1m")
    String lookEvery();

    /** How long, in wall time, until all accounts are looked through again for grants given or taken past this service. */
    @WithDefault("6h")
    Duration sweepEvery();

    /** How many accounts are asked for at once while all are looked through. */
    @WithDefault("100")
    int sweepPage();
}
