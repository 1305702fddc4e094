package org.kepu.presence.device;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** What a browser does: makes a key and signs scans with it. */
final class TestDevice {

    static final TestDevice FIRST = new TestDevice(2048);
    static final TestDevice SECOND = new TestDevice(2048);

    private final KeyPair pair;

    TestDevice(int bits) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(bits);
            pair = pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] spki() {
        return pair.getPublic().getEncoded();
    }

    SignedScan scan(UUID device, UUID session, String subject, OffsetDateTime scannedAt) {
        SignedScan unsigned = new SignedScan(new UUID(9, 9), device, session, "in", subject, scannedAt, "");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(unsigned.content());
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
            return new SignedScan(unsigned.nonce(), device, session, "in", subject, scannedAt, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
