package dev.meshmanager.kuma.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.kuma.finding.Finding;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.policy.target.Match;
import dev.meshmanager.kuma.policy.target.TargetRefKind;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.Outbound;
import dev.meshmanager.kuma.upgrade.model.UpgradeCode;
import dev.meshmanager.kuma.upgrade.model.UpgradePlan;
import dev.meshmanager.kuma.upgrade.model.UpgradeStage;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradePlanTest {
    private static final String MESH = """
            type: Mesh
            name: default
            mtls:
              enabledBackend: ca
              backends: [{name: ca, type: builtin, mode: PERMISSIVE}]
            logging:
              defaultBackend: tcp
              backends: [{name: tcp, type: tcp, conf: {address: 'logs.example:5000'}}]
            networking: {outbound: {passthrough: false}}
            """;

    private static final String PROXY = """
            ---
            type: Dataplane
            mesh: default
            name: web-1
            networking:
              address: 10.0.0.1
              inbound: [{port: 80, tags: {kuma.io/service: web, kuma.io/protocol: http, version: v1}}]
            """;

    private static final String OLDER = """
            ---
            type: TrafficPermission
            mesh: default
            name: web-to-db
            sources: [{match: {kuma.io/service: web}}]
            destinations: [{match: {kuma.io/service: db}}]
            ---
            type: TrafficLog
            mesh: default
            name: all
            sources: [{match: {kuma.io/service: '*'}}]
            destinations: [{match: {kuma.io/service: '*'}}]
            """;

    private static UpgradePlan plan(String documents) {
        return UpgradeCheck.to(KumaVersion.V3_0).text("estate", documents).run().plan();
    }

    private static <T> T only(List<? extends Resource> resources, Class<T> model) {
        return resources.stream()
                .filter(model::isInstance)
                .map(model::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void identitiesComeBeforePermissionsAndPermissionsBeforeDeletions() {
        UpgradePlan plan = plan(MESH + PROXY + OLDER);

        assertThat(plan.open()).isEmpty();
        assertThat(plan.stages().get(0).apply()).hasAtLeastOneElementOfType(MeshIdentity.class);
        assertThat(plan.stages().get(1).apply())
                .hasAtLeastOneElementOfType(MeshTrafficPermission.class)
                .hasAtLeastOneElementOfType(MeshTLS.class);
        assertThat(plan.stages().get(3).delete()).extracting(Resource::name).containsExactly("web-to-db", "all");
        assertThat(plan.stages())
                .extracting(UpgradeStage::isAfterUpgrade)
                .containsExactly(false, false, false, false, true);
        assertThat(plan.stages()).noneMatch(stage -> stage.check().isEmpty());
    }

    @Test
    void permissionsNameTheSpiffeIdsThatTheIdentityGives() {
        UpgradePlan plan = plan(MESH + PROXY + OLDER);
        MeshIdentity.SpiffeId id = only(plan.stages().get(0).apply(), MeshIdentity.class)
                .spec()
                .spiffeID()
                .orElseThrow();
        MeshTrafficPermission permission = only(plan.stages().get(1).apply(), MeshTrafficPermission.class);

        assertThat(id.trustDomain()).contains("default");
        assertThat(id.path()).contains("/{{ label \"kuma.io/service\" }}");
        assertThat(permission.spec().rules().get(0).conf().orElseThrow().allow())
                .containsExactly(Match.spiffeId("spiffe://default/web"));
        assertThat(permission.spec().targetRef().orElseThrow().labels()).containsEntry("kuma.io/service", "db");
    }

    @Test
    void proxiesGetTheTagsOfTheirInboundsAsLabels() {
        UpgradePlan plan = plan(MESH + PROXY);

        Dataplane before = only(plan.stages().get(0).apply(), Dataplane.class);
        assertThat(before.labels()).containsAllEntriesOf(Map.of("kuma.io/service", "web", "version", "v1"));
        assertThat(before.networking().orElseThrow().inbound().get(0).tags()).isNotEmpty();
        assertThat(before.networking().orElseThrow().inbound().get(0).protocol())
                .contains("http");
        UpgradeStage last = plan.stages().get(plan.stages().size() - 1);
        Dataplane after = only(last.apply(), Dataplane.class);
        assertThat(after.labels()).isEqualTo(before.labels());
        assertThat(after.networking().orElseThrow().inbound().get(0).tags()).isEmpty();
    }

    private static final String CLIENT = PROXY + """
            ---
            type: Dataplane
            mesh: default
            name: client
            networking:
              address: 10.0.0.2
              inbound: [{port: 81, tags: {kuma.io/service: client}}]
              outbound: [{port: 10002, tags: {kuma.io/service: web}}]
            """;

    private static Outbound.BackendRef backendOf(UpgradePlan plan) {
        Resource client = plan.applied().stream()
                .filter(resource -> resource.name().equals("client"))
                .findFirst()
                .orElseThrow();
        return ((Dataplane) client)
                .networking()
                .orElseThrow()
                .outbound()
                .get(0)
                .backendRef()
                .orElseThrow();
    }

    @Test
    void backendsOfOutboundsHaveThePortOfTheMeshService() {
        UpgradePlan plan = plan(MESH + CLIENT + """
                ---
                type: MeshService
                mesh: default
                name: web-service
                spec:
                  selector: {dataplaneTags: {kuma.io/service: web}}
                  ports: [{port: 8080, targetPort: 80}]
                """);

        assertThat(backendOf(plan).port()).hasValue(8080);
        assertThat(backendOf(plan).labels()).containsExactly(Map.entry("kuma.io/display-name", "web-service"));
    }

    @Test
    void backendsOfOutboundsHaveThePortOfTheInboundsWhereThereIsNoMeshService() {
        assertThat(backendOf(plan(MESH + CLIENT)).port()).hasValue(80);
    }

    @Test
    void backendsOfOutboundsToKubernetesHaveNameNamespaceAndPortOfTheTag() {
        Outbound.BackendRef backend =
                backendOf(plan(MESH + CLIENT.replace("service: web}}]", "service: db_shop_svc_5432}}]")));

        assertThat(backend.port()).hasValue(5432);
        assertThat(backend.labels())
                .containsOnly(Map.entry("kuma.io/display-name", "db"), Map.entry("k8s.kuma.io/namespace", "shop"));
    }

    @Test
    void outboundsWhosePortCannotBeToldAreLeftOpen() {
        String several = PROXY.replace("[{port: 80", "[{port: 90, tags: {kuma.io/service: web}}, {port: 80");
        UpgradePlan ofSeveral = plan(MESH + CLIENT.replace(PROXY, several));
        UpgradePlan ofNone = plan(MESH + CLIENT.replace("service: web}}]", "service: gone}}]"));

        assertThat(ofSeveral.open().values())
                .containsExactly("the port of the service web cannot be told: it has the ports [80, 90]");
        assertThat(ofNone.open().values())
                .containsExactly(
                        "the port of the service gone cannot be told: it has no MeshService and no proxies here");
    }

    @Test
    void hostsAtAnotherPortThanTheServiceAreLeftOpen() {
        String host = """
                ---
                type: VirtualOutbound
                mesh: default
                name: vo
                selectors: [{match: {kuma.io/service: '*'}}]
                conf:
                  host: '{{.svc}}.mesh'
                  port: '80'
                  parameters: [{name: svc, tagKey: kuma.io/service}, {name: v, tagKey: version}]
                """;

        assertThat(plan(MESH + PROXY + host).open()).isEmpty();
        assertThat(plan(MESH + PROXY + host.replace("port: '80'", "port: '8{{.v}}'"))
                        .open()
                        .values())
                .containsExactly("clients call web at port 8v1, but the service has [80]");
    }

    @Test
    void logsOfTheMeshBecomePoliciesWithItsBackends() {
        MeshAccessLog log = only(plan(MESH + OLDER).applied(), MeshAccessLog.class);

        assertThat(log.spec().to().get(0).conf())
                .contains(MeshAccessLog.Conf.of(MeshAccessLog.Backend.tcp("logs.example:5000")));
    }

    @Test
    void defaultTimeoutsAreSplitAndThoseForGatewaysDeleted() {
        UpgradePlan plan = plan("""
                type: MeshTimeout
                mesh: default
                name: mesh-timeout-all-default
                spec:
                  targetRef: {kind: Mesh}
                  from: [{targetRef: {kind: Mesh}, default: {idleTimeout: 2h}}]
                  to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1h}}]
                ---
                type: MeshTimeout
                mesh: default
                name: mesh-gateways-timeout-all-default
                spec:
                  targetRef: {kind: Mesh, proxyTypes: [Gateway]}
                  to: [{targetRef: {kind: Mesh}, default: {http: {streamIdleTimeout: 5s}}}]
                """);

        assertThat(plan.applied())
                .extracting(Resource::name)
                .containsExactly("mesh-timeout-all-default", "mesh-timeout-to-all-default");
        assertThat(plan.stages().get(1).delete())
                .extracting(Resource::name)
                .containsExactly("mesh-gateways-timeout-all-default");
    }

    @Test
    void inboundAndOutboundTimeoutsBecomeTwoPolicies() {
        List<Resource> applied = plan("""
                        type: MeshTimeout
                        mesh: default
                        name: both
                        spec:
                          targetRef: {kind: MeshSubset, tags: {team: a}}
                          from: [{targetRef: {kind: Mesh}, default: {idleTimeout: 2h}}]
                          to: [{targetRef: {kind: MeshService, name: web_shop_svc_80}, default: {idleTimeout: 1h}}]
                        """).applied();

        assertThat(applied).extracting(Resource::name).containsExactly("both", "both-inbound");
        MeshTimeout outbound = (MeshTimeout) applied.get(0);
        assertThat(outbound.spec().from()).isEmpty();
        assertThat(outbound.spec().targetRef().orElseThrow().kind()).contains(TargetRefKind.DATAPLANE);
        assertThat(outbound.spec().to().get(0).targetRef().orElseThrow().labels())
                .isEqualTo(Map.of("kuma.io/display-name", "web", "k8s.kuma.io/namespace", "shop"));
        assertThat(outbound.spec().to().get(0).targetRef().orElseThrow().sectionName())
                .contains("80");
        assertThat(((MeshTimeout) applied.get(1)).spec().rules()).hasSize(1);
    }

    @Test
    void labelsTheServicesThatFixedPoliciesSelectByName() {
        List<Resource> applied = plan("""
                        type: MeshService
                        mesh: default
                        name: web
                        spec:
                          selector: {dataplaneLabels: {matchLabels: {app: web}}}
                          ports: [{port: 80, targetPort: 80, appProtocol: http}]
                        ---
                        type: MeshTimeout
                        mesh: default
                        name: t
                        spec:
                          targetRef: {kind: Mesh}
                          to: [{targetRef: {kind: MeshService, name: web}, default: {idleTimeout: 1h}}]
                        """).applied();

        assertThat(applied).extracting(Resource::name).containsExactly("web", "t");
        assertThat(applied.get(0).labels()).containsEntry("kuma.io/display-name", "web");
    }

    @Test
    void leavesOpenWhatSomebodyHasToDecide() {
        UpgradePlan plan = plan("""
                type: MeshTrafficPermission
                mesh: default
                name: p
                spec:
                  targetRef: {kind: Mesh}
                  from: [{targetRef: {kind: MeshSubset, tags: {kuma.io/zone: east}}, default: {action: Allow}}]
                """);

        assertThat(plan.stages()).isEmpty();
        assertThat(plan.open().values()).singleElement().asString().contains("SPIFFE ID");
    }

    @Test
    void whatTheLastStageLeavesIsReady() {
        UpgradePlan plan = plan(MESH + PROXY + OLDER);
        List<Resource> after = plan.stages().get(plan.stages().size() - 1).apply();

        assertThat(UpgradeCheck.to(KumaVersion.V3_0)
                        .resources(after)
                        .run()
                        .findings()
                        .atLeast(Severity.WARNING))
                .extracting(Finding::code)
                .containsExactly(UpgradeCode.MESH_SERVICES_MODE);
        for (Resource resource : plan.applied()) {
            assertThat(Validation.check(resource, ValidationOptions.defaults().version(KumaVersion.V2_14)))
                    .isEmpty();
            assertThat(Validation.check(resource, ValidationOptions.defaults().version(KumaVersion.V3_0)))
                    .isEmpty();
        }
    }

    @Test
    void kindsThatOnlyKubernetesHadAreFoundAndLeftOpen() {
        UpgradeReport report =
                UpgradeCheck.to(KumaVersion.V3_0).text("gateway.yaml", """
                        apiVersion: kuma.io/v1alpha1
                        kind: MeshGatewayInstance
                        metadata: {name: edge, namespace: shop}
                        spec: {replicas: 1}
                        """).run();

        assertThat(report.findings()).extracting(Finding::code).containsExactly(UpgradeCode.KIND_REMOVED);
        assertThat(report.plan().open()).hasSize(1);
    }

    @Test
    void externalServicesHostsAndRetriesGetSuccessors() {
        UpgradePlan plan = plan("""
                type: VirtualOutbound
                mesh: default
                name: vo
                selectors: [{match: {kuma.io/service: '*'}}]
                conf: {host: '{{.svc}}.mesh', port: '80', parameters: [{name: svc, tagKey: kuma.io/service}]}
                ---
                type: ExternalService
                mesh: default
                name: ext
                tags: {kuma.io/service: ext, kuma.io/protocol: http}
                networking: {address: 'example.com:443', tls: {enabled: true, caCert: {secret: ca}}}
                ---
                type: Retry
                mesh: default
                name: r
                sources: [{match: {kuma.io/service: '*'}}]
                destinations: [{match: {kuma.io/service: web}}]
                conf: {http: {numRetries: 3, retriableMethods: [GET], retryOn: [all_5xx, gateway_error]}}
                """);

        assertThat(plan.open()).isEmpty();
        assertThat(plan.applied())
                .extracting(Resource::type)
                .containsExactly("HostnameGenerator", "MeshExternalService", "MeshRetry");
        assertThat(only(plan.applied(), MeshRetry.class)
                        .spec()
                        .to()
                        .get(0)
                        .conf()
                        .flatMap(MeshRetry.Conf::http)
                        .orElseThrow()
                        .retryOn())
                .extracting(MeshRetry.HttpRetryOn::value)
                .containsExactly("5xx", "GatewayError", "HttpMethodGet");
    }

    @Test
    void resourcesThatAreReadyAreNotTouched() {
        List<Resource> ready = ResourceDocuments.of(Kinds.ALL).read("""
                        type: MeshTimeout
                        mesh: default
                        name: t
                        spec:
                          targetRef: {kind: Mesh}
                          to: [{targetRef: {kind: Mesh}, default: {idleTimeout: 1h}}]
                        """);
        UpgradeReport report =
                UpgradeCheck.to(KumaVersion.V3_0).resources(ready).run();

        assertThat(report.isReady()).isTrue();
        assertThat(report.plan().stages()).isEmpty();
    }

    @Test
    void tellsBlockersFromWhatIsIgnored() {
        UpgradeReport report =
                UpgradeCheck.to(KumaVersion.V3_0).text("mesh.yaml", """
                        type: MeshTrust
                        mesh: default
                        name: t
                        spec:
                          origin: {kri: kri_mid_default_zone__id_}
                          trustDomain: td
                          caBundles: []
                        ---
                        type: TrafficPermission
                        mesh: default
                        name: p
                        sources: [{match: {kuma.io/service: '*'}}]
                        destinations: [{match: {kuma.io/service: '*'}}]
                        """).run();

        assertThat(report.blockers()).isNotEmpty().allMatch(finding -> finding.severity() != Severity.INFO);
        assertThat(report.infos()).isNotEmpty().allMatch(finding -> finding.severity() == Severity.INFO);
        assertThat(report.blockers().plus(report.infos())).hasSameElementsAs(report.findings());
        assertThat(report.isReady()).isFalse();
    }
}
