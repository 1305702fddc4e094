package org.kepu.local.command;

import java.util.List;
import org.kepu.local.Platform;
import org.kepu.local.part.Part;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Web;
import org.kepu.local.realm.DemoAccount;

/** Where a person finds what runs, first with which browser page and in a demonstration as whom. */
public record Addresses(Platform platform) {

    public int run() {
        List<Part> parts = Parts.of(platform).present();
        if (parts.stream().anyMatch(part -> part.name().equals(Web.NAME))) {
            String web = platform.settings().webUrl();
            System.out.printf("  %-12s %s%n", "Phone app", web + "/m/");
            System.out.printf("  %-12s %s%n", "Console", web + "/console/");
        }
        if (platform.isDemo()) {
            System.out.printf("""
                      Demonstration accounts, all with the password %s: city-operator, county-operator-410922,
                      organiser-410922, village-dispatcher-410926100201, editor-1, reviewer-1, venue-manager-01,
                      volunteer-001 to volunteer-400; all of them in deploy/keycloak/README.md.
                    """, DemoAccount.PASSWORD);
        }
        for (Part part : parts) {
            if (!part.name().equals(Web.NAME)) {
                part.address().ifPresent(address -> System.out.printf("  %-12s %s%n", part.name(), address));
            }
        }
        return 0;
    }
}
