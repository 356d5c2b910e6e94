package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.ResourceType;
import java.util.Map;

/**
 * Adds rules to {@link Validation}, for kinds beyond Kuma's or for kinds of Kuma. {@link java.util.ServiceLoader} finds
 * it by its name in {@code META-INF/services} or in a module's {@code provides}.
 *
 * <p>The rules of all providers apply. Those for a kind of Kuma are checked after the built-in ones and replace none of
 * them, so a company can demand more than the control plane, for example a label on each policy. A kind that only a
 * provider has rules for counts as known.
 *
 * <p>Rules may be called with a resource that lacks required members, after a violation of its shape was found; what
 * they throw then is ignored.
 */
public interface RulesProvider {
    /** Returns the rules by kind; each takes the model of its kind. */
    Map<ResourceType<?>, KindRules<?>> rules();
}
