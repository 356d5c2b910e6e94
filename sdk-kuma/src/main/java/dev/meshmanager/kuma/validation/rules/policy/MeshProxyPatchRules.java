package dev.meshmanager.kuma.validation.rules.policy;

import static dev.meshmanager.kuma.validation.text.EnvoyMessage.CLUSTER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.HTTP_FILTER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.LISTENER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.NETWORK_FILTER;
import static dev.meshmanager.kuma.validation.text.EnvoyMessage.VIRTUAL_HOST;

import dev.meshmanager.kuma.policy.JsonPatchOperation;
import dev.meshmanager.kuma.policy.MeshProxyPatch;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.KindRules;
import dev.meshmanager.kuma.validation.rules.shared.EnvoyResources;
import dev.meshmanager.kuma.validation.rules.shared.Targets;
import dev.meshmanager.kuma.validation.text.EnvoyMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules for a {@link MeshProxyPatch}. */
public final class MeshProxyPatchRules implements KindRules<MeshProxyPatch> {
    private static final Targets TOP = Targets.PROXIES;

    @Override
    public void check(MeshProxyPatch policy, FieldPath root) {
        FieldPath at = root.field("spec");
        TOP.checkIfPresent(at.field("targetRef"), policy.spec().targetRef());
        FieldPath list = at.field("default").field("appendModifications");
        List<MeshProxyPatch.Modification> modifications = policy.spec()
                .conf()
                .map(MeshProxyPatch.Conf::appendModifications)
                .orElse(List.of());
        list.notEmpty(modifications);
        for (int i = 0; i < modifications.size(); i++) {
            check(list.index(i), modifications.get(i));
        }
    }

    private static void check(FieldPath at, MeshProxyPatch.Modification modification) {
        long count = Stream.of(
                        modification.cluster(),
                        modification.listener(),
                        modification.virtualHost(),
                        modification.networkFilter(),
                        modification.httpFilter())
                .filter(Optional::isPresent)
                .count();
        if (count != 1) {
            at.reject("must have exactly one modification, not " + count);
            return;
        }
        modification.cluster().ifPresent(cluster -> {
            FieldPath place = at.field("cluster");
            if (cluster.operation().equals(Optional.of(MeshProxyPatch.Operation.ADD))) {
                place.field("match").absent(cluster.match(), "must not be defined with operation Add");
            }
            check(place, CLUSTER, cluster.operation(), cluster.value(), cluster.jsonPatches());
        });
        modification.listener().ifPresent(listener -> {
            FieldPath place = at.field("listener");
            if (listener.operation().equals(Optional.of(MeshProxyPatch.Operation.ADD))) {
                place.field("match").absent(listener.match(), "must not be defined with operation Add");
            }
            check(place, LISTENER, listener.operation(), listener.value(), listener.jsonPatches());
        });
        modification.virtualHost().ifPresent(host -> {
            FieldPath place = at.field("virtualHost");
            Optional<String> name = host.match().flatMap(MeshProxyPatch.VirtualHostMatch::name);
            if (host.operation().equals(Optional.of(MeshProxyPatch.Operation.ADD))) {
                place.field("match").field("name").absent(name, "must not be defined with operation Add");
            }
            check(place, VIRTUAL_HOST, host.operation(), host.value(), host.jsonPatches());
        });
        modification
                .networkFilter()
                .ifPresent(filter -> checkFilter(at.field("networkFilter"), NETWORK_FILTER, filter));
        modification.httpFilter().ifPresent(filter -> checkFilter(at.field("httpFilter"), HTTP_FILTER, filter));
    }

    private static void checkFilter(FieldPath at, EnvoyMessage message, MeshProxyPatch.FilterModification filter) {
        MeshProxyPatch.Operation operation = filter.operation().orElseThrow();
        boolean named = List.of(
                        MeshProxyPatch.Operation.ADD_BEFORE,
                        MeshProxyPatch.Operation.ADD_AFTER,
                        MeshProxyPatch.Operation.PATCH)
                .contains(operation);
        if (named && filter.match().flatMap(MeshProxyPatch.FilterMatch::name).isEmpty()) {
            at.field("match").field("name").reject("must name the filter with operation " + operation);
        }
        check(at, message, filter.operation(), filter.value(), filter.jsonPatches());
    }

    private static void check(
            FieldPath at,
            EnvoyMessage message,
            Optional<MeshProxyPatch.Operation> operation,
            Optional<String> value,
            List<JsonPatchOperation> patches) {
        MeshProxyPatch.Operation what = operation.orElseThrow();
        if (what.equals(MeshProxyPatch.Operation.REMOVE)) {
            at.field("value").absent(value, "must not be defined with operation Remove");
        } else if (!what.equals(MeshProxyPatch.Operation.PATCH)) {
            at.field("value").defined(value);
            value.ifPresent(yaml -> EnvoyResources.check(at.field("value"), message, yaml));
        } else if (value.isPresent() != patches.isEmpty()) {
            at.reject("must have exactly one of value and jsonPatches");
        } else if (value.isPresent()) {
            EnvoyResources.checkPatch(at.field("value"), message, value.get());
        } else {
            for (int i = 0; i < patches.size(); i++) {
                check(at.field("jsonPatches").index(i), patches.get(i));
            }
        }
    }

    private static void check(FieldPath at, JsonPatchOperation patch) {
        String op = patch.op().map(JsonPatchOperation.Op::value).orElse("");
        boolean moves = op.equals("move") || op.equals("copy");
        boolean sets = op.equals("add") || op.equals("replace");
        if (moves != patch.from().isPresent()) {
            at.field("from").reject(moves ? "must be defined with op " + op : "must not be defined with op " + op);
        }
        if (sets != patch.value().isPresent()) {
            at.field("value").reject(sets ? "must be defined with op " + op : "must not be defined with op " + op);
        }
        at.field("path").defined(patch.path());
        if (op.equals("remove")
                && patch.path()
                        .filter(path -> path.isEmpty() || path.equals("/"))
                        .isPresent()) {
            at.field("path").reject("must not be the root with op remove");
        }
    }
}
