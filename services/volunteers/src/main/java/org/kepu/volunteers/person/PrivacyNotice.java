package org.kepu.volunteers.person;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Text;
import org.kepu.volunteers.VolunteersConfig;
import org.kepu.web.Refused;

/** The privacy notice in force (个人信息处理告知): what whoever registers consents to, by version. Requirement R20. */
@ApplicationScoped
class PrivacyNotice {

    private static final String SHIPPED = "/kepu/volunteers/privacy-notice.yaml";

    private final Notice notice;

    @Inject
    PrivacyNotice(VolunteersConfig config) {
        this.notice = read(config.privacyNotice());
    }

    /**
     * The notice.
     *
     * @param version at most 32 characters; another text has another one
     * @param since the day from which on it is in force
     * @param text paragraphs divided by empty lines
     */
    public record Notice(String version, LocalDate since, Text text) {

        public Notice {
            if (version.isBlank() || version.length() > 32) {
                throw new IllegalArgumentException("version must have 1 to 32 characters, was \"" + version + "\"");
            }
        }
    }

    /** The one in force. */
    Notice current() {
        return notice;
    }

    /**
     * Refuses a consent to another notice.
     *
     * @param version as consented to; null says nothing
     */
    void requireCurrent(@Nullable String version) {
        if (version != null && !version.equals(notice.version())) {
            throw new Refused(new PersonProblem.NoticeOutdated(notice.version()));
        }
    }

    private static Notice read(Optional<Path> own) {
        try (InputStream file = own.isPresent()
                ? Files.newInputStream(own.get())
                : Objects.requireNonNull(PrivacyNotice.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, Notice.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the privacy notice cannot be read: "
                            + own.map(Path::toString).orElse(SHIPPED),
                    e);
        }
    }
}
