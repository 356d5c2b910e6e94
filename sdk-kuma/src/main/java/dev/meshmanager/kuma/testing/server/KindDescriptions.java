package dev.meshmanager.kuma.testing.server;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.testing.store.CpMode;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.testing.wire.ServerAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes the kinds of the control plane for {@code /_resources} and {@code /policies}. */
public final class KindDescriptions {
    private final CpMode mode;
    private final KindIndex kinds;

    public KindDescriptions(CpMode mode, KindIndex kinds) {
        this.mode = mode;
        this.kinds = kinds;
    }

    public ServerAnswer resources() {
        return ServerAnswer.json(JsonObject.of(
                "resources", kinds.all().stream().map(this::description).toList()));
    }

    private Map<String, Object> description(StoredKind kind) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("includeInFederation", kind.isInFederation());
        description.put("name", kind.name());
        description.put("path", kind.type().path());
        description.put("pluralDisplayName", KindDisplayNames.plural(kind.name()));
        kind.policy().ifPresent(policy -> description.put("policy", description(policy)));
        // A federated zone reports every kind as read-only, even the kinds that it allows to be written.
        description.put("readOnly", mode.isFederatedZone() || kind.type().isReadOnly());
        description.put("scope", kind.isMeshScoped() ? "Mesh" : "Global");
        description.put("shortName", kind.type().shortName().orElse(""));
        description.put("singularDisplayName", KindDisplayNames.singular(kind.name()));
        return description;
    }

    private Map<String, Object> description(PolicyTraits policy) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("hasFromTargetRef", hasFrom(policy));
        description.put("hasRulesTargetRef", policy.has(Section.RULES));
        description.put("hasToTargetRef", policy.has(Section.TO));
        description.put("isFromAsRules", policy.isFromAsRules() && hasFrom(policy));
        description.put("isTargetRef", policy.isTargetRef());
        return description;
    }

    /** Since 3.0, no policy has a section {@code from}. */
    private boolean hasFrom(PolicyTraits policy) {
        return policy.has(Section.FROM) && mode.version().isBefore(KumaVersion.V3_0);
    }

    private boolean isInbound(PolicyTraits policy) {
        return hasFrom(policy) || mode.version().isAtLeast(KumaVersion.V3_0) && policy.has(Section.RULES);
    }

    public ServerAnswer policies() {
        return ServerAnswer.json(JsonObject.of(
                "policies",
                kinds.all().stream()
                        .flatMap(kind -> kind.policy().map(policy -> policy(kind, policy)).stream())
                        .toList()));
    }

    private Map<String, Object> policy(StoredKind kind, PolicyTraits policy) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", kind.name());
        description.put("readOnly", kind.isReadOnly(mode));
        description.put("path", kind.type().path());
        description.put("singularDisplayName", KindDisplayNames.singular(kind.name()));
        description.put("pluralDisplayName", KindDisplayNames.plural(kind.name()));
        description.put("isExperimental", false);
        description.put("isTargetRefBased", policy.isTargetRef());
        description.put("isInbound", isInbound(policy));
        description.put("isOutbound", policy.has(Section.TO));
        return description;
    }
}
