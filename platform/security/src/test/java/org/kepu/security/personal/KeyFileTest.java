package org.kepu.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.base.Ids;

class KeyFileTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("secrets.properties");
    }

    private Personal personal() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        new TestKeys(values).checkAtStart();
        return new Personal(new TestKeys(values));
    }

    @Test
    void shouldWriteAFileAServiceStartsWithAndOnlyItsOwnerReads() throws IOException {
        // When
        KeyFile.main("create", file.toString());

        // Then
        personal();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldRotateWithoutLosingWhatWasStoredNorTouchingOtherSecrets() throws IOException {
        // Given
        KeyFile.main("create", file.toString());
        Files.writeString(file, Files.readString(file) + "kepu.presence.active=k1\n");
        UUID row = Ids.next();
        byte[] stored = personal().encrypt("person", "phone", row, "before");
        byte[] token = personal().searchToken("phone", "before");

        // When
        KeyFile.main("rotate", file.toString());

        // Then
        assertThat(personal().decrypt("person", "phone", row, stored)).isEqualTo("before");
        assertThat(personal().searchToken("phone", "before")).isEqualTo(token);
        assertThat(Files.readAllLines(file)).contains("kepu.presence.active=k1").hasSize(4);
        assertThat(KeyFile.rotate(file)).isEqualTo(3);
    }

    @Test
    void shouldAddThenPromoteThenRetireSoThatOldAndNewReplicasReadEachOther() throws IOException {
        // Given
        KeyFile.main("create", file.toString());
        UUID row = Ids.next();
        Personal first = personal();
        byte[] stored = first.encrypt("person", "phone", row, "before");

        // When
        KeyFile.main("add", file.toString());
        Personal added = personal();
        KeyFile.main("promote", file.toString());
        Personal promoted = personal();

        // Then
        assertThat(first.decrypt("person", "phone", row, added.encrypt("person", "phone", row, "x")))
                .isEqualTo("x");
        byte[] after = promoted.encrypt("person", "phone", row, "after");
        assertThat(added.decrypt("person", "phone", row, after)).isEqualTo("after");
        assertThat(promoted.decrypt("person", "phone", row, stored)).isEqualTo("before");
        KeyFile.main("retire", file.toString());
        assertThat(personal().decrypt("person", "phone", row, after)).isEqualTo("after");
        assertThatIllegalStateException().isThrownBy(() -> personal().decrypt("person", "phone", row, stored));
    }

    @Test
    void shouldNotOverwriteKeysThatExist() throws IOException {
        KeyFile.main("create", file.toString());
        String before = Files.readString(file);

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyFile.main("create", file.toString()))
                .withMessageContaining("exists");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void shouldSayWhatItUnderstands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.main("forget", file.toString()))
                .withMessageContaining("`retire`");
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFile.main("create"));
    }
}
