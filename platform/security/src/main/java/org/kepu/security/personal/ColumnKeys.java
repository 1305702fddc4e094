package org.kepu.security.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The key set of personal columns (密钥集): AES-256-GCM keys with their ids, one of them primary. The id of the key stands
 * in each ciphertext, so old values can be read as long as their key is in the set.
 */
public final class ColumnKeys {

    static final String NAME = "kepu.personal.keyset";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle keys;

    private ColumnKeys(KeysetHandle keys) {
        this.keys = keys;
    }

    /** A new set with one key. */
    public static ColumnKeys create() {
        try {
            return new ColumnKeys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    /**
     * Reads base64 of a Tink JSON key set.
     *
     * @throws IllegalStateException where it is missing, unreadable or holds another kind of key; its content is never
     *     repeated
     */
    public static ColumnKeys read(Optional<String> base64) {
        String json = new String(Secrets.decode(NAME, base64), StandardCharsets.UTF_8);
        KeysetHandle keys;
        try {
            keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            // The cause may repeat a piece of the key.
            throw new IllegalStateException(NAME + " must be a Tink JSON key set");
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!isRightKind(keys.getAt(i))) {
                throw new IllegalStateException(NAME + " must hold AES-256-GCM keys with their ids only");
            }
        }
        return new ColumnKeys(keys);
    }

    private static boolean isRightKind(KeysetHandle.Entry entry) {
        return entry.getKey().getParameters() instanceof AesGcmParameters parameters
                && parameters.getKeySizeBytes() == 32
                && parameters.getVariant() == AesGcmParameters.Variant.TINK;
    }

    /** The set with a new primary key; values under the old ones stay readable. */
    public ColumnKeys rotate() {
        try {
            return new ColumnKeys(KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    /** The set with a new key that encrypts nothing yet: first every replica must be able to read it. */
    public ColumnKeys add() {
        try {
            return new ColumnKeys(KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    /** The set with its newest key as the primary one; once every replica holds it. */
    public ColumnKeys promote() {
        try {
            KeysetHandle.Builder promoted = KeysetHandle.newBuilder(keys);
            promoted.getAt(keys.size() - 1).makePrimary();
            return new ColumnKeys(promoted.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the newest key could not be made primary", e);
        }
    }

    /** Whether what is encrypted now is encrypted by the newest key. */
    boolean encryptsByTheNewest() {
        return keys.getAt(keys.size() - 1).isPrimary();
    }

    /** The id of the key that encrypts; it stands in every value. */
    int primaryId() {
        return keys.getPrimary().getId();
    }

    /** The ids of all keys, the newest last. */
    List<Integer> ids() {
        return IntStream.range(0, keys.size())
                .map(i -> keys.getAt(i).getId())
                .boxed()
                .toList();
    }

    /** The set with its primary key only; to be called once nothing is stored under the old ones. */
    public ColumnKeys primaryOnly() {
        try {
            KeysetHandle.Builder primary = KeysetHandle.newBuilder();
            KeysetHandle.Entry entry = keys.getPrimary();
            primary.addEntry(KeysetHandle.importKey(entry.getKey())
                    .withFixedId(entry.getId())
                    .makePrimary());
            return new ColumnKeys(primary.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the primary key could not be taken out", e);
        }
    }

    /** The secret itself, as {@code kepu.personal.keyset} holds it. */
    public String write() {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key set could not be written", e);
        }
    }

    /** How many keys the set holds. */
    public int size() {
        return keys.size();
    }

    Aead aead() {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(NAME + " cannot be used", e);
        }
    }
}
