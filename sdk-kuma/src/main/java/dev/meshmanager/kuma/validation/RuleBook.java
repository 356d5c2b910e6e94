package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.Kinds;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The rules of every kind that has some; other kinds need no more than the right shape. */
final class RuleBook {
    private static final RuleBook KNOWN = new RuleBook().with(MeshTimeout.TYPE, new MeshTimeoutRules());

    private static final ResourceTypes TYPES;

    static {
        Set<ResourceType<?>> added = new LinkedHashSet<>();
        for (RulesProvider provider : ServiceLoader.load(RulesProvider.class, RuleBook.class.getClassLoader())) {
            provider.rules().forEach(KNOWN.rules::putIfAbsent);
            added.addAll(provider.rules().keySet());
        }
        TYPES = Kinds.ALL.plus(added);
    }

    private final Map<ResourceType<?>, KindRules<?>> rules = new HashMap<>();

    private RuleBook() {}

    private <R extends Resource> RuleBook with(ResourceType<R> type, KindRules<? super R> rulesOfType) {
        rules.put(type, rulesOfType);
        return this;
    }

    /** Returns the kinds that can be checked. */
    static ResourceTypes types() {
        return TYPES;
    }

    /** Returns the rules of a kind. */
    @SuppressWarnings("unchecked") // `with` and RulesProvider pair kinds with rules of their model
    static <R extends Resource> Optional<KindRules<R>> find(ResourceType<R> type) {
        return Optional.ofNullable((KindRules<R>) KNOWN.rules.get(type));
    }
}
