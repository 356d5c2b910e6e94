package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Builds a {@link PolicyItem}. Not thread-safe.
 *
 * @param <C> the configuration of the kind
 * @param <B> the builder of the configuration
 */
public final class PolicyItemBuilder<C extends Model, B extends ModelBuilder<C>>
        implements ModelBuilder<PolicyItem<C>> {
    private final PolicyItem.Builder<C> item = PolicyItem.builder();
    private final Supplier<B> newConf;

    PolicyItemBuilder(Supplier<B> newConf) {
        this.newConf = newConf;
    }

    /**
     * Returns an empty builder. {@code newConf} creates the builder of the configuration. Distributions of Kuma use it
     * for kinds of their own.
     */
    public static <C extends Model, B extends ModelBuilder<C>> PolicyItemBuilder<C, B> of(Supplier<B> newConf) {
        return new PolicyItemBuilder<>(newConf);
    }

    /** Sets the destination or the client. */
    public PolicyItemBuilder<C, B> targetRef(TargetRef targetRef) {
        item.targetRef(targetRef);
        return this;
    }

    /** Sets the configuration. */
    public PolicyItemBuilder<C, B> conf(C conf) {
        item.conf(conf);
        return this;
    }

    /** Sets the configuration. */
    public PolicyItemBuilder<C, B> conf(Consumer<? super B> conf) {
        return conf(ModelBuilder.build(newConf.get(), conf));
    }

    /** Sets the members that have no accessor. */
    public PolicyItemBuilder<C, B> unknownFields(JsonObject unknownFields) {
        item.unknownFields(unknownFields);
        return this;
    }

    @Override
    public PolicyItem<C> build() {
        return item.build();
    }
}
