package dev.meshmanager.konnect.kind;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.policy.target.TargetRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * Allows changes in a control plane of Kong Mesh. An {@link AccessRoleBinding} gives the role to users and groups.
 * Everybody may read. API path: {@code /access-roles}.
 */
@Value.Enclosing
@Value.Immutable
public interface AccessRole extends GlobalResource {
    /** The kind. */
    GlobalResourceType<AccessRole> TYPE =
            ResourceType.global("AccessRole", "access-roles", AccessRole.class, k -> k.flat());

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the rules. A change is allowed if one rule allows it. */
    List<Rule> rules();

    /** Returns an empty builder. {@code name} is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this resource. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds an {@link AccessRole}. */
    final class Builder extends ImmutableAccessRole.Builder implements ModelBuilder<AccessRole> {
        Builder() {}

        /** Adds a rule. */
        public Builder addRule(Consumer<Rule.Builder> rule) {
            return addRule(ModelBuilder.build(Rule.builder(), rule));
        }
    }

    /** Allows actions on resources. */
    @Value.Immutable
    interface Rule extends Model {
        /** Returns the kinds that the rule applies to; empty means all kinds, including secrets. */
        List<String> types();

        /** Returns the names of the resources; empty means all names. */
        List<String> names();

        /** Returns the mesh; {@code *} means all meshes. It applies to kinds of a mesh only. */
        Optional<String> mesh();

        /** Returns the allowed actions. */
        List<Access> access();

        /** Returns the conditions, one of which the resource must meet; empty means no condition. */
        List<Condition> when();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Rule}. */
        final class Builder extends ImmutableAccessRole.Rule.Builder implements ModelBuilder<Rule> {
            Builder() {}

            /** Adds a condition. */
            public Builder addWhen(Consumer<Condition.Builder> when) {
                return addWhen(ModelBuilder.build(Condition.builder(), when));
            }

            /** Adds a kind that the rule applies to. */
            public Builder addType(ResourceType<?> type) {
                return addType(type.name());
            }

            /** Adds {@link Access#CREATE}, {@link Access#UPDATE} and {@link Access#DELETE}. */
            public Builder allowWrites() {
                return addAccess(Access.CREATE, Access.UPDATE, Access.DELETE);
            }
        }
    }

    /** A condition on a resource or token. Every member that is present must match. */
    @Value.Immutable
    interface Condition extends Model {
        /** Returns the top-level target reference of a policy. */
        Optional<TargetRef> targetRef();

        /** Returns the destination that every {@code to} entry of a policy must have. */
        Optional<Peer> to();

        /** Returns the client that every {@code from} entry of a policy must have. */
        Optional<Peer> from();

        /** Returns the tags of the sources of an older policy. */
        Optional<Selector> sources();

        /** Returns the tags of the destinations of an older policy. */
        Optional<Selector> destinations();

        /** Returns the tags of the proxies of an older policy. */
        Optional<Selector> selectors();

        /** Returns the tags that a data plane token may be issued for. */
        Optional<DpToken> dpToken();

        /** Returns whether a resource can meet this condition. If it has {@code dpToken} only, no resource can. */
        default boolean isAboutResources() {
            return dpToken().isEmpty()
                    || !toBuilder()
                            .dpToken(Optional.empty())
                            .build()
                            .equals(builder().build());
        }

        /** Returns whether a token can meet this condition. If it has members but not {@code dpToken}, no token can. */
        default boolean isAboutTokens() {
            return dpToken().isPresent() || equals(builder().build());
        }

        /** Returns the condition that the top-level target reference of a policy matches. */
        static Condition target(TargetRef targetRef) {
            return builder().targetRef(targetRef).build();
        }

        /** Returns the condition that every {@code to} entry of a policy has this destination. */
        static Condition to(TargetRef destination) {
            return builder().to(to -> to.targetRef(destination)).build();
        }

        /** Returns the condition that every {@code from} entry of a policy has this client. */
        static Condition from(TargetRef client) {
            return builder().from(from -> from.targetRef(client)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Condition}. */
        final class Builder extends ImmutableAccessRole.Condition.Builder implements ModelBuilder<Condition> {
            Builder() {}

            /** Sets the destination that every {@code to} entry of a policy must have. */
            public Builder to(Consumer<Peer.Builder> to) {
                return to(ModelBuilder.build(Peer.builder(), to));
            }

            /** Sets the client that every {@code from} entry of a policy must have. */
            public Builder from(Consumer<Peer.Builder> from) {
                return from(ModelBuilder.build(Peer.builder(), from));
            }

            /** Sets the tags that a data plane token may be issued for. */
            public Builder dpToken(Consumer<DpToken.Builder> dpToken) {
                return dpToken(ModelBuilder.build(DpToken.builder(), dpToken));
            }
        }
    }

    /** A condition on the entries of {@code to} or {@code from}. */
    @Value.Immutable
    interface Peer extends Model {
        /** Returns the destination or client. */
        Optional<TargetRef> targetRef();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Peer}. */
        final class Builder extends ImmutableAccessRole.Peer.Builder implements ModelBuilder<Peer> {
            Builder() {}
        }
    }

    /** A condition on data plane tokens. */
    @Value.Immutable
    interface DpToken extends Model {
        /** Returns the tags that the token must have. */
        List<TokenTag> tags();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link DpToken}. */
        final class Builder extends ImmutableAccessRole.DpToken.Builder implements ModelBuilder<DpToken> {
            Builder() {}

            /** Adds a tag that the token must have. */
            public Builder addTag(Consumer<TokenTag.Builder> tag) {
                return addTag(ModelBuilder.build(TokenTag.builder(), tag));
            }
        }
    }

    /** A tag of a data plane token. */
    @Value.Immutable
    interface TokenTag extends Model {
        /** Returns the name, for example {@code kuma.io/service}. */
        Optional<String> name();

        /** Returns the value. */
        Optional<String> value();

        /** Returns a tag. */
        static TokenTag of(String name, String value) {
            return builder().name(name).value(value).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this object. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link TokenTag}. */
        final class Builder extends ImmutableAccessRole.TokenTag.Builder implements ModelBuilder<TokenTag> {
            Builder() {}
        }
    }
}
