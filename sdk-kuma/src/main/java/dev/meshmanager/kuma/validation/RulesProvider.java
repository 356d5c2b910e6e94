package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;
import java.util.Map;

/**
 * Adds rules to {@link Validation}, for kinds of Kuma and for other kinds. {@link java.util.ServiceLoader} finds
 * implementations by their names in {@code META-INF/services} or in a module's {@code provides}.
 *
 * <p><b>Several providers.</b> The rules of all providers apply. Rules for a kind of Kuma are checked after the
 * built-in rules and replace none of them. A company can demand more than the control plane, for example a label on
 * each policy. A kind that only a provider has rules for is a known kind.
 *
 * <p><b>Malformed resources.</b> Rules may receive a resource without required members if its shape is wrong.
 * Exceptions that they throw in this case are ignored.
 */
public interface RulesProvider {
    /** Returns the rules by kind. The rules of a kind receive the model of that kind. */
    Map<ResourceType<?>, KindRules<?>> rules();
}
