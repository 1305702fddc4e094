package org.kepu.local.lan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.kepu.local.Refusal;

/**
 * An authority of this state folder and the certificate it gave web; both made when they are first needed, the certificate
 * again when the address changes, and either when it is about to expire. Files only their owner can read.
 */
public final class Certificates {

    private static final int AUTHORITY_DAYS = 1_825;
    /** What phones accept at most of a certificate is 825 days, of a public one 398. */
    private static final int WEB_DAYS = 397;

    private static final Duration EARLY = Duration.ofDays(30);
    private static final String AUTHORITY_STORE = "authority.p12";
    private static final String WEB_STORE = "web.p12";

    private final Path folder;
    private final String password;
    private final Keytool keytool;

    /**
     * @param secrets the folder of secrets; they lie in {@code lan} below it
     * @param password of the key stores there
     */
    public Certificates(Path secrets, String password) {
        this.folder = folder(secrets);
        this.password = password;
        this.keytool = new Keytool(folder, password);
    }

    private static Path folder(Path secrets) {
        return secrets.resolve("lan");
    }

    /** What phones are asked to trust, PEM. */
    public static Path authority(Path secrets) {
        return folder(secrets).resolve("authority.crt");
    }

    /** What web shows, PEM: its own certificate, then the authority's. */
    public static Path web(Path secrets) {
        return folder(secrets).resolve("web.crt");
    }

    /** The key of web's certificate, PEM. */
    public static Path webKey(Path secrets) {
        return folder(secrets).resolve("web.key");
    }

    /**
     * Makes what is missing, or not right for this address.
     *
     * @param now wall time: browsers judge a certificate by it
     */
    public void prepare(LanAddress address, Instant now) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            String limits = NameLimits.of(address).extension();
            boolean kept = isFor("authority.limits", limits) && outlasts("authority.crt", now);
            if (!kept) {
                makeAuthority(limits);
            }
            if (!kept || !isFor("web.address", address.host()) || !outlasts("web.crt", now)) {
                makeWeb(address);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal("The certificates in " + folder + " cannot be read or made: " + e.getMessage() + ".", e);
        }
    }

    private void makeAuthority(String limits) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(folder.resolve(AUTHORITY_STORE));
        Files.deleteIfExists(folder.resolve("authority.limits"));
        keytool.key(
                AUTHORITY_STORE,
                "Kepu on one machine",
                AUTHORITY_DAYS,
                List.of("bc:critical=ca:true,pathlen:0", "ku:critical=keyCertSign", limits));
        write(
                "authority.crt",
                pem("CERTIFICATE", store(AUTHORITY_STORE).getCertificate("key").getEncoded()));
        onlyOwner(AUTHORITY_STORE);
        write("authority.limits", limits);
    }

    private void makeWeb(LanAddress address) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(folder.resolve(WEB_STORE));
        Files.deleteIfExists(folder.resolve("web.address"));
        // No host name: some programs take a common name for one, and the authority vouches for none.
        keytool.key(WEB_STORE, "Kepu web", WEB_DAYS, List.of());
        keytool.request(WEB_STORE, "web.csr");
        keytool.sign(
                AUTHORITY_STORE,
                "web.csr",
                "web.pem",
                WEB_DAYS,
                List.of(
                        "san=" + (address.isNumber() ? "ip:" : "dns:") + address.host(),
                        "ku:critical=digitalSignature",
                        "eku=serverAuth",
                        "bc:critical=ca:false"));
        String own = pem("CERTIFICATE", certificate("web.pem").getEncoded());
        write("web.crt", own + Files.readString(folder.resolve("authority.crt")));
        write(
                "web.key",
                pem(
                        "PRIVATE KEY",
                        store(WEB_STORE).getKey("key", password.toCharArray()).getEncoded()));
        Files.delete(folder.resolve(WEB_STORE));
        Files.delete(folder.resolve("web.csr"));
        Files.delete(folder.resolve("web.pem"));
        write("web.address", address.host());
    }

    /** SHA-256 of the authority's certificate as phones show it, to compare before trusting it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(certificate("authority.crt").getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal("The certificate in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private boolean isFor(String file, String wanted) throws IOException {
        return Files.exists(folder.resolve(file))
                && Files.readString(folder.resolve(file)).equals(wanted);
    }

    private boolean outlasts(String file, Instant now) throws IOException, CertificateException {
        return Files.exists(folder.resolve(file))
                && certificate(file).getNotAfter().toInstant().isAfter(now.plus(EARLY));
    }

    /** The first of a file. */
    private X509Certificate certificate(String file) throws IOException, CertificateException {
        byte[] read = Files.readAllBytes(folder.resolve(file));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(read));
    }

    private KeyStore store(String file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, text, StandardOpenOption.WRITE);
    }

    private void onlyOwner(String file) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-------"));
    }
}
