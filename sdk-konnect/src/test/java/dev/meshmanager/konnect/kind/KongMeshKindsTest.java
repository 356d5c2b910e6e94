package dev.meshmanager.konnect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.ResourceType;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.ResourceKinds;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KongMeshKindsTest {
    @Test
    void anInMemoryControlPlaneDescribesThem() {
        try (FakeControlPlane global =
                FakeControlPlane.builder().types(KongMeshKinds.ALL).start()) {
            assertThat(KongMeshKinds.OWN.all())
                    .allSatisfy(type ->
                            assertThat(describe(global.client(), type).path()).contains(type.path()));
            ResourceKinds.Policy limits =
                    describe(global.client(), MeshGlobalRateLimit.TYPE).policy().orElseThrow();
            assertThat(limits.isTargetRef()).contains(true);
            assertThat(limits.hasToTargetRef()).contains(true);
            assertThat(limits.hasRulesTargetRef()).contains(false);
            assertThat(describe(global.client(), AccessRole.TYPE).policy()).isEmpty();
        }
    }

    private static ResourceKinds.Kind describe(KumaClient client, ResourceType<?> type) {
        return client.resourceKinds().resources().stream()
                .filter(kind -> kind.name().equals(Optional.of(type.name())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void buildersReadLikeTheirKind() {
        MeshGlobalRateLimit limit = MeshGlobalRateLimit.builder()
                .mesh("default")
                .name("demo")
                .spec(s -> s.targetRef(TargetRef.meshService("demo-app")).addFrom(f -> f.targetRef(TargetRef.mesh())
                        .conf(c -> c.http(h -> h.requestRate(100, Duration.ofSeconds(1)))
                                .backend(b -> b.rateLimitService(
                                        r -> r.url("http://limits:10003").timeout(Duration.ofMillis(25)))))))
                .build();
        AccessRole role = AccessRole.builder()
                .name("observability-operator")
                .addRule(r -> r.mesh("*").addType(MeshAccessLog.TYPE).allowWrites())
                .build();

        assertThat(limit.spec().from()).hasSize(1);
        assertThat(role.rules().get(0).types()).containsExactly("MeshAccessLog");
        assertThat(MeshOPA.AppendedPolicy.rego("package envoy.authz").toString())
                .doesNotContain("package");
    }
}
