package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;
import java.util.Map;

/** Adds the rules of kinds beyond Kuma's to {@link Validation}; found by {@link java.util.ServiceLoader}. */
public interface RulesProvider {
    /** Returns the rules by kind; each takes the model of its kind. */
    Map<ResourceType<?>, KindRules<?>> rules();
}
