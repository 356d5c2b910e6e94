package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_EXTERNAL_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_GATEWAY;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_HTTP_ROUTE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_MULTI_ZONE_SERVICE;
import static dev.meshmanager.kuma.policy.target.TargetRefKind.MESH_SERVICE;

import dev.meshmanager.core.OpenEnum;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.Policies;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for a {@link MeshRetry}. */
public final class MeshRetryRules implements KindRules<MeshRetry> {
    private static final Targets TOP = Targets.PROXIES.plus(MESH_HTTP_ROUTE).withGatewayTags();
    private static final Targets TO =
            Targets.of(MESH, MESH_SERVICE, MESH_EXTERNAL_SERVICE, MESH_MULTI_ZONE_SERVICE, MESH_HTTP_ROUTE);
    private static final Targets TO_OF_GATEWAYS = Targets.of(MESH, MESH_EXTERNAL_SERVICE);
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    private static final MeshRetry.Conf EMPTY = MeshRetry.Conf.builder().build();

    @Override
    public void check(MeshRetry policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        boolean gateways = Set.of(MESH_GATEWAY, MESH_HTTP_ROUTE)
                .contains(Policies.top(policy.spec().targetRef()));
        Policies.checkItems(
                at.field("to"), policy.spec().to(), gateways ? TO_OF_GATEWAYS : TO, EMPTY, MeshRetryRules::check);
    }

    /** The control plane reports everything under a member {@code conf} that does not exist. */
    private static void check(FieldPath place, MeshRetry.Conf conf) {
        FieldPath at = place.field("conf");
        if (conf.tcp().isEmpty() && conf.http().isEmpty() && conf.grpc().isEmpty()) {
            at.reject("must have tcp, http or grpc");
        }
        conf.tcp().ifPresent(tcp -> {
            FieldPath of = at.field("tcp");
            if (tcp.maxConnectAttempt().isEmpty()) {
                of.reject("must not be empty");
            }
            of.field("maxConnectAttempt").positiveNumber(tcp.maxConnectAttempt());
        });
        conf.http().ifPresent(http -> check(at.field("http"), http));
        conf.grpc().ifPresent(grpc -> check(at.field("grpc"), grpc));
    }

    private static void check(FieldPath at, MeshRetry.Http http) {
        boolean empty = http.numRetries().isEmpty()
                && http.perTryTimeout().isEmpty()
                && http.backOff().isEmpty()
                && http.retryOn().isEmpty()
                && http.retriableRequestHeaders().isEmpty()
                && http.retriableResponseHeaders().isEmpty()
                && http.rateLimitedBackOff().isEmpty()
                && http.hostSelection().isEmpty()
                && !FieldPath.has(
                        http, "retryOn", "retriableRequestHeaders", "retriableResponseHeaders", "hostSelection");
        if (empty) {
            at.reject("must not be empty");
        }
        check(at.field("backOff"), http.backOff());
        checkRateLimited(at.field("rateLimitedBackOff"), http.rateLimitedBackOff());
        for (int i = 0; i < http.retryOn().size(); i++) {
            OpenEnum condition = http.retryOn().get(i);
            if (!condition.isKnown() && !STATUS.matcher(condition.value()).matches()) {
                at.field("retryOn").index(i).reject("must be a known condition or an HTTP status");
            }
        }
        checkHosts(at.field("hostSelection"), http.hostSelection());
    }

    private static void check(FieldPath at, MeshRetry.Grpc grpc) {
        boolean empty = grpc.numRetries().isEmpty()
                && grpc.perTryTimeout().isEmpty()
                && grpc.backOff().isEmpty()
                && grpc.retryOn().isEmpty()
                && grpc.rateLimitedBackOff().isEmpty()
                && !FieldPath.has(grpc, "retryOn");
        if (empty) {
            at.reject("must not be empty");
        }
        check(at.field("backOff"), grpc.backOff());
        checkRateLimited(at.field("rateLimitedBackOff"), grpc.rateLimitedBackOff());
    }

    private static void check(FieldPath at, Optional<MeshRetry.BackOff> backOff) {
        if (backOff.isPresent()
                && backOff.get().baseInterval().isEmpty()
                && backOff.get().maxInterval().isEmpty()) {
            at.reject("must not be empty");
        }
    }

    private static void checkRateLimited(FieldPath at, Optional<MeshRetry.RateLimitedBackOff> backOff) {
        backOff.ifPresent(present -> {
            at.field("maxInterval").positive(present.maxInterval());
            at.field("resetHeaders").defined(present, present.resetHeaders());
        });
    }

    private static void checkHosts(FieldPath at, List<MeshRetry.HostSelection> selections) {
        boolean priorities = false;
        for (int i = 0; i < selections.size(); i++) {
            MeshRetry.HostSelection selection = selections.get(i);
            MeshRetry.HostPredicate predicate = selection.predicate().orElseThrow();
            FieldPath place = at.index(i);
            if (predicate.equals(MeshRetry.HostPredicate.OMIT_HOSTS_WITH_TAGS)
                    && selection.tags().isEmpty()
                    && !selection.unknownFields().has("tags")) {
                place.field("tags").reject("must be defined");
            }
            if (predicate.equals(MeshRetry.HostPredicate.OMIT_PREVIOUS_PRIORITIES)) {
                if (priorities) {
                    place.field("predicate").reject("must be there only once");
                }
                // An absent frequency is the default 2.
                place.field("updateFrequency").positiveNumber(selection.updateFrequency());
                priorities = true;
            }
        }
    }
}
