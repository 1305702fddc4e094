package org.kepu.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kepu.local.Home;

class RealmFilesTest {

    private static final Path FOLDER = Home.find().resolve("deploy/keycloak");
    private static final Set<String> ROLES =
            Set.of("admin", "operator", "organiser", "editor", "reviewer", "dispatcher");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldShipAProductionRealmWithoutAccountsAndWithoutSignInByPasswordCall() throws IOException {
        // Given
        Path file = FOLDER.resolve("realm-kepu.json");

        // When
        JsonNode realm = json.readTree(file.toFile());

        // Then
        assertThat(realm.path("realm").asText()).isEqualTo("kepu");
        assertThat(realm.path("users"))
                .as("only the account of a service, which nobody signs in with")
                .hasSize(1)
                .allSatisfy(user -> {
                    assertThat(user.path("serviceAccountClientId").asText()).isEqualTo("kepu-people");
                    assertThat(user.has("credentials")).isFalse();
                });
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("clients"))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean(true))
                        .isFalse());
    }

    @Test
    void shouldHoldNoSecretButThePlaceForOne() throws IOException {
        // Given
        JsonNode realm = json.readTree(FOLDER.resolve("realm-kepu.json").toFile());

        // When
        var secrets = realm.findValuesAsText("secret");

        // Then
        assertThat(secrets).containsExactly("${KEPU_WEB_CLIENT_SECRET}", "${KEPU_PEOPLE_CLIENT_SECRET}");
    }

    @Test
    void shouldLetTheServiceLookAfterPeopleAndNothingElse() throws IOException {
        // When
        JsonNode realm = json.readTree(FOLDER.resolve("realm-kepu.json").toFile());

        // Then
        JsonNode roles = realm.path("users").get(0).path("clientRoles");
        assertThat(roles.fieldNames()).toIterable().containsExactly("realm-management");
        assertThat(roles.path("realm-management"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("manage-users", "view-users", "query-users");
        assertThat(realm.path("clients"))
                .filteredOn(client -> client.path("serviceAccountsEnabled").asBoolean())
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("kepu-people");
    }

    @Test
    void shouldKeepTheDemonstrationRealmAsTheProgramWritesIt() throws IOException {
        // Given
        String committed = Files.readString(FOLDER.resolve("realm-kepu-demo.json"));

        // When
        String written = DemoRealm.from(FOLDER.resolve("realm-kepu.json"));

        // Then
        assertThat(committed).as("run `make realm` and commit the file").isEqualTo(written);
    }

    @Test
    void shouldGrantOnlyKnownRolesAtPlacesOfTheRegister() throws IOException {
        // Given
        JsonNode realm = json.readTree(FOLDER.resolve("realm-kepu-demo.json").toFile());
        Set<String> places = placeCodes();

        // When
        var grants = realm.path("users").findValues("kepu_grants");

        // Then
        assertThat(grants).isNotEmpty().allSatisfy(list -> {
            assertThat(list).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            assertThat(list).allSatisfy(grant -> {
                String[] halves = grant.asText().split("@", -1);
                assertThat(halves).hasSize(2);
                assertThat(ROLES).contains(halves[0]);
                assertThat(places).contains(halves[1]);
            });
        });
    }

    @Test
    void shouldHaveSixtyAccountsOfStaffAndFourHundredOfVolunteers() throws IOException {
        // Given
        JsonNode realm = json.readTree(FOLDER.resolve("realm-kepu-demo.json").toFile());

        // When
        var names = realm.path("users").findValuesAsText("username").stream()
                .filter(name -> !name.startsWith("service-account-"))
                .toList();

        // Then
        assertThat(names).doesNotHaveDuplicates().hasSize(460);
        assertThat(names.stream().filter(name -> name.startsWith("volunteer-"))).hasSize(400);
        assertThat(realm.path("users").findValuesAsText("id"))
                .doesNotHaveDuplicates()
                .hasSize(460);
    }

    private static Set<String> placeCodes() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                        RealmFilesTest.class.getResourceAsStream("/kepu/places/410900-puyang.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
        }
    }
}
