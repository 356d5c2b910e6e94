package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Builds a {@link PolicyRule}. Not thread-safe.
 *
 * @param <C> the configuration of the kind
 * @param <B> the builder of the configuration
 */
public final class PolicyRuleBuilder<C extends Model, B extends ModelBuilder<C>>
        implements ModelBuilder<PolicyRule<C>> {
    private final PolicyRule.Builder<C> rule = PolicyRule.builder();
    private final Supplier<B> newConf;

    PolicyRuleBuilder(Supplier<B> newConf) {
        this.newConf = newConf;
    }

    /**
     * Returns an empty builder. {@code newConf} creates the builder of the configuration. Distributions of Kuma use it
     * for kinds of their own.
     */
    public static <C extends Model, B extends ModelBuilder<C>> PolicyRuleBuilder<C, B> of(Supplier<B> newConf) {
        return new PolicyRuleBuilder<>(newConf);
    }

    /** Sets the matches. */
    public PolicyRuleBuilder<C, B> matches(Iterable<? extends Match> matches) {
        rule.matches(matches);
        return this;
    }

    /** Adds a match. */
    public PolicyRuleBuilder<C, B> addMatch(Match match) {
        rule.addMatch(match);
        return this;
    }

    /** Sets the configuration. */
    public PolicyRuleBuilder<C, B> conf(C conf) {
        rule.conf(conf);
        return this;
    }

    /** Sets the configuration. */
    public PolicyRuleBuilder<C, B> conf(Consumer<? super B> conf) {
        return conf(ModelBuilder.build(newConf.get(), conf));
    }

    /** Sets the members that have no accessor. */
    public PolicyRuleBuilder<C, B> unknownFields(JsonObject unknownFields) {
        rule.unknownFields(unknownFields);
        return this;
    }

    @Override
    public PolicyRule<C> build() {
        return rule.build();
    }
}
