package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The rules of all providers by kind. If several providers have rules for one kind, all of them apply. */
final class RuleBook {
    private static final Map<ResourceType<?>, List<KindRules<?>>> RULES = new LinkedHashMap<>();
    private static final ResourceTypes TYPES;

    static {
        for (RulesProvider provider : ServiceLoader.load(RulesProvider.class, RuleBook.class.getClassLoader())) {
            provider.rules().forEach((type, rules) -> RULES.computeIfAbsent(type, key -> new ArrayList<>())
                    .add(rules));
        }
        List<ResourceType<?>> added = new ArrayList<>(RULES.keySet());
        added.removeAll(Kinds.ALL.all());
        TYPES = Kinds.ALL.plus(added);
    }

    private RuleBook() {}

    /** Returns the kinds that can be checked. */
    static ResourceTypes types() {
        return TYPES;
    }

    /** Checks a resource against all rules of its kind. */
    @SuppressWarnings("unchecked") // a provider pairs each kind with rules of its model
    static <R extends Resource> void check(ResourceType<R> type, R resource, FieldPath root) {
        for (KindRules<?> rules : RULES.getOrDefault(type, List.of())) {
            ((KindRules<R>) rules).check(resource, root);
        }
    }
}
