package dev.meshmanager.kuma;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** Running control planes that the tests are told of by system properties. */
final class LiveControlPlane {
    private LiveControlPlane() {}

    /** Returns a client of the control plane whose URL the property holds, or skips the tests if it holds none. */
    static KumaClient connect(String property) {
        String url = System.getProperty(property, "");
        assumeFalse(url.isBlank(), () -> "skipped: -D" + property + " names no control plane");
        String token = System.getProperty("kuma.token", "");
        KumaClient.Builder builder = KumaClient.builder().url(url);
        return (token.isBlank() ? builder : builder.token(token)).build();
    }
}
