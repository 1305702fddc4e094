package org.kepu.local.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final LanAddress HALL = new LanAddress("192.168.1.5");

    @TempDir
    private Path secrets;

    private final Instant now = ProcessHandle.current().info().startInstant().orElseThrow();

    @Test
    void shouldMakeACertificateOfThisAddressThatTheAuthorityVouchesFor() throws IOException, GeneralSecurityException {
        // Given
        Certificates certificates = new Certificates(secrets, "a-password");

        // When
        certificates.prepare(HALL, now);

        // Then
        List<X509Certificate> shown = read(Certificates.web(secrets));
        assertThat(shown).hasSize(2);
        assertThat(shown.getFirst().getSubjectAlternativeNames()).containsExactly(List.of(7, "192.168.1.5"));
        assertThat(shown.getFirst().getSubjectX500Principal().getName())
                .as("OpenSSL holds a common name that could be a host's against what the authority may vouch for")
                .contains("CN=Kepu web");
        assertThat(shown.getFirst().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(shown.getLast())
                .isEqualTo(read(Certificates.authority(secrets)).getFirst());
        assertThat(shown.getLast().getBasicConstraints()).isZero();
        validate(shown.getFirst());
        assertThat(Files.readString(Certificates.webKey(secrets))).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(certificates.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void shouldLetTheAuthorityVouchForNothingBeyondLocalNetworks() throws IOException, GeneralSecurityException {
        // Given
        new Certificates(secrets, "a-password").prepare(HALL, now);
        Keytool thief = new Keytool(secrets.resolve("lan"), "a-password");

        // When
        X509Certificate bank = stolen(thief, "bank", "san=dns:www.example.org");
        X509Certificate far = stolen(thief, "far", "san=ip:203.0.113.7");

        // Then
        assertThatThrownBy(() -> validate(bank)).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> validate(far)).isInstanceOf(CertificateException.class);
        validate(stolen(thief, "near", "san=ip:10.1.2.3"));
    }

    @Test
    void shouldKeepTheAuthorityWhenTheAddressChangesAndMakeTheCertificateAgain()
            throws IOException, GeneralSecurityException {
        // Given
        Certificates certificates = new Certificates(secrets, "a-password");
        certificates.prepare(HALL, now);
        X509Certificate authority = read(Certificates.authority(secrets)).getFirst();
        byte[] before = Files.readAllBytes(Certificates.web(secrets));

        // When
        certificates.prepare(HALL, now);
        byte[] again = Files.readAllBytes(Certificates.web(secrets));
        certificates.prepare(new LanAddress("10.0.0.9"), now);

        // Then
        assertThat(again).isEqualTo(before);
        List<X509Certificate> shown = read(Certificates.web(secrets));
        assertThat(shown.getFirst().getSubjectAlternativeNames()).containsExactly(List.of(7, "10.0.0.9"));
        assertThat(shown.getLast()).isEqualTo(authority);
        validate(shown.getFirst());
    }

    @Test
    void shouldRenewWhatIsAboutToExpire() throws IOException, GeneralSecurityException {
        // Given
        Certificates certificates = new Certificates(secrets, "a-password");
        certificates.prepare(HALL, now);
        X509Certificate authority = read(Certificates.authority(secrets)).getFirst();
        X509Certificate before = read(Certificates.web(secrets)).getFirst();

        // When
        certificates.prepare(HALL, now.plus(Duration.ofDays(380)));

        // Then
        assertThat(read(Certificates.web(secrets)).getFirst()).isNotEqualTo(before);
        assertThat(read(Certificates.authority(secrets)).getFirst()).isEqualTo(authority);
    }

    @Test
    void shouldVouchForTheOneNameThatIsGivenInsteadOfAnAddress() throws IOException, GeneralSecurityException {
        // Given
        Certificates certificates = new Certificates(secrets, "a-password");

        // When
        certificates.prepare(new LanAddress("hall.example"), now);

        // Then
        X509Certificate shown = read(Certificates.web(secrets)).getFirst();
        assertThat(shown.getSubjectAlternativeNames()).containsExactly(List.of(2, "hall.example"));
        validate(shown);
        X509Certificate other =
                stolen(new Keytool(secrets.resolve("lan"), "a-password"), "other", "san=ip:192.168.1.5");
        assertThatThrownBy(() -> validate(other)).isInstanceOf(CertificateException.class);
    }

    @Test
    void shouldLetOnlyTheirOwnerReadTheKeys() throws IOException {
        // Given
        Certificates certificates = new Certificates(secrets, "a-password");

        // When
        certificates.prepare(HALL, now);

        // Then
        try (Stream<Path> files = Files.list(secrets.resolve("lan"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** What somebody who has the authority's key could make. */
    private X509Certificate stolen(Keytool thief, String name, String whom)
            throws IOException, GeneralSecurityException {
        // With a space: a common name that could be a host's would be held against the limits, too.
        thief.key(name + ".p12", "a " + name, 10, List.of());
        thief.request(name + ".p12", name + ".csr");
        thief.sign("authority.p12", name + ".csr", name + ".crt", 10, List.of(whom, "eku=serverAuth"));
        return read(secrets.resolve("lan").resolve(name + ".crt")).getFirst();
    }

    /** As a phone does that trusts the authority: signature, times and what the authority may vouch for. */
    private void validate(X509Certificate certificate) throws IOException, GeneralSecurityException {
        X509Certificate authority = read(Certificates.authority(secrets)).getFirst();
        certificate.verify(authority.getPublicKey());
        certificate.checkValidity();
        byte[] limits = authority.getExtensionValue("2.5.29.30");
        X509CertSelector selector = new X509CertSelector();
        // The value is wrapped in an octet string: tag and length.
        selector.setNameConstraints(Arrays.copyOfRange(limits, 2, limits.length));
        if (!selector.match(certificate)) {
            throw new CertificateException(
                    "the authority may not vouch for " + certificate.getSubjectAlternativeNames());
        }
    }

    private static List<X509Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }
}
