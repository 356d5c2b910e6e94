package dev.meshmanager.kuma.matching.model;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.PolicyTraits;
import dev.meshmanager.kuma.common.PolicyTraits.Section;
import dev.meshmanager.kuma.inspect.PolicyOrigin;
import dev.meshmanager.kuma.inspect.ResourceMeta;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.target.InboundRule;
import dev.meshmanager.kuma.policy.target.PolicyEntry;
import dev.meshmanager.kuma.policy.target.PolicySpec;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.ArrayList;
import java.util.List;

/** A policy and what matching asks of it, read once. */
public final class IndexedPolicy {
    private final TargetRefPolicy policy;
    private final ResourceType<?> type;
    private final Identity identity;
    private final TargetRef target;
    private final List<Entry> to;
    private final List<Entry> from;
    private final List<Entry> rules;
    private final Entry conf;
    private final ResourceMeta meta;
    private final PolicyOrigin origin;

    /** Reads a policy of this kind. */
    public IndexedPolicy(TargetRefPolicy policy, ResourceType<?> type, KumaVersion version) {
        this.policy = policy;
        this.type = type;
        this.identity = Identity.of(policy);
        PolicySpec spec = policy.spec();
        this.target = References.read(spec.targetRef(), version);
        this.to = entries("to", spec.to(), version);
        this.from = entries("from", spec.from(), version);
        this.rules = inboundEntries(spec.rules());
        this.conf = new Entry(this, 0, "spec.default", References.MESH, List.of(), EntryConfs.of(spec.conf()));
        this.meta = Metas.of(policy);
        this.origin = PolicyOrigin.of(identity.kri(type.shortName().orElse("")));
    }

    private List<Entry> entries(String name, List<? extends PolicyEntry> section, KumaVersion version) {
        List<Entry> entries = new ArrayList<>(section.size());
        for (PolicyEntry entry : section) {
            TargetRef ref = References.read(entry.targetRef(), version);
            entries.add(
                    new Entry(this, entries.size(), path(name, entries.size()), ref, List.of(), EntryConfs.of(entry)));
        }
        return entries;
    }

    private List<Entry> inboundEntries(List<? extends InboundRule<?>> section) {
        List<Entry> entries = new ArrayList<>(section.size());
        for (InboundRule<?> rule : section) {
            entries.add(new Entry(
                    this,
                    entries.size(),
                    path("rules", entries.size()),
                    References.MESH,
                    rule.matches(),
                    EntryConfs.of(rule.conf())));
        }
        return entries;
    }

    private static String path(String section, int index) {
        return "spec." + section + "[" + index + "].default";
    }

    public TargetRefPolicy policy() {
        return policy;
    }

    public ResourceType<?> type() {
        return type;
    }

    public Identity identity() {
        return identity;
    }

    /** Returns the reference to the proxies that the policy is for. */
    public TargetRef target() {
        return target;
    }

    public List<Entry> to() {
        return to;
    }

    /** Returns the text of the policy's KRI. */
    public String kri() {
        return origin.kri().orElseThrow();
    }

    public List<Entry> from() {
        return from;
    }

    /** Returns the entries for inbound traffic: {@code rules}, or {@code from} where the kind treats it as such. */
    public List<Entry> inboundRules() {
        boolean fromAsRules =
                PolicyTraits.of(type).filter(PolicyTraits::isFromAsRules).isPresent();
        return rules.isEmpty() && fromAsRules ? from : rules;
    }

    /** Returns whether the policy has {@code rules}, which replace {@code from}. */
    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /** Returns the configuration of the proxy as a whole, as an entry. */
    public Entry conf() {
        return conf;
    }

    /** Returns whether the kind has this section. */
    public boolean has(Section section) {
        return PolicyTraits.of(type).filter(traits -> traits.has(section)).isPresent();
    }

    public String label(String name) {
        return ResourceLabels.get(policy, name);
    }

    /** Returns whether the policy only shows its effect in inspections. */
    public boolean isShadow() {
        return ResourceLabels.isShadow(policy);
    }

    public String displayName() {
        return identity.name();
    }

    /** Returns the identity of the policy in answers. */
    public ResourceMeta meta() {
        return meta;
    }

    /** Returns the policy as the origin of a configuration in answers. */
    public PolicyOrigin origin() {
        return origin;
    }

    @Override
    public String toString() {
        return policy.type() + " " + policy.name();
    }
}
