package dev.meshmanager.kuma.dashboard;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Traffic that a policy names.
 *
 * @param kind what the policy says of it
 * @param from where it comes from
 * @param to where it goes
 * @param policy kind and name of the policy
 */
record Link(Kind kind, End from, End to, String policy) {
    private static final int MOST_NAMES = 5;

    /** What a policy says of traffic. */
    enum Kind {
        ROUTE,
        PERMISSION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One end of a link.
     *
     * @param mesh the mesh
     * @param isAll whether it is everything in the mesh; then no places are named
     * @param places the services and gateways
     * @param text the end in words
     */
    record End(String mesh, boolean isAll, Set<Place> places, String text) {
        static End all(String mesh) {
            return new End(mesh, true, Set.of(), "all of mesh " + mesh);
        }

        static End of(String mesh, Collection<Place> places) {
            Set<String> names = new TreeSet<>();
            places.forEach(place -> names.add(place.service()));
            String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
            return new End(
                    mesh,
                    false,
                    new TreeSet<>(places),
                    names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ", "", more)));
        }

        /** Something that is not on the map. */
        static End elsewhere(String mesh, String text) {
            return new End(mesh, false, Set.of(), text);
        }
    }
}
