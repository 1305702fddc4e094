package org.kepu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void shouldWriteAKeySetThatTinkCanUse() throws IOException, GeneralSecurityException {
        // Given
        AeadConfig.register();
        String keySet = Objects.requireNonNull(services(folder).getProperty("kepu.personal.keyset"));

        // When
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(
                        new String(Base64.getDecoder().decode(keySet), StandardCharsets.UTF_8),
                        InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);

        // Then
        byte[] name = "𠮷野家".getBytes(StandardCharsets.UTF_8);
        byte[] row = "volunteers.person.name.1".getBytes(StandardCharsets.UTF_8);
        assertThat(aead.decrypt(aead.encrypt(name, row), row)).isEqualTo(name);
    }

    private Aead aead() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        String keySet = Objects.requireNonNull(services(folder).getProperty("kepu.personal.keyset"));
        return TinkJsonProtoKeysetFormat.parseKeyset(
                        new String(Base64.getDecoder().decode(keySet), StandardCharsets.UTF_8),
                        InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Test
    void shouldChangeTheKeyOfPersonalColumnsInThreeStepsOfWhichEachReadsWhatWasStored()
            throws IOException, GeneralSecurityException {
        // Given
        byte[] row = "volunteers.person.name.1".getBytes(StandardCharsets.UTF_8);
        byte[] name = "𠮷野家".getBytes(StandardCharsets.UTF_8);
        ColumnKeySet keys = Secrets.of(folder).columnKeys();
        Properties before = services(folder);
        Aead first = aead();
        byte[] stored = first.encrypt(name, row);

        // When
        keys.add();
        Aead added = aead();
        keys.promote();
        Aead promoted = aead();

        // Then
        assertThat(keys.size()).isEqualTo(2);
        assertThat(keys.primary()).isEqualTo(keys.newest());
        assertThat(first.decrypt(added.encrypt(name, row), row))
                .as("a replica without the new key reads what one with it writes, until it encrypts")
                .isEqualTo(name);
        assertThat(added.decrypt(promoted.encrypt(name, row), row)).isEqualTo(name);
        assertThat(promoted.decrypt(stored, row)).isEqualTo(name);
        byte[] rewritten = promoted.encrypt(name, row);
        keys.retire();
        assertThat(aead().decrypt(rewritten, row)).isEqualTo(name);
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> aead().decrypt(stored, row));
        assertThat(services(folder).getProperty("kepu.person.reference-key"))
                .isEqualTo(before.getProperty("kepu.person.reference-key"));
        assertThat(services(folder).size()).isEqualTo(before.size());
    }

    @Test
    void shouldNameTheKeysOfPersonalColumnsAndDrawNoneToDoSo() {
        // Given
        ColumnKeySet keys = Secrets.of(folder.resolve("mine")).columnKeys();
        String first = keys.primary();
        keys.add();

        // When, then
        assertThat(ColumnKeySet.idsIn(folder.resolve("mine"))).containsExactly(first, keys.newest());
        assertThat(ColumnKeySet.idsIn(folder.resolve("other"))).isEmpty();
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void shouldDrawEachFolderItsOwnSecretsAndKeepThem() throws IOException {
        // Given
        Path other = folder.resolve("other");
        Path mine = folder.resolve("mine");

        // When
        String password = Secrets.of(mine).password("postgres.venues");

        // Then
        assertThat(Secrets.of(mine).password("postgres.venues")).isEqualTo(password);
        assertThat(Secrets.of(other).password("postgres.venues")).isNotEqualTo(password);
        assertThat(services(mine)).isEqualTo(services(mine)).isNotEqualTo(services(other));
        assertThat(services(mine).stringPropertyNames())
                .contains("kepu.presence.keys.k1", "kepu.person.reference-key", "kepu.personal.search-key");
    }

    /** {@code make up}, its supervisor and a test each hold the folder at once. */
    @Test
    void shouldNotOverwriteWhatAnotherProgramOfTheFolderHasDrawn() {
        // Given
        Secrets one = Secrets.of(folder);
        Secrets other = Secrets.of(folder);
        String drawn = one.password("kafka.venues");

        // When
        String second = other.password("kafka.content");

        // Then
        assertThat(other.password("kafka.venues")).isEqualTo(drawn);
        assertThat(Secrets.of(folder).password("kafka.venues")).isEqualTo(drawn);
        assertThat(Secrets.of(folder).password("kafka.content")).isEqualTo(second);
    }

    @Test
    void shouldDrawTheKeyOfSessionsAlsoForAFolderThatIsOlderThanWeb() throws IOException {
        // Given
        Secrets.of(folder);
        Files.delete(folder.resolve("web.properties"));
        Properties before = services(folder);

        // When
        String location = Secrets.of(folder).locationOfWeb();

        // Then
        assertThat(Path.of(URI.create(location))).isNotEmptyFile();
        assertThat(services(folder)).isEqualTo(before);
    }

    @Test
    void shouldLetOnlyTheirOwnerReadThem() throws IOException {
        // Given
        Secrets secrets = Secrets.of(folder);

        // When
        secrets.password("postgres.venues");
        secrets.keep("kafka-client.properties", Map.of("sasl.mechanism", "PLAIN"));

        // Then
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void shouldGiveTheCardsPrivateKeyToTheVolunteersServiceOnly() {
        // Given
        Secrets secrets = Secrets.of(folder);

        // When
        String venues = secrets.locations("venues", folder.resolve("none"));

        // Then
        assertThat(venues).endsWith("services.properties").doesNotContain(",");
        assertThat(secrets.locations("volunteers", folder.resolve("none")))
                .endsWith("volunteers.properties")
                .contains("services.properties,");
    }

    private static Properties services(Path folder) throws IOException {
        Properties services = new Properties();
        try (var reader = Files.newBufferedReader(Secrets.of(folder).services())) {
            services.load(reader);
        }
        return services;
    }
}
