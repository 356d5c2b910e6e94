package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;
import java.util.Map;

/**
 * Adds rules for kinds beyond those of Kuma to {@link Validation}. Implementations are found by
 * {@link java.util.ServiceLoader}.
 */
public interface RulesProvider {
    /** Returns the rules by kind. The rules of a kind receive the model of that kind. */
    Map<ResourceType<?>, KindRules<?>> rules();
}
