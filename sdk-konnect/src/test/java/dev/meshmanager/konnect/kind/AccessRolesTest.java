package dev.meshmanager.konnect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GenericMeshResource;
import dev.meshmanager.core.MeshResource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Selector;
import dev.meshmanager.kuma.legacy.TrafficLog;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AccessRolesTest {
    private static final AccessRole ADMIN = AccessRole.builder()
            .name("admin")
            .addRule(r -> r.allowWrites().addAccess(Access.GENERATE_USER_TOKEN))
            .build();
    private static final AccessRole OWNER = AccessRole.builder()
            .name("backend-owner")
            .addRule(r -> r.mesh("default")
                    .addType(MeshTimeout.TYPE)
                    .allowWrites()
                    .addWhen(AccessRole.Condition.to(TargetRef.meshService("backend"))))
            .addRule(r -> r.addType(TrafficLog.TYPE)
                    .allowWrites()
                    .addWhen(w -> w.destinations(Selector.service("*_orders_*"))))
            .addRule(r -> r.mesh("default")
                    .addAccess(Access.GENERATE_DATAPLANE_TOKEN)
                    .addWhen(w -> w.dpToken(t -> t.addTag(AccessRole.TokenTag.of("kuma.io/service", "backend")))))
            .build();
    private static final AccessRoles ROLES = AccessRoles.of(
            List.of(ADMIN, OWNER),
            List.of(
                    AccessRoleBinding.builder()
                            .name("admins")
                            .addGroup("mesh-system:admin")
                            .addRole(ADMIN)
                            .build(),
                    AccessRoleBinding.builder()
                            .name("owners")
                            .addUser("jane")
                            .addRole(OWNER)
                            .addRole("gone")
                            .build()));

    private final GrantedAccess jane = ROLES.accessOf("jane", "team-a");

    @Test
    void groupsGiveRoles() {
        GrantedAccess root = ROLES.accessOf("root", "mesh-system:admin");

        assertThat(root.roles()).containsExactly(ADMIN);
        assertThat(root.allows(Access.DELETE, Secret.TYPE, "default", "key")).isTrue();
        assertThat(root.allows(Access.CREATE, Mesh.TYPE, "new")).isTrue();
        assertThat(root.allows(Access.GENERATE_USER_TOKEN)).isTrue();
        assertThat(ROLES.accessOf("mesh-system:admin").roles()).isEmpty();
    }

    @Test
    void rulesAreAboutKindsAndMeshes() {
        assertThat(jane.allows(Access.CREATE, MeshTimeout.TYPE, "default", "any"))
                .isTrue();
        assertThat(jane.allows(Access.CREATE, MeshTimeout.TYPE, "other", "any")).isFalse();
        assertThat(jane.allows(Access.CREATE, Secret.TYPE, "default", "any")).isFalse();
        assertThat(jane.allows(Access.CREATE, Mesh.TYPE, "default")).isFalse();
    }

    @Test
    void everyEntryOfAPolicyNeedsAConditionThatCoversIt() {
        assertThat(jane.allows(Access.CREATE, timeout("backend"))).isTrue();
        assertThat(jane.allows(Access.CREATE, timeout("web"))).isFalse();
        assertThat(jane.allows(Access.CREATE, timeout("backend", "web"))).isFalse();
        assertThat(jane.allowsUpdate(timeout("backend"), timeout("web"))).isFalse();
    }

    @Test
    void starsStandForAnyTextInOlderPolicies() {
        assertThat(jane.allows(Access.CREATE, log("shop_orders_svc"))).isTrue();
        assertThat(jane.allows(Access.CREATE, log("orders"))).isFalse();
    }

    @Test
    void tokensNeedTheTagsOfTheRule() {
        assertThat(jane.allowsDataplaneToken("default", Map.of("kuma.io/service", "backend")))
                .isTrue();
        assertThat(jane.allowsDataplaneToken("default", Map.of("kuma.io/service", "web")))
                .isFalse();
        assertThat(jane.allowsDataplaneToken("other", Map.of("kuma.io/service", "backend")))
                .isFalse();
    }

    private static GrantedAccess with(Consumer<AccessRole.Rule.Builder> rule) {
        AccessRole role = AccessRole.builder().name("r").addRule(rule).build();
        return AccessRoles.of(
                        List.of(role),
                        List.of(AccessRoleBinding.builder()
                                .name("b")
                                .addUser("joe")
                                .addRole(role)
                                .build()))
                .accessOf("joe");
    }

    @Test
    void conditionsOfTokensAllowNoResourcesAndTheOtherWayRound() {
        GrantedAccess joe = with(r -> r.allowWrites()
                .addAccess(Access.GENERATE_DATAPLANE_TOKEN)
                .addWhen(w -> w.dpToken(t -> t.addTag(AccessRole.TokenTag.of("kuma.io/service", "backend"))))
                .addWhen(w -> w.destinations(Selector.service("backend"))));

        assertThat(joe.allows(Access.CREATE, log("backend"))).isTrue();
        assertThat(joe.allows(Access.CREATE, log("web"))).isFalse();
        assertThat(joe.allowsDataplaneToken("default", Map.of("kuma.io/service", "backend")))
                .isTrue();
        assertThat(joe.allowsDataplaneToken("default", Map.of("kuma.io/service", "web")))
                .isFalse();
    }

    @Test
    void aConditionAboutClientsIsNotMetByAPolicyWithoutAny() {
        GrantedAccess joe = with(r -> r.allowWrites()
                .addWhen(w -> w.targetRef(TargetRef.mesh()).from(f -> f.targetRef(TargetRef.meshService("backend"))))
                .addWhen(w -> w.targetRef(TargetRef.mesh()).to(t -> t.targetRef(TargetRef.meshService("backend")))));

        assertThat(joe.allows(Access.CREATE, timeout("backend"))).isTrue();
        assertThat(joe.allows(Access.CREATE, timeout("web"))).isFalse();
    }

    @Test
    void aConditionAboutTargetsIsNotMetByAnOlderPolicy() {
        GrantedAccess joe = with(r -> r.allowWrites().addWhen(AccessRole.Condition.target(TargetRef.mesh())));

        assertThat(joe.allows(Access.CREATE, timeout("web"))).isTrue();
        assertThat(joe.allows(Access.CREATE, log("web"))).isFalse();
    }

    @Test
    void tagsOfASubsetMayBeMoreThanTheCondition() {
        GrantedAccess joe = with(r -> r.mesh("*")
                .allowWrites()
                .addWhen(AccessRole.Condition.target(TargetRef.meshSubset(Map.of("k8s.kuma.io/namespace", "demo")))));

        assertThat(joe.allows(Access.CREATE, subset(Map.of("k8s.kuma.io/namespace", "demo", "version", "v1"))))
                .isTrue();
        assertThat(joe.allows(Access.CREATE, subset(Map.of("version", "v1")))).isFalse();
        assertThat(joe.allows(Access.UPDATE, Mesh.builder().name("default").build()))
                .isFalse();
    }

    private static MeshTimeout subset(Map<String, String> tags) {
        return MeshTimeout.builder()
                .mesh("other")
                .name("t")
                .spec(s -> s.targetRef(TargetRef.meshSubset(tags)))
                .build();
    }

    @Test
    void anEmptyListOfEntriesIsWritten() {
        GrantedAccess joe =
                with(r -> r.allowWrites().addWhen(AccessRole.Condition.to(TargetRef.meshService("backend"))));
        String text = "{\"type\":\"MeshTimeout\",\"mesh\":\"default\",\"name\":\"t\",\"spec\":{%s}}";

        assertThat(joe.allows(Access.CREATE, Json.read(MeshTimeout.class, text.formatted("\"to\":[]"))))
                .isTrue();
        assertThat(joe.allows(Access.CREATE, Json.read(MeshTimeout.class, text.formatted(""))))
                .isFalse();
    }

    @Test
    void aResourceWithoutAModelIsJudgedLikeItsModel() {
        for (MeshResource policy :
                List.of(timeout("backend"), timeout("web"), timeout(), log("shop_orders_svc"), log("orders"))) {
            MeshResource generic = Json.fromTree(GenericMeshResource.class, Json.toTree(policy));
            assertThat(jane.allows(Access.CREATE, generic))
                    .as("%s", policy)
                    .isEqualTo(jane.allows(Access.CREATE, policy));
        }
    }

    @Test
    void namesRolesThatNobodyDefined() {
        assertThat(ROLES.undefined()).containsExactly("gone");
    }

    @Test
    void readsRolesFromAControlPlane() {
        try (FakeControlPlane global =
                FakeControlPlane.builder().types(KongMeshKinds.ALL).start()) {
            global.client().apply(ADMIN);
            global.client()
                    .apply(AccessRoleBinding.builder()
                            .name("b")
                            .addUser("jane")
                            .addRole("admin")
                            .build());

            assertThat(AccessRoles.read(global.client()).accessOf("jane").allows(Access.UPDATE, timeout("web")))
                    .isTrue();
        }
    }

    private static MeshTimeout timeout(String... services) {
        return MeshTimeout.builder()
                .mesh("default")
                .name("t")
                .spec(s ->
                        List.of(services).forEach(service -> s.addTo(t -> t.targetRef(TargetRef.meshService(service)))))
                .build();
    }

    private static TrafficLog log(String service) {
        return TrafficLog.builder()
                .mesh("default")
                .name("l")
                .addSource(Selector.service("*"))
                .addDestination(Selector.service(service))
                .build();
    }
}
