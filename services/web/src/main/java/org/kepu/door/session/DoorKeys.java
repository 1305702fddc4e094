package org.kepu.door.session;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.kepu.door.DoorConfig;

/** The key set of the door (密钥集): AES-256-GCM, its primary key encrypts, each one decrypts. Without it nothing starts. */
@Startup
@ApplicationScoped
public class DoorKeys {

    private static final String NAME = "kepu.door.sessions.keyset";
    private static final int KEY_BYTES = 32;

    private final Aead keys;

    @Inject
    DoorKeys(DoorConfig config) {
        this(config.sessions().keyset());
    }

    /**
     * Reads base64 of a Tink JSON key set.
     *
     * @throws IllegalStateException where it is unreadable or holds another kind of key; its content is never repeated
     */
    DoorKeys(String base64) {
        try {
            AeadConfig.register();
            String json = new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            KeysetHandle set = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            for (int i = 0; i < set.size(); i++) {
                requireRightKind(set.getAt(i));
            }
            keys = set.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The cause may repeat a piece of the key.
            throw new IllegalStateException(NAME + " must be base64 of a Tink JSON key set with AES-256-GCM keys");
        }
    }

    private static void requireRightKind(KeysetHandle.Entry entry) throws GeneralSecurityException {
        if (!(entry.getKey().getParameters() instanceof AesGcmParameters kind)
                || kind.getKeySizeBytes() != KEY_BYTES
                || kind.getVariant() != AesGcmParameters.Variant.TINK) {
            throw new GeneralSecurityException("another kind of key");
        }
    }

    /** Encrypts for one use and no other. */
    public byte[] seal(byte[] plain, String use) {
        try {
            return keys.encrypt(plain, use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the door's key set cannot encrypt", e);
        }
    }

    /**
     * Decrypts what {@link #seal} made for the same use.
     *
     * @throws GeneralSecurityException where it was altered, or made for another use or by a key that is gone
     */
    public byte[] open(byte[] sealed, String use) throws GeneralSecurityException {
        return keys.decrypt(sealed, use.getBytes(StandardCharsets.UTF_8));
    }
}
