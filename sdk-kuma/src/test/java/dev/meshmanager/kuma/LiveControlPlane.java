package dev.meshmanager.kuma;

/** Running control planes that the tests are told of by system properties. */
final class LiveControlPlane {
    private LiveControlPlane() {}

    /** Returns a client of the control plane whose URL the property holds. */
    static KumaClient connect(String property) {
        String token = System.getProperty("kuma.token", "");
        KumaClient.Builder builder = KumaClient.builder().url(System.getProperty(property));
        return (token.isBlank() ? builder : builder.token(token)).build();
    }
}
