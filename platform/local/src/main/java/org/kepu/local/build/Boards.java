package org.kepu.local.build;

import java.io.IOException;
import java.nio.file.Path;

/** The dashboards' own checks: types, rules, and that the JSON Grafana reads is what is written in types. */
record Boards(Path root) {

    /** Runs them; {@code Refusal} where a board does not pass. */
    void check() throws IOException, InterruptedException {
        Npm npm = new Npm(root.resolve("deploy/grafana/boards"), root.resolve("target/boards-check.log"));
        if (npm.exists()) {
            System.out.println("Checking the dashboards by `npm run check`, log " + npm.log());
            npm.install();
            npm.run("check");
        }
    }
}
