package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The rules of every kind that has some; other kinds need no more than the right shape. */
final class RuleBook {
    private static final RuleBook KNOWN = new RuleBook().with(MeshTimeout.TYPE, new MeshTimeoutRules());

    static {
        for (RulesProvider provider : ServiceLoader.load(RulesProvider.class, RuleBook.class.getClassLoader())) {
            provider.rules().forEach(KNOWN.rules::putIfAbsent);
        }
    }

    private final Map<ResourceType<?>, KindRules<?>> rules = new HashMap<>();

    private RuleBook() {}

    private <R extends Resource> RuleBook with(ResourceType<R> type, KindRules<? super R> rulesOfType) {
        rules.put(type, rulesOfType);
        return this;
    }

    /** Returns the rules of a kind. */
    @SuppressWarnings("unchecked") // `with` and RulesProvider pair kinds with rules of their model
    static <R extends Resource> Optional<KindRules<R>> find(ResourceType<R> type) {
        return Optional.ofNullable((KindRules<R>) KNOWN.rules.get(type));
    }
}
