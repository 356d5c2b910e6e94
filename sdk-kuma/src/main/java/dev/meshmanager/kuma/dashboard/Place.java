package dev.meshmanager.kuma.dashboard;

import java.util.Comparator;
import java.util.Locale;

/** A service of a mesh in a zone. */
record Place(String zone, String mesh, String service, Kind kind) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::zone)
            .thenComparing(Place::mesh)
            .thenComparing(Place::service)
            .thenComparing(Place::kind);

    /** What takes in the traffic of the service. */
    enum Kind {
        STANDARD,
        BUILT_IN,
        DELEGATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean isGateway() {
        return kind != Kind.STANDARD;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
