package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.kuma.kind.Kinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The rules of all providers by kind. If several providers have rules for one kind, all of them apply. */
final class RuleBook {
    private static final Map<ResourceType<?>, List<KindRules<?>>> RULES = new LinkedHashMap<>();
    private static final ResourceTypes TYPES;

    static {
        for (RulesProvider provider : providers()) {
            provider.rules().forEach((type, rules) -> RULES.computeIfAbsent(type, key -> new ArrayList<>())
                    .add(rules));
        }
        List<ResourceType<?>> added = new ArrayList<>(RULES.keySet());
        added.removeAll(Kinds.ALL.all());
        added.sort(Comparator.comparing(ResourceType::name));
        TYPES = Kinds.ALL.plus(added);
    }

    private RuleBook() {}

    /** Returns all providers, with the built-in ones first: the class path may have any order. */
    private static List<RulesProvider> providers() {
        String ownPackage = RuleBook.class.getPackageName() + ".";
        return ServiceLoader.load(RulesProvider.class, RuleBook.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(
                        provider -> !provider.getClass().getPackageName().startsWith(ownPackage)))
                .toList();
    }

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
