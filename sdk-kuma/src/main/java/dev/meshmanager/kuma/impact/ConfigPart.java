package dev.meshmanager.kuma.impact;

/**
 * A part of a proxy that policies configure.
 *
 * @param type the type of the part
 * @param name the name or port of an inbound, or the KRI of a destination or route. It is empty for the proxy as a
 *     whole, and for the outbounds that no policy names.
 * @param traffic the clients or the tags that the configuration is for; empty for all traffic
 */
public record ConfigPart(Type type, String name, String traffic) {
    /** The type of a part. */
    public enum Type {
        /** The proxy as a whole. */
        PROXY,
        /** An inbound or a listener. */
        INBOUND,
        /** Outbounds to a service, to one of its ports, or to all services that no policy names. */
        OUTBOUND,
        /** Traffic of a {@code MeshHTTPRoute}. */
        ROUTE
    }

    static ConfigPart proxy() {
        return new ConfigPart(Type.PROXY, "", "");
    }

    /** Returns the part in words, for example {@code inbound main}. */
    @Override
    public String toString() {
        String part =
                switch (type) {
                    case PROXY -> "proxy";
                    case INBOUND -> "inbound " + name;
                    case OUTBOUND -> name.isEmpty() ? "other outbounds" : "outbound " + name;
                    case ROUTE -> "route " + name;
                };
        return traffic.isEmpty() ? part : part + ", " + traffic;
    }
}
