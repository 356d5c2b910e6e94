package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.policy.TargetRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What a caller may change in a control plane of Kong Mesh; {@link AccessRoleBinding} says who has the role. Reading is
 * open to everyone. API path: {@code /access-roles}.
 */
@Value.Enclosing
@Value.Immutable
public interface AccessRole extends GlobalResource {
    /** The kind. */
    ResourceType<AccessRole> TYPE =
            ResourceType.global("AccessRole", "access-roles", AccessRole.class).asFlat();

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns what is allowed; a change needs one rule that allows it. */
    List<Rule> rules();

    /** Returns a builder with nothing set; it needs {@code name}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessRole}. */
    final class Builder extends ImmutableAccessRole.Builder implements ModelBuilder<AccessRole> {
        Builder() {}

        /** Adds something that is allowed. */
        public Builder addRule(Consumer<Rule.Builder> rule) {
            return addRule(ModelBuilder.build(Rule.builder(), rule));
        }
    }

    /** Kinds of changes to kinds of resources. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the kinds that the rule is about; empty means all, secrets among them. */
        List<String> types();

        /** Returns the names of the resources; empty means any. */
        List<String> names();

        /** Returns the mesh, {@code *} for every mesh; only for kinds that belong to a mesh. */
        Optional<String> mesh();

        /** Returns what may be done. */
        List<Access> access();

        /** Returns what a resource must say, one of it; empty means anything. */
        List<Condition> when();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableAccessRole.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Adds something that a resource may say. */
            public Builder addWhen(Consumer<Condition.Builder> when) {
                return addWhen(ModelBuilder.build(Condition.builder(), when));
            }

            /** Adds the kinds that the rule is about. */
            public Builder addType(ResourceType<?> type) {
                return addType(type.name());
            }

            /** Adds creating, updating and deleting. */
            public Builder allowWrites() {
                return addAccess(Access.CREATE, Access.UPDATE, Access.DELETE);
            }
        }
    }

    /**
     * What a resource says that may be changed. All members that are there must hold; what is absent may be anything.
     */
    @Value.Immutable
    interface Condition extends Model {
        /** Returns the top-level reference of a policy. */
        Optional<TargetRef> targetRef();

        /** Returns the destination of a policy, which must hold for each of its entries. */
        Optional<Peer> to();

        /** Returns the client of a policy, which must hold for each of its entries. */
        Optional<Peer> from();

        /** Returns the sources of an older policy. */
        Optional<Selector> sources();

        /** Returns the destinations of an older policy. */
        Optional<Selector> destinations();

        /** Returns the proxies of an older policy. */
        Optional<Selector> selectors();

        /** Returns the tags that a token of a data plane proxy may be issued for. */
        Optional<DpToken> dpToken();

        /** Returns whether resources may meet this: a condition that has tags of tokens alone is about tokens alone. */
        default boolean isAboutResources() {
            return dpToken().isEmpty()
                    || !toBuilder()
                            .dpToken(Optional.empty())
                            .build()
                            .equals(builder().build());
        }

        /** Returns whether tokens may meet this: one that has nothing to say of them is about resources alone. */
        default boolean isAboutTokens() {
            return dpToken().isPresent() || equals(builder().build());
        }

        /** Returns the condition that a policy applies to these proxies. */
        static Condition target(TargetRef targetRef) {
            return builder().targetRef(targetRef).build();
        }

        /** Returns the condition that a policy is about traffic to this destination. */
        static Condition to(TargetRef destination) {
            return builder().to(to -> to.targetRef(destination)).build();
        }

        /** Returns the condition that a policy is about traffic from this client. */
        static Condition from(TargetRef client) {
            return builder().from(from -> from.targetRef(client)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Condition}. */
        final class Builder extends ImmutableAccessRole.Condition.Builder implements ModelBuilder<Condition> {
            Builder() {}

            /** Sets the destination of a policy. */
            public Builder to(Consumer<Peer.Builder> to) {
                return to(ModelBuilder.build(Peer.builder(), to));
            }

            /** Sets the client of a policy. */
            public Builder from(Consumer<Peer.Builder> from) {
                return from(ModelBuilder.build(Peer.builder(), from));
            }

            /** Sets the tags that a token may be issued for. */
            public Builder dpToken(Consumer<DpToken.Builder> dpToken) {
                return dpToken(ModelBuilder.build(DpToken.builder(), dpToken));
            }
        }
    }

    /** An entry of {@code to} or {@code from}. */
    @Value.Immutable
    interface Peer extends Model {
        /** Returns the destination or the client. */
        Optional<TargetRef> targetRef();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Peer}. */
        final class Builder extends ImmutableAccessRole.Peer.Builder implements ModelBuilder<Peer> {
            Builder() {}
        }
    }

    /** Tokens of data plane proxies. */
    @Value.Immutable
    interface DpToken extends Model {
        /** Returns the tags that a token must have. */
        List<TokenTag> tags();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DpToken}. */
        final class Builder extends ImmutableAccessRole.DpToken.Builder implements ModelBuilder<DpToken> {
            Builder() {}

            /** Adds a tag that a token must have. */
            public Builder addTag(Consumer<TokenTag.Builder> tag) {
                return addTag(ModelBuilder.build(TokenTag.builder(), tag));
            }
        }
    }

    /** A tag of a token. */
    @Value.Immutable
    interface TokenTag extends Model {
        /** Returns the name, as in {@code kuma.io/service}. */
        Optional<String> name();

        /** Returns the value. */
        Optional<String> value();

        /** Returns the tag of this name and value. */
        static TokenTag of(String name, String value) {
            return builder().name(name).value(value).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TokenTag}. */
        final class Builder extends ImmutableAccessRole.TokenTag.Builder implements ModelBuilder<TokenTag> {
            Builder() {}
        }
    }
}
