package dev.meshmanager.konnect.setup;

import org.jspecify.annotations.Nullable;

/** A certificate authority given by its certificate and key in PEM. Not thread-safe. */
public final class PemAuthority {
    private @Nullable String name;
    private @Nullable String certificate;
    private @Nullable String key;

    PemAuthority() {}

    /** Sets the name of the backend in the mesh, for example {@code ca-1}. */
    public PemAuthority name(String name) {
        this.name = name;
        return this;
    }

    /** Sets the certificate of the authority, in PEM. */
    public PemAuthority certificate(String pem) {
        this.certificate = pem;
        return this;
    }

    /** Sets the private key of the authority, in PEM. */
    public PemAuthority key(String pem) {
        this.key = pem;
        return this;
    }

    String name() {
        return set(name, "name");
    }

    String certificate() {
        return set(certificate, "certificate");
    }

    String key() {
        return set(key, "key");
    }

    private static String set(@Nullable String value, String member) {
        if (value == null) {
            throw new IllegalStateException(member + " of the certificate authority must be set");
        }
        return value;
    }
}
