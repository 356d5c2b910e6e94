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

/** Gives services host names by a template. API path: {@code /hostnamegenerators}. */
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

    /** Returns which services get which host names. */
    Spec spec();

    /** Returns a builder with nothing set; it needs {@code name} and {@code spec}. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this generator. */
    default Builder toBuilder() {
        return ModelBuilder.copy(this, builder());
    }

    /** Builds a {@link HostnameGenerator}. */
    final class Builder extends ImmutableHostnameGenerator.Builder implements ModelBuilder<HostnameGenerator> {
        Builder() {}

        /** Sets which services get which host names. */
        public Builder spec(Consumer<Spec.Builder> spec) {
            return spec(ModelBuilder.build(Spec.builder(), spec));
        }
    }

    /** What a {@link HostnameGenerator} does. */
    @Value.Immutable
    interface Spec extends Model {
        /** Returns the services that get a host name; the control plane requires it. */
        Optional<Selector> selector();

        /** Returns the host name as a Go template, as in <code>{{ .DisplayName }}.svc.mesh.local</code>. */
        @Schema(required = true)
        Optional<String> template();

        /** Returns the plugin that takes part. */
        Optional<Extension> extension();

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this spec. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Spec}. */
        final class Builder extends ImmutableHostnameGenerator.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}

            /** Sets the services that get a host name. */
            public Builder selector(Consumer<Selector.Builder> selector) {
                return selector(ModelBuilder.build(Selector.builder(), selector));
            }
        }
    }

    /** Which services get a host name: exactly one member is set. */
    @Value.Immutable
    interface Selector extends Model {
        /** Returns the labels that a {@link MeshService} must have. */
        Optional<LabelSelector> meshService();

        /** Returns the labels that a {@link MeshExternalService} must have. */
        Optional<LabelSelector> meshExternalService();

        /** Returns the labels that a {@link MeshMultiZoneService} must have. */
        Optional<LabelSelector> meshMultiZoneService();

        /** Returns a selector of each {@link MeshService} that has all of these labels. */
        static Selector meshService(Map<String, String> labels) {
            return builder().meshService(LabelSelector.of(labels)).build();
        }

        /** Returns a selector of each {@link MeshExternalService} that has all of these labels. */
        static Selector meshExternalService(Map<String, String> labels) {
            return builder().meshExternalService(LabelSelector.of(labels)).build();
        }

        /** Returns a selector of each {@link MeshMultiZoneService} that has all of these labels. */
        static Selector meshMultiZoneService(Map<String, String> labels) {
            return builder().meshMultiZoneService(LabelSelector.of(labels)).build();
        }

        /** Returns a builder with nothing set. */
        static Builder builder() {
            return new Builder();
        }

        /** Returns a builder that starts from this selector. */
        default Builder toBuilder() {
            return ModelBuilder.copy(this, builder());
        }

        /** Builds a {@link Selector}. */
        final class Builder extends ImmutableHostnameGenerator.Selector.Builder implements ModelBuilder<Selector> {
            Builder() {}
        }
    }
}
