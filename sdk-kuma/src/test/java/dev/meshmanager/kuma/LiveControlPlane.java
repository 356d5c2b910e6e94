package dev.meshmanager.kuma;

/** Running control planes that the tests are told of by system properties. */
public final class LiveControlPlane {
    private LiveControlPlane() {}

    /** Returns a builder of a client of the control plane whose URL the property holds. */
    public static KumaClient.Builder builder(String property) {
        String token = System.getProperty("kuma.token", "");
        KumaClient.Builder builder = KumaClient.builder().url(System.getProperty(property));
        return token.isBlank() ? builder : builder.token(token);
    }

    static KumaClient connect(String property) {
        return builder(property).build();
    }
}
