package dev.meshmanager.kuma.matching.older;

import java.util.Comparator;
import java.util.List;

/**
 * A host name of a listener or a route.
 *
 * @param host the first part; {@code *} for any host of the domain
 * @param domain the other parts
 */
record HostName(String host, List<String> domain) {
    static final String ANY = "*";

    /** Names without a wildcard are first, then longer ones. */
    static final Comparator<String> MORE_EXACT_FIRST = Comparator.comparing(
                    HostName::of, Comparator.comparing(HostName::isWildcard).thenComparing(HostName::byLength))
            .thenComparing(Comparator.naturalOrder());

    static HostName of(String name) {
        List<String> parts = List.of((name.isEmpty() ? ANY : name).split("\\.", -1));
        return new HostName(parts.get(0), parts.subList(1, parts.size()));
    }

    private boolean isWildcard() {
        return host.equals(ANY);
    }

    private static int byLength(HostName one, HostName other) {
        return one.isWildcard() ? other.domain.size() - one.domain.size() : 0;
    }

    /** Returns whether some host has both names. */
    boolean overlaps(HostName other) {
        return includes(other) || other.includes(this);
    }

    /** Only the end of the domain is compared, as on the control plane. */
    private boolean includes(HostName other) {
        int more = other.domain.size() - domain.size();
        return more >= 0
                && other.domain.subList(more, other.domain.size()).equals(domain)
                && (isWildcard() || host.equals(other.host));
    }
}
