package dev.meshmanager.kuma.dashboard.topology;

import java.util.Comparator;
import java.util.Locale;

/**
 * A service of a mesh in a zone.
 *
 * @param zone the zone, or an empty text
 * @param mesh the mesh
 * @param service the name of the service
 * @param kind the proxies that it has
 */
public record ServiceLocation(String zone, String mesh, String service, Kind kind)
        implements Comparable<ServiceLocation> {
    private static final Comparator<ServiceLocation> ORDER = Comparator.comparing(ServiceLocation::zone)
            .thenComparing(ServiceLocation::mesh)
            .thenComparing(ServiceLocation::service)
            .thenComparing(ServiceLocation::kind);

    /** The type of proxy that receives the traffic of a service. */
    public enum Kind {
        STANDARD,
        BUILT_IN,
        DELEGATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(ServiceLocation other) {
        return ORDER.compare(this, other);
    }
}
