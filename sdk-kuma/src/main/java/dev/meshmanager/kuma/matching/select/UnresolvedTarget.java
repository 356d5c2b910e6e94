package dev.meshmanager.kuma.matching.select;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.model.IndexedPolicy;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The control plane cannot tell what a policy refers to, so the policy selects nothing. */
public final class UnresolvedTarget extends Exception {
    private static final long serialVersionUID = 1L;

    private UnresolvedTarget(String message) {
        super(message);
    }

    static UnresolvedTarget unsupported(TargetRefKind kind) {
        return new UnresolvedTarget("unsupported targetRef kind '" + kind.value() + "'");
    }

    static UnresolvedTarget route(TargetRef ref, KumaVersion version) {
        return new UnresolvedTarget(
                version.isAtLeast(KumaVersion.V3_0)
                        ? "couldn't resolve MeshHTTPRoute targetRef with labels " + goMap(ref.labels())
                        : "couldn't resolve MeshHTTPRoute targetRef with name '"
                                + ref.name().orElse("") + "'");
    }

    private static String goMap(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + ":" + label.getValue())
                        .collect(Collectors.joining(" ", "map[", "]"));
    }

    /** Returns the control plane's warning about the policy. */
    public String warning(IndexedPolicy policy) {
        String quoted = '"' + String.valueOf(getMessage()).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return "unable to resolve TargetRef on policy: mesh:" + policy.policy().mesh() + " name:"
                + policy.policy().name() + " error:" + quoted;
    }
}
