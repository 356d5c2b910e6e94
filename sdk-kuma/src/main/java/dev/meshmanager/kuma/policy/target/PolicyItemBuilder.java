package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Builds a {@link PolicyItem} of a kind of policy, whose configuration it lets build in place.
 *
 * @param <C> the configuration that the kind of policy has
 * @param <B> the builder of the configuration
 */
public final class PolicyItemBuilder<C extends Model, B extends ModelBuilder<C>>
        implements ModelBuilder<PolicyItem<C>> {
    private final PolicyItem.Builder<C> item = PolicyItem.builder();
    private final Supplier<B> newConf;

    PolicyItemBuilder(Supplier<B> newConf) {
        this.newConf = newConf;
    }

    /** Returns a builder for a kind of policy that a distribution of Kuma adds, from what makes its configuration. */
    public static <C extends Model, B extends ModelBuilder<C>> PolicyItemBuilder<C, B> of(Supplier<B> newConf) {
        return new PolicyItemBuilder<>(newConf);
    }

    /** Sets the destination or the client. */
    public PolicyItemBuilder<C, B> targetRef(TargetRef targetRef) {
        item.targetRef(targetRef);
        return this;
    }

    /** Sets what applies. */
    public PolicyItemBuilder<C, B> conf(C conf) {
        item.conf(conf);
        return this;
    }

    /** Sets what applies. */
    public PolicyItemBuilder<C, B> conf(Consumer<? super B> conf) {
        return conf(ModelBuilder.build(newConf.get(), conf));
    }

    /** Sets the members that the accessors cannot express. */
    public PolicyItemBuilder<C, B> unknownFields(JsonObject unknownFields) {
        item.unknownFields(unknownFields);
        return this;
    }

    @Override
    public PolicyItem<C> build() {
        return item.build();
    }
}
