package org.kepu.door;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Key sets as an operator draws them. */
public final class KeySets {

    private KeySets() {}

    /** The right kind. */
    public static String fresh() {
        return of("AES256_GCM");
    }

    /** A set with one key of a kind Tink knows by this name. */
    public static String of(String kind) {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(KeyTemplates.get(kind));
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }
}
