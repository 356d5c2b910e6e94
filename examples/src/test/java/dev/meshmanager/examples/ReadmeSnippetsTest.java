package dev.meshmanager.examples;

import static dev.meshmanager.kuma.testing.KumaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Token;
import dev.meshmanager.core.format.DocumentScan;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.page.Paged;
import dev.meshmanager.konnect.KonnectClient;
import dev.meshmanager.konnect.common.Region;
import dev.meshmanager.konnect.controlplane.MeshControlPlane;
import dev.meshmanager.konnect.setup.MeshSetup;
import dev.meshmanager.konnect.zone.ZoneDeployment;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.ListOptions;
import dev.meshmanager.kuma.Search;
import dev.meshmanager.kuma.WhenDropped;
import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.check.CheckReport;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.deploy.MeshTopology;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.impact.Impact;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.matching.Effective;
import dev.meshmanager.kuma.matching.PolicyMatcher;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.plan.AppliedPlan;
import dev.meshmanager.kuma.plan.Plan;
import dev.meshmanager.kuma.policy.MeshTimeout;
import dev.meshmanager.kuma.policy.target.TargetRef;
import dev.meshmanager.kuma.proxy.Dataplane;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.testing.FakeControlPlaneExtension;
import dev.meshmanager.kuma.upgrade.UpgradeCheck;
import dev.meshmanager.kuma.upgrade.UpgradeReport;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java code of the README, compiled. {@link ReadmeTest} compares it with the README. */
class ReadmeSnippetsTest {
    void start() {
        try (KumaClient kuma = KumaClient.builder().url("http://localhost:5681").build()) {
            MeshTimeout timeout = MeshTimeout.builder()
                    .mesh("default")
                    .name("backend")
                    .spec(s -> s.targetRef(TargetRef.mesh()).addTo(t -> t.targetRef(TargetRef.meshService("backend"))
                            .conf(c -> c.connectionTimeout(Duration.ofSeconds(5)))))
                    .build();
            Applied applied = kuma.apply(timeout);
            System.out.println(applied.outcome() + " " + applied.warnings());

            for (DataplaneOverview proxy : kuma.dataplanes().overviews("default")) {
                System.out.println(proxy.name());
            }
        }
    }

    void see(KumaClient kuma) throws IOException {
        Dashboard dashboard = kuma.dashboard();
        Files.writeString(Path.of("dashboard.html"), dashboard.toHtml());
        dashboard.attention().forEach(System.out::println);
    }

    void konnect() throws IOException, InterruptedException {
        String token = System.getenv("KONNECT_TOKEN");
        try (KonnectClient konnect =
                KonnectClient.builder().region(Region.EU).token(token).build()) {
            MeshControlPlane prod =
                    konnect.meshControlPlanes().create(b -> b.name("prod").putLabel("team", "platform"));

            ZoneDeployment east = konnect.zones(prod)
                    .connect(z -> z.name("east").kubernetes().ingress(true).egress(true));
            east.writeTo(Path.of("east")); // namespace, secret, Helm values and a README with the commands

            KumaClient kuma = konnect.kuma(prod); // also knows the kinds of Kong Mesh
            MeshSetup.builder()
                    .name("default")
                    .mtls(Mtls.builtin("ca-1"))
                    .build()
                    .applyTo(kuma);
            konnect.zones(prod).waitUntilOnline("east", Duration.ofMinutes(10));
        }
    }

    void read(KumaClient kuma) {
        Paged<Dataplane> east =
                kuma.resources(Dataplane.TYPE).list("default", ListOptions.of(o -> o.putLabel("kuma.io/zone", "east")));
        List<DataplaneOverview> found = kuma.dataplanes()
                .overviews(
                        "default",
                        Search.parse("zone:east tag:kuma.io/service:web api").toListOptions())
                .onProgress(progress -> System.out.println(progress.done() + " read"))
                .toList();
        System.out.println(found.size() + " " + east);
    }

    void edit(KumaClient kuma) {
        kuma.resources(MeshTimeout.TYPE).edit("default", "backend", before -> before.toBuilder()
                .putLabel("team", "payments")
                .build());
    }

    void documents(KumaClient kuma) {
        DocumentScan scan =
                kuma.documents().withVariables(Map.of("zone", "east")).scan(Path.of("deploy"));
        kuma.apply(scan.resources());
        scan.skipped().forEach(System.out::println); // deploy/ns.yaml, line 1, column 1: kind Namespace of v1 ...
        String forKubectl = kuma.documents().toYaml(scan.resources(), Format.KUBERNETES);
        System.out.println(forKubectl);
    }

    void verify(KumaClient kuma, MeshTimeout timeout) {
        KumaClient careful = kuma.verifyingWrites(WhenDropped.FAIL);
        careful.apply(timeout); // MembersDroppedException: ... it dropped spec.targetRef.name
    }

    void match(KumaClient kuma, MeshTimeout timeout) {
        Estate planned = kuma.estate().withAll(Path.of("policies")); // live, plus these files
        PolicyMatcher matcher = PolicyMatcher.of(planned);
        matcher.proxies(timeout).forEach(System.out::println);
        Effective<MeshTimeout.Conf> timeouts =
                matcher.effective("default", "web-1").inbound(8080).effective(MeshTimeout.TYPE);
        timeouts.setting("idleTimeout")
                .ifPresent(System.out::println); // value, policy, file and line, and what it overrode
        System.out.println(
                Impact.of(kuma.estate(), planned).toMarkdown()); // each member before and after, for a pull request
        System.out.println(Analysis.of(planned)
                .atLeast(Severity.WARNING)); // dead policies, references to nothing, retry storms, ...
    }

    void policies() {
        Estate mesh = Estate.of(Path.of("src/test/resources/mesh"));
        assertThat(mesh).proxy("web-1").canCall("payments", 8080).cannotCall("ledger", 5432);
        assertThat(mesh).proxy("ledger-1").isReachedOnlyBy("payments");
        assertThat(mesh)
                .proxy("payments-1")
                .inbound(8080)
                .effective(MeshTimeout.TYPE)
                .hasMember("idleTimeout", "5s");
    }

    void upgrade(KumaClient kuma) throws IOException {
        UpgradeReport report = UpgradeCheck.to(KumaVersion.V3_0)
                .controlPlane(kuma) // resources, settings, versions of zones and proxies
                .files(Path.of("policies")) // resources, kuma-cp.yaml and Helm values, with lines
                .run();
        report.findings().forEach(System.out::println);
        report.plan().stages().forEach(System.out::println); // identities, permissions, policies, deletions
        Files.writeString(Path.of("upgrade.sarif"), report.findings().toSarif("upgrade check"));
    }

    void change(KumaClient kuma) {
        Plan plan = Plan.of(kuma.documents().scan(Path.of("mesh")))
                .ownedBy("team", "payments")
                .against(kuma);
        System.out.println(plan); // every changed member; nothing is written yet
        CheckReport before = kuma.check();
        AppliedPlan applied = plan.apply(kuma);
        System.out.println(
                applied.awaitPropagated(kuma, Duration.ofMinutes(1))); // which zones and proxies lag or rejected it
        if (!kuma.check().worseThan(before).isEmpty()) {
            applied.rollback().apply(kuma);
        }
    }

    void deploy(String password) throws IOException {
        MeshTopology mesh = MeshTopology.of(t -> t.version(KumaVersion.of("2.14.3"))
                .global(
                        "global.example",
                        g -> g.postgres(p -> p.host("db.example").password(Token.of(password))))
                .zone("east", "east.example", z -> z.withoutReports()));
        mesh.writeTo(Path.of(
                "mesh")); // settings, certificates, tokens and units for each host; README.md has the commands in order
    }

    void validate(MeshTimeout timeout) throws IOException {
        for (Violation violation : Validation.check(timeout)) {
            System.out.println(violation.field() + " "
                    + violation.reason()); // spec.to[0].default.idleTimeout must not be negative
        }
        List<String> warnings = Validation.warnings(timeout); // 'from' field is deprecated, use 'rules' instead
        List<Violation> found = Validation.checkText(
                Files.readString(Path.of("policies.yaml")),
                ValidationOptions.defaults().strict());
        System.out.println(warnings + " " + found);
    }

    @RegisterExtension
    static final FakeControlPlaneExtension CONTROL_PLANE = FakeControlPlaneExtension.create();

    @Test
    void raisesTheTimeout(FakeControlPlane controlPlane, KumaClient kuma) {
        controlPlane.with(Mesh.builder().name("shop").build());
        raiseTimeout(kuma, "shop");
        assertThat(kuma.resources(MeshTimeout.TYPE).find("shop", "all")).isPresent();
    }

    private static void raiseTimeout(KumaClient kuma, String mesh) {
        kuma.apply(MeshTimeout.builder()
                .mesh(mesh)
                .name("all")
                .spec(s -> s.addTo(
                        t -> t.targetRef(TargetRef.mesh()).conf(c -> c.connectionTimeout(Duration.ofSeconds(20)))))
                .build());
    }
}
