package org.kepu.door;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The door as phones in the local network find it. */
public final class LanDoor implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(LanSurroundings.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
