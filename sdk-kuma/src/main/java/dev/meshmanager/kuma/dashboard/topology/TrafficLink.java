package dev.meshmanager.kuma.dashboard.topology;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Traffic between services that a policy routes or permits.
 *
 * @param kind what the policy does with the traffic
 * @param from the source
 * @param to the destination
 * @param policy kind and name of the policy
 */
public record TrafficLink(Kind kind, Endpoint from, Endpoint to, String policy) {
    private static final int MOST_NAMES = 5;

    /** What a policy does with traffic. */
    public enum Kind {
        ROUTE,
        PERMISSION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The source or the destination of traffic.
     *
     * @param mesh the mesh
     * @param isAll whether it is everything in the mesh; {@code services} is empty then
     * @param services the services and gateways
     * @param text the endpoint in words
     */
    public record Endpoint(String mesh, boolean isAll, Set<ServiceLocation> services, String text) {
        static Endpoint all(String mesh) {
            return new Endpoint(mesh, true, Set.of(), "all of mesh " + mesh);
        }

        static Endpoint of(String mesh, Collection<ServiceLocation> services) {
            Set<String> names = new TreeSet<>();
            services.forEach(service -> names.add(service.service()));
            String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
            return new Endpoint(
                    mesh,
                    false,
                    new TreeSet<>(services),
                    names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ", "", more)));
        }

        /** An endpoint without a service on the map. */
        static Endpoint elsewhere(String mesh, String text) {
            return new Endpoint(mesh, false, Set.of(), text);
        }
    }
}
