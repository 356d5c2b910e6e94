package dev.meshmanager.kuma.service;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.annotation.Schema;
import dev.meshmanager.kuma.common.LabelSelector;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Creates hostnames for services from a template. API path: {@code /hostnamegenerators}. */
@Value.Enclosing
@Value.Immutable
public interface HostnameGenerator extends GlobalResource {
    /** The kind. */
    GlobalResourceType<HostnameGenerator> TYPE = ResourceType.global(
            "HostnameGenerator", "hostnamegenerators", HostnameGenerator.class, k -> k.shortName("hg")
                    .since("2.8"));

    @Override
    default String type() {
        return TYPE.name();
    }

    /** Returns the services and the template of their hostnames. */
    Spec spec();

    /** Returns an empty builder. {@code name} and {@code spec} are required. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this generator. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HostnameGenerator}. */
    final class Builder extends ImmutableHostnameGenerator.Builder implements ModelBuilder<HostnameGenerator> {
        Builder() {}

        /** Sets the services and the template of their hostnames. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** The spec of a {@link HostnameGenerator}. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the selector of services. The control plane requires it. */
        Optional<Selector> selector();

        /** Returns the Go template of the hostname, for example <code>{{ .DisplayName }}.svc.mesh.local</code>. */
        @Schema(required = true)
        Optional<String> template();

        /** Returns the plugin that extends the generator. */
        Optional<Extension> extension();

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableHostnameGenerator.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the selector of services. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }
        }
    }

    /** A selector of services. Exactly one member must be set. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the labels of each selected {@link MeshService}. */
        Optional<LabelSelector> meshService();

        /** Returns the labels of each selected {@link MeshExternalService}. */
        Optional<LabelSelector> meshExternalService();

        /** Returns the labels of each selected {@link MeshMultiZoneService}. */
        Optional<LabelSelector> meshMultiZoneService();

        /** Selects each {@link MeshService} that has all of these labels. */
        static Selector meshService(Map<String, String> labels) {
            return builder().meshService(LabelSelector.of(labels)).build();
        }

        /** Selects each {@link MeshExternalService} that has all of these labels. */
        static Selector meshExternalService(Map<String, String> labels) {
            return builder().meshExternalService(LabelSelector.of(labels)).build();
        }

        /** Selects each {@link MeshMultiZoneService} that has all of these labels. */
        static Selector meshMultiZoneService(Map<String, String> labels) {
            return builder().meshMultiZoneService(LabelSelector.of(labels)).build();
        }

        /** Returns an empty builder. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder with the values of this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableHostnameGenerator.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }
}
