package dev.meshmanager.kuma.check;

import java.util.Locale;

/** What a check is about. */
public enum CheckCategory {
    /** Whether the control plane answers with TLS, and whether the caller may read its lists. */
    CONNECTION,
    /** Whether control planes and proxies have versions that work together. */
    VERSIONS,
    /** Where the control plane keeps its resources. */
    STORE,
    /** Whether zones and their ingresses and egresses are connected. */
    ZONES,
    /** Whether traffic is encrypted, with certificates that are valid. */
    CERTIFICATES,
    /** Whether zones identify themselves, and whether signing keys of tokens are rotated. */
    TOKENS,
    /** Whether zones and proxies have the configuration. */
    SYNC,
    /** Whether policies are valid, have an effect, and will have one in the next version. */
    POLICIES;

    /** Returns the name in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
