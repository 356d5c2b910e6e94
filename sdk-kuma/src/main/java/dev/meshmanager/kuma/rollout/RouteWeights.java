package dev.meshmanager.kuma.rollout;

import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTCPRoute;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.RoutePolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routes with other weights of their backends. */
final class RouteWeights {
    /** So that the shares of several other backends stay nearly as they were. */
    private static final long HUNDREDTHS = 100;

    private static final long PERCENT = 100;

    private final Optional<String> backend;
    private final long percent;
    private final Set<String> seen = new LinkedHashSet<>();
    private boolean isFound;

    private RouteWeights(String backend, long percent) {
        this.backend = Optional.of(backend);
        this.percent = percent;
    }

    /**
     * Returns the route in which a backend gets a share of the traffic, in each rule that has it beside others.
     *
     * @throws IllegalArgumentException if there is no such rule, or if the route is of an unknown kind
     */
    static RoutePolicy of(RoutePolicy route, String backend, long percent) {
        RouteWeights weights = new RouteWeights(backend, percent);
        RoutePolicy weighted;
        if (route instanceof MeshHTTPRoute http) {
            weighted = weights.of(http);
        } else if (route instanceof MeshTCPRoute tcp) {
            weighted = weights.of(tcp);
        } else {
            throw new IllegalArgumentException(route.type() + " is no route whose weights are known");
        }
        if (!weights.isFound) {
            throw new IllegalArgumentException(route.type() + " " + route.name() + " has no rule with " + backend
                    + " beside another backend, "
                    + (weights.seen.isEmpty() ? "and no backends" : "only with " + String.join(", ", weights.seen)));
        }
        return weighted;
    }

    private MeshHTTPRoute of(MeshHTTPRoute route) {
        List<MeshHTTPRoute.To> to = new ArrayList<>();
        for (MeshHTTPRoute.To entry : route.spec().to()) {
            to.add(entry.toBuilder()
                    .rules(entry.rules().stream()
                            .map(rule -> rule.toBuilder()
                                    .conf(rule.conf().map(conf -> conf.toBuilder()
                                            .backendRefs(weighted(conf.backendRefs()))
                                            .build()))
                                    .build())
                            .toList())
                    .build());
        }
        return route.toBuilder().spec(route.spec().toBuilder().to(to).build()).build();
    }

    private MeshTCPRoute of(MeshTCPRoute route) {
        List<MeshTCPRoute.To> to = new ArrayList<>();
        for (MeshTCPRoute.To entry : route.spec().to()) {
            to.add(entry.toBuilder()
                    .rules(entry.rules().stream()
                            .map(rule -> rule.toBuilder()
                                    .conf(rule.conf().map(conf -> conf.toBuilder()
                                            .backendRefs(weighted(conf.backendRefs()))
                                            .build()))
                                    .build())
                            .toList())
                    .build());
        }
        return route.toBuilder().spec(route.spec().toBuilder().to(to).build()).build();
    }

    private List<BackendRef> weighted(List<BackendRef> backends) {
        backends.forEach(ref -> seen.add(nameOf(ref).orElse("a backend without a name")));
        long candidates = sum(backends, true);
        long others = sum(backends, false);
        long found = backends.stream().filter(this::isCandidate).count();
        if (found == 0 || found == backends.size()) {
            return backends;
        }
        isFound = true;
        long scale = backends.size() > 2 ? HUNDREDTHS : 1;
        return backends.stream()
                .map(ref -> isCandidate(ref)
                        ? share(ref, scale * percent, candidates, found)
                        : share(ref, scale * (PERCENT - percent), others, backends.size() - found))
                .toList();
    }

    private long sum(List<BackendRef> backends, boolean isCandidate) {
        return backends.stream()
                .filter(ref -> isCandidate(ref) == isCandidate)
                .mapToLong(ref -> ref.weight().orElse(1))
                .sum();
    }

    /** In 3.0, backends have labels instead of a name. */
    private static Optional<String> nameOf(BackendRef ref) {
        return ref.name().or(() -> Optional.ofNullable(ref.labels().get(ResourceLabels.DISPLAY_NAME)));
    }

    private boolean isCandidate(BackendRef ref) {
        return nameOf(ref).equals(backend);
    }

    /** Returns the backend with its part of a share: by its weight, or evenly if none of the group had traffic. */
    private static BackendRef share(BackendRef ref, long share, long sum, long count) {
        long weight = sum == 0 ? share / count : share * ref.weight().orElse(1) / sum;
        return ref.toBuilder().weight(weight).build();
    }
}
