package org.kepu.local.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;
import org.kepu.local.LocalPlatform;
import org.kepu.local.part.Keycloak;

/** The real Keycloak with the real realms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final String DEMO = "kepu-demo";
    private static final String PASSWORD = "a-long-enough-password";

    private LocalPlatform local;
    private KeycloakCalls keycloak;
    private String admin;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException, InterruptedException {
        local = new LocalPlatform(folder, "postgres,keycloak");
        LocalPlatform.Outcome up = local.run("up", "--demo");
        assertThat(up.code()).as(up.output()).isZero();
        keycloak = new KeycloakCalls(local.platform(true).settings().keycloakUrl());
        admin = freshAdmin();
    }

    @AfterAll
    void down() throws IOException, InterruptedException {
        keycloak.close();
        assertThat(local.run("down").code()).isZero();
    }

    @Test
    void shouldPutSubjectGrantsAndTimesIntoATokenAndNothingOfThePerson() throws IOException, InterruptedException {
        // Given
        DemoAccount operator = account("city-operator");

        // When
        var signIn = keycloak.signIn(DEMO, "kepu-day", operator.username(), DemoAccount.PASSWORD);

        // Then
        JsonNode claims = KeycloakCalls.part(signIn, 1);
        assertThat(claims.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "sub", "kepu_grants", "exp", "iat", "iss", "aud", "azp", "jti", "sid", "typ", "scope");
        assertThat(claims.path("sub").asText()).isEqualTo(operator.id().toString());
        assertThat(claims.path("kepu_grants")).hasSize(1);
        assertThat(claims.path("kepu_grants").get(0).asText()).isEqualTo("operator@410900000000");
        assertThat(claims.path("aud").asText()).isEqualTo("kepu-api");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(KeycloakCalls.part(signIn, 0).path("alg").asText()).isEqualTo("RS256");
    }

    @Test
    void shouldGiveAVolunteerATokenWithoutGrants() throws IOException, InterruptedException {
        // Given
        DemoAccount volunteer = account("volunteer-400");

        // When
        var signIn = keycloak.signIn(DEMO, "kepu-day", volunteer.username(), DemoAccount.PASSWORD);

        // Then
        assertThat(KeycloakCalls.part(signIn, 1).has("kepu_grants")).isFalse();
    }

    @Test
    void shouldNotLetAPersonGiveThemselvesAGrant() throws IOException, InterruptedException {
        // Given
        String users = "/admin/realms/" + DEMO + "/users";
        keycloak.post("/admin/realms/" + DEMO + "/clients", admin, """
                {"clientId": "account-test", "publicClient": true, "directAccessGrantsEnabled": true,
                 "fullScopeAllowed": true, "defaultClientScopes": ["basic", "roles"]}""");
        keycloak.post(users, admin, """
                {"username": "resident-test", "enabled": true, "firstName": "演示", "lastName": "居民",
                 "credentials": [{"type": "password", "value": "%s"}]}""".formatted(PASSWORD));
        String resident = token(keycloak.signIn(DEMO, "account-test", "resident-test", PASSWORD));
        String own = "/realms/" + DEMO + "/account/";
        assertThat(keycloak.post(own, resident, profile("甲", "")).status()).isEqualTo(204);

        // When
        var answer = keycloak.post(own, resident, profile("乙", ", \"kepu_grants\": [\"admin@410900000000\"]"));

        // Then
        JsonNode stored = keycloak.get(users + "?exact=true&briefRepresentation=false&username=resident-test", admin)
                .body()
                .get(0);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(stored.path("attributes").has("kepu_grants")).isFalse();
        assertThat(stored.path("firstName").asText()).isEqualTo("甲");
        assertThat(keycloak.get(own, resident).body().path("attributes").has("kepu_grants"))
                .isFalse();
    }

    @Test
    void shouldLockAnAccountAfterTenWrongPasswords() throws IOException, InterruptedException {
        // Given
        String name = "venue-manager-16";
        for (int i = 0; i < 10; i++) {
            var wrong = keycloak.signIn(DEMO, "kepu-day", name, "wrong-password-" + i);
            assertThat(wrong.body().path("error").asText()).isEqualTo("invalid_grant");
        }

        // When
        var right = keycloak.signIn(DEMO, "kepu-day", name, DemoAccount.PASSWORD);

        // Then
        assertThat(right.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(keycloak.signIn(DEMO, "kepu-day", "venue-manager-15", DemoAccount.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldImportAProductionRealmThatSignsNobodyInByPassword() throws IOException, InterruptedException {
        // Given
        // An import through the API does not fill in the environment.
        String realm = Files.readString(Home.find().resolve("deploy/keycloak/realm-kepu.json"))
                .replace("${KEPU_WEB_URL}", "http://localhost:8080");

        // When
        int created = keycloak.post("/admin/realms", admin, realm).status();

        // Then
        assertThat(created).isEqualTo(201);
        assertThat(keycloak.get("/admin/realms/kepu/users/count", freshAdmin())
                        .body()
                        .asInt())
                .isZero();
        assertThat(Stream.of("kepu-web", "kepu-api", "kepu-day"))
                .allSatisfy(client -> assertThat(keycloak.signIn("kepu", client, "city-operator", DemoAccount.PASSWORD)
                                .status())
                        .isIn(400, 401));
    }

    @Test
    void shouldSendPeopleBackToWhereWebIsFoundNow() throws IOException, InterruptedException {
        // Given
        String client = "/admin/realms/" + DEMO + "/clients?clientId=kepu-web";
        JsonNode before = keycloak.get(client, freshAdmin()).body().get(0);
        assertThat(before.path("redirectUris").get(0).asText()).isEqualTo("http://localhost:8080/*");
        local.with("web.port", "18080");

        // When
        new Keycloak(local.platform(true)).prepare();

        // Then
        JsonNode after = keycloak.get(client, freshAdmin()).body().get(0);
        assertThat(after.path("redirectUris")).hasSize(1);
        assertThat(after.path("redirectUris").get(0).asText()).isEqualTo("http://localhost:18080/*");
        assertThat(after.path("attributes").path("backchannel.logout.url").asText())
                .isEqualTo("http://localhost:18080/session/back-channel-logout");
        assertThat(after.path("attributes").path("post.logout.redirect.uris").asText())
                .isEqualTo("http://localhost:18080/*");
        assertThat(after.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(after.path("secret").asText())
                .isEqualTo(local.secrets().getProperty("keycloak.web"))
                .isNotEmpty();
    }

    private String freshAdmin() throws IOException, InterruptedException {
        return token(
                keycloak.signIn("master", "admin-cli", "admin", local.secrets().getProperty("keycloak.admin")));
    }

    private static String profile(String firstName, String more) {
        return "{\"firstName\": \"" + firstName + "\", \"lastName\": \"居民\", \"attributes\": {\"locale\": [\"zh-CN\"]"
                + more + "}}";
    }

    private static DemoAccount account(String username) {
        return DemoAccounts.all().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static String token(KeycloakCalls.Answer signIn) {
        assertThat(signIn.status()).as(signIn.body().toString()).isEqualTo(200);
        return signIn.body().path("access_token").asText();
    }
}
