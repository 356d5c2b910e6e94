package dev.meshmanager.kuma.validation.rules.shared;

import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.validation.FieldPath;
import dev.meshmanager.kuma.validation.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a {@code targetRef}: the kinds that it may have in one place of a policy. Immutable. */
public final class Targets {
    /** The members that a reference of a kind must not have. A kind that is not listed may have all members. */
    private static final Map<TargetRefKind, Set<String>> FOREIGN = Map.of(
            TargetRefKind.MESH, Set.of("mesh", "tags", "labels", "namespace", "sectionName"),
            TargetRefKind.DATAPLANE, Set.of("tags", "mesh", "proxyTypes"),
            TargetRefKind.MESH_SUBSET, Set.of("name", "mesh", "labels", "namespace", "sectionName"),
            TargetRefKind.MESH_SERVICE, Set.of("mesh", "tags", "proxyTypes"),
            TargetRefKind.MESH_HTTP_ROUTE, Set.of("mesh", "tags", "proxyTypes", "sectionName"),
            TargetRefKind.MESH_SERVICE_SUBSET, Set.of("mesh", "proxyTypes", "labels", "namespace", "sectionName"),
            TargetRefKind.MESH_GATEWAY, Set.of("mesh", "proxyTypes", "labels", "namespace", "sectionName"),
            TargetRefKind.MESH_EXTERNAL_SERVICE, Set.of("mesh", "tags", "proxyTypes", "sectionName"));

    private static final Set<TargetRefKind> NAMED =
            Set.of(TargetRefKind.MESH_SERVICE_SUBSET, TargetRefKind.MESH_GATEWAY);
    private static final Set<TargetRefKind> NAMED_OR_LABELLED =
            Set.of(TargetRefKind.MESH_SERVICE, TargetRefKind.MESH_HTTP_ROUTE, TargetRefKind.MESH_EXTERNAL_SERVICE);

    /**
     * The kinds that select proxies. Most policies can be attached to them. Gateways are selected without their
     * listeners.
     */
    public static final Targets PROXIES = of(
            TargetRefKind.MESH,
            TargetRefKind.MESH_SUBSET,
            TargetRefKind.MESH_GATEWAY,
            TargetRefKind.MESH_SERVICE,
            TargetRefKind.MESH_SERVICE_SUBSET,
            TargetRefKind.DATAPLANE);

    private final List<TargetRefKind> kinds;
    private final boolean gatewayTags;
    private final boolean inbound;
    private final Optional<String> reason;
    private final Set<String> oddNames;

    private Targets(
            List<TargetRefKind> kinds,
            boolean gatewayTags,
            boolean inbound,
            Optional<String> reason,
            Set<String> oddNames) {
        this.kinds = kinds;
        this.gatewayTags = gatewayTags;
        this.inbound = inbound;
        this.reason = reason;
        this.oddNames = oddNames;
    }

    /** Returns a check that allows these kinds. */
    public static Targets of(TargetRefKind... kinds) {
        return new Targets(List.of(kinds), false, false, Optional.empty(), Set.of());
    }

    /** Returns this check with one more allowed kind. */
    public Targets plus(TargetRefKind kind) {
        List<TargetRefKind> more = new ArrayList<>(kinds);
        more.add(kind);
        return new Targets(List.copyOf(more), gatewayTags, inbound, reason, oddNames);
    }

    /** Returns this check. A reference to a gateway may then select listeners by their tags. */
    public Targets withGatewayTags() {
        return new Targets(kinds, true, inbound, reason, oddNames);
    }

    /** Returns this check. If {@code inbound} is true, a reference to proxies may select an inbound by its name. */
    public Targets inbound(boolean inbound) {
        return new Targets(kinds, gatewayTags, inbound, reason, oddNames);
    }

    /** Returns this check with this reason for rejecting other kinds. */
    public Targets because(String reason) {
        return new Targets(kinds, gatewayTags, inbound, Optional.of(reason), oddNames);
    }

    /** Returns this check with names that are allowed although they are not valid. */
    public Targets allowingNames(String... names) {
        return new Targets(kinds, gatewayTags, inbound, reason, Set.of(names));
    }

    /** Checks a reference. An absent reference is accepted. */
    public void checkIfPresent(FieldPath at, Optional<TargetRef> ref) {
        ref.ifPresent(present -> check(at, present));
    }

    /** Checks a reference. An absent reference is rejected, because it has no kind. */
    public void check(FieldPath at, Optional<TargetRef> ref) {
        ref.ifPresentOrElse(
                present -> check(at, present), () -> at.field("kind").defined(Optional.empty()));
    }

    public void check(FieldPath at, TargetRef ref) {
        if (ref.kind().map(TargetRefKind::value).orElse("").isEmpty()) {
            at.field("kind").reject("must be defined");
            return;
        }
        TargetRefKind kind = ref.kind().get();
        if (!kinds.contains(kind)) {
            at.field("kind").reject(reason.orElseGet(() -> kind + " is not supported here, only " + kinds));
            return;
        }
        checkForeignMembers(at, kind, ref);
        checkName(at, kind, ref);
        boolean named = ref.name().isPresent() || ref.namespace().isPresent();
        boolean takesLabels = NAMED_OR_LABELLED.contains(kind) || kind.equals(TargetRefKind.DATAPLANE);
        if (takesLabels && !ref.labels().isEmpty() && named) {
            at.field("labels").reject("must not be combined with name or namespace");
        }
        if (kind.equals(TargetRefKind.DATAPLANE) && !inbound && isSet(ref.sectionName())) {
            at.field("sectionName").reject("only inbound policies may select a section");
        }
        if (kind.equals(TargetRefKind.MESH_SUBSET)) {
            Tags.VALUES.check(at.field("tags"), ref.tags());
        }
        if (NAMED.contains(kind)) {
            Tags.SELECTOR.check(at.field("tags"), ref.tags());
            if (kind.equals(TargetRefKind.MESH_GATEWAY)
                    && !gatewayTags
                    && !ref.tags().isEmpty()) {
                at.field("tags").reject("must not be set with kind " + kind);
            }
        }
        boolean takesProxyTypes = kind.equals(TargetRefKind.MESH) || kind.equals(TargetRefKind.MESH_SUBSET);
        if (takesProxyTypes && ref.proxyTypes().isEmpty() && ref.unknownFields().has("proxyTypes")) {
            at.field("proxyTypes").reject("must be absent or have an element");
        }
    }

    private static void checkForeignMembers(FieldPath at, TargetRefKind kind, TargetRef ref) {
        Set<String> foreign = FOREIGN.getOrDefault(kind, Set.of());
        rejectIf(isSet(ref.meshName()), at, "mesh", foreign, kind);
        rejectIf(!ref.tags().isEmpty(), at, "tags", foreign, kind);
        rejectIf(!ref.labels().isEmpty(), at, "labels", foreign, kind);
        rejectIf(isSet(ref.namespace()), at, "namespace", foreign, kind);
        rejectIf(isSet(ref.sectionName()), at, "sectionName", foreign, kind);
        rejectIf(!ref.proxyTypes().isEmpty(), at, "proxyTypes", foreign, kind);
        rejectIf(isSet(ref.name()), at, "name", foreign, kind);
    }

    private static void rejectIf(boolean isSet, FieldPath at, String member, Set<String> foreign, TargetRefKind kind) {
        if (isSet && foreign.contains(member)) {
            at.field(member).reject("must not be set with kind " + kind);
        }
    }

    private void checkName(FieldPath at, TargetRefKind kind, TargetRef ref) {
        String name = ref.name().orElse("");
        if (kind.equals(TargetRefKind.MESH) && !name.isEmpty()) {
            at.field("name").reject("must not be set with kind " + kind + " yet");
        }
        if (NAMED.contains(kind) && name.isEmpty()) {
            at.field("name").reject("must be set with kind " + kind);
        }
        if (at.isSince(KumaVersion.V3_0)) {
            checkLabels(at, kind, ref);
        } else if (NAMED_OR_LABELLED.contains(kind)
                && name.isEmpty()
                && ref.labels().isEmpty()) {
            at.reject("name or labels must be set with kind " + kind);
        }
        boolean hasRules = NAMED.contains(kind) || NAMED_OR_LABELLED.contains(kind);
        if (hasRules && !oddNames.contains(name) && !Names.isReference(name)) {
            at.field("name").reject("must consist of lower case letters, digits, '-', '.' and '_'");
        }
    }

    /** References of 3.0 have no names. */
    private static void checkLabels(FieldPath at, TargetRefKind kind, TargetRef ref) {
        boolean isDestination = NAMED_OR_LABELLED.contains(kind) || kind.equals(TargetRefKind.MESH_MULTI_ZONE_SERVICE);
        if (isDestination && ref.labels().isEmpty()) {
            String name = ref.name()
                    .map(text -> "; for example, kuma.io/display-name: " + text)
                    .orElse("");
            at.field("labels").reject("must be set with kind " + kind + ", because 3.0 does not read names" + name);
        }
    }

    private static boolean isSet(Optional<String> text) {
        return !text.orElse("").isEmpty();
    }
}
