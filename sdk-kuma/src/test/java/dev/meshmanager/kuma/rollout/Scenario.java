package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshHTTPRoute;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.BackendRef;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One estate for each kind of rollout. */
enum Scenario {
    PROGRESSIVE_MTLS {
        @Override
        Mesh mesh() {
            return plain();
        }

        @Override
        Resource[] more() {
            return new Resource[0];
        }

        @Override
        Rollout rollout(World world) {
            return ProgressiveMtls.of(world.kuma, "default");
        }
    },
    AUTHORITY_ROTATION {
        @Override
        Rollout rollout(World world) {
            return AuthorityRotation.of(world.kuma, "default", CertificateAuthority.builtin("ca-2"));
        }
    },
    IDENTITY_ROTATION {
        @Override
        Mesh mesh() {
            return exclusive(plain());
        }

        @Override
        Resource[] more() {
            return new Resource[] {
                identity("old"), World.trustOf("old", "default.east.mesh.local"), Permissions.allowAll(identity("old"))
            };
        }

        @Override
        Rollout rollout(World world) {
            return AuthorityRotation.ofIdentity(world.kuma, "old", identity("new"));
        }
    },
    IDENTITY_MIGRATION {
        @Override
        Mesh mesh() {
            return exclusive(super.mesh());
        }

        @Override
        Resource[] more() {
            return new Resource[] {
                MeshTrafficPermission.builder()
                        .mesh("default")
                        .name("web-to-db")
                        .spec(s -> s.targetRef(TargetRef.mesh())
                                .addFrom(from -> from.targetRef(TargetRef.meshSubset(Map.of("kuma.io/service", "web")))
                                        .conf(MeshTrafficPermission.Conf.allow())))
                        .build()
            };
        }

        @Override
        Rollout rollout(World world) {
            return IdentityMigration.of(world.kuma, "default");
        }
    },
    MESH_SERVICES {
        @Override
        Rollout rollout(World world) {
            return MeshServicesMigration.of(world.kuma, "default");
        }
    },
    CANARY {
        @Override
        Resource[] more() {
            return new Resource[] {route(), proxy("web-v1"), proxy("web-v2"), Permissions.allowAll("default")};
        }

        @Override
        Rollout rollout(World world) {
            MeshHTTPRoute now = world.kuma.resources(MeshHTTPRoute.TYPE).get("default", "web");
            return Canary.of(world.kuma, now, "web-v2", new Guard(0.05, 100, Duration.ofSeconds(20)), 10, 50, 100);
        }
    };

    abstract Rollout rollout(World world);

    Mesh mesh() {
        return plain().toBuilder().mtls(Mtls.builtin("ca-1")).build();
    }

    Resource[] more() {
        return new Resource[] {Permissions.allowAll("default")};
    }

    World world() {
        World world = new World();
        world.controlPlane.with(mesh(), proxy("web"), proxy("db"));
        world.controlPlane.with(more());
        world.react();
        return world;
    }

    private static Mesh plain() {
        return Mesh.builder().name("default").build();
    }

    private static Mesh exclusive(Mesh mesh) {
        return mesh.toBuilder()
                .meshServices(Mesh.MeshServices.of(Mesh.Mode.EXCLUSIVE))
                .build();
    }

    static Dataplane proxy(String service) {
        return Dataplane.builder()
                .mesh("default")
                .name(service + "-1")
                .putLabel("kuma.io/workload", service)
                .networking(n -> n.address("10.0.0.1").addInbound(i -> i.port(80)
                        .tags(Map.of("kuma.io/service", service, "kuma.io/protocol", "http"))))
                .build();
    }

    static MeshIdentity identity(String name) {
        return IdentityStages.ofAll("default").toBuilder().name(name).build();
    }

    static MeshHTTPRoute route() {
        return MeshHTTPRoute.builder()
                .mesh("default")
                .name("web")
                .spec(s -> s.targetRef(TargetRef.mesh()).addTo(to -> to.targetRef(TargetRef.meshService("web"))
                        .addPathPrefix(
                                "/",
                                BackendRef.meshService("web-v1", 80).weighted(100),
                                BackendRef.meshService("web-v2", 80).weighted(0))))
                .build();
    }

    /** Returns the weight of the canary. */
    static long weight(World world) {
        return world.controlPlane
                .resources(MeshHTTPRoute.TYPE)
                .find("default", "web")
                .map(MeshHTTPRoute::spec)
                .orElseThrow()
                .to()
                .get(0)
                .rules()
                .get(0)
                .conf()
                .orElseThrow()
                .backendRefs()
                .get(1)
                .weight()
                .orElseThrow();
    }

    static Optional<CertificateAuthority.Mode> mode(World world) {
        return world.mesh().enabledAuthority().map(Authorities::mode);
    }
}
