package dev.meshmanager.core.format;

import dev.meshmanager.core.GlobalResource;
import dev.meshmanager.core.GlobalResourceType;
import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.KubernetesForm;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.MeshResourceType;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.ModelBuilder;
import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** Small models with each layout that kinds have. */
@ModelStyle
@Value.Enclosing
interface Kinds {
    MeshResourceType<Timeout> TIMEOUT = ResourceType.mesh("MeshTimeout", "meshtimeouts", Timeout.class);
    MeshResourceType<Proxy> PROXY = ResourceType.mesh(
            "Dataplane", "dataplanes", Proxy.class, k -> k.flat().kubernetes(KubernetesForm.IN_NAMESPACE));
    MeshResourceType<Log> LOG = ResourceType.mesh("TrafficLog", "traffic-logs", Log.class, k -> k.flat());
    GlobalResourceType<Mesh> MESH = ResourceType.global("Mesh", "meshes", Mesh.class, k -> k.flat());
    MeshResourceType<Secret> SECRET = ResourceType.mesh("Secret", "secrets", Secret.class, k -> k.flat()
            .kubernetes(KubernetesForm.secret("system.kuma.io/secret")));
    GlobalResourceType<GlobalSecret> GLOBAL_SECRET =
            ResourceType.global("GlobalSecret", "globalsecrets", GlobalSecret.class, k -> k.flat()
                    .kubernetes(KubernetesForm.secret("system.kuma.io/global-secret")));
    ResourceTypes ALL = ResourceTypes.of(TIMEOUT, PROXY, LOG, MESH, SECRET, GLOBAL_SECRET);

    @Value.Immutable
    interface Timeout extends MeshResource {
        @Override
        default String type() {
            return TIMEOUT.name();
        }

        Spec spec();

        Optional<JsonValue> status();

        static Builder builder() {
            return new Builder();
        }

        final class Builder extends ImmutableKinds.Timeout.Builder implements ModelBuilder<Timeout> {
            Builder() {}
        }
    }

    @Value.Immutable
    interface Spec extends Model {
        Optional<String> idle();

        OptionalDouble ratio();

        List<JsonObject> to();

        final class Builder extends ImmutableKinds.Spec.Builder implements ModelBuilder<Spec> {
            Builder() {}
        }
    }

    @Value.Immutable
    interface Proxy extends MeshResource {
        @Override
        default String type() {
            return PROXY.name();
        }

        Optional<JsonObject> networking();

        final class Builder extends ImmutableKinds.Proxy.Builder implements ModelBuilder<Proxy> {
            Builder() {}
        }
    }

    @Value.Immutable
    interface Log extends MeshResource {
        @Override
        default String type() {
            return LOG.name();
        }

        Optional<JsonObject> conf();

        final class Builder extends ImmutableKinds.Log.Builder implements ModelBuilder<Log> {
            Builder() {}
        }
    }

    @Value.Immutable
    interface Mesh extends GlobalResource {
        @Override
        default String type() {
            return MESH.name();
        }

        Optional<JsonObject> mtls();

        final class Builder extends ImmutableKinds.Mesh.Builder implements ModelBuilder<Mesh> {
            Builder() {}
        }
    }

    @Value.Immutable
    interface Secret extends MeshResource {
        @Override
        default String type() {
            return SECRET.name();
        }

        Optional<String> data();

        final class Builder extends ImmutableKinds.Secret.Builder implements ModelBuilder<Secret> {
            Builder() {}
        }
    }

    @Value.Immutable
    interface GlobalSecret extends GlobalResource {
        @Override
        default String type() {
            return GLOBAL_SECRET.name();
        }

        Optional<String> data();

        final class Builder extends ImmutableKinds.GlobalSecret.Builder implements ModelBuilder<GlobalSecret> {
            Builder() {}
        }
    }
}
