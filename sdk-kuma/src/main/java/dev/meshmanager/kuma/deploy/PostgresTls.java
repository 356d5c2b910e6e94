package dev.meshmanager.kuma.deploy;

/** How a control plane secures its connection to PostgreSQL. */
public enum PostgresTls {
    /** No TLS. */
    DISABLE("disable"),
    /** TLS with any certificate of the server. */
    VERIFY_NONE("verifyNone"),
    /** TLS with a certificate of a trusted authority, for any host. */
    VERIFY_CA("verifyCa"),
    /** TLS with a certificate of a trusted authority for the host. */
    VERIFY_FULL("verifyFull");

    private final String text;

    PostgresTls(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
