package dev.meshmanager.konnect.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.Applied;
import dev.meshmanager.kuma.common.DataSource;
import dev.meshmanager.kuma.identity.IdentityProvider;
import dev.meshmanager.kuma.identity.MeshIdentity;
import dev.meshmanager.kuma.identity.MeshTrust;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.mesh.CertificateAuthority;
import dev.meshmanager.kuma.mesh.LogBackend;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.mesh.Mtls;
import dev.meshmanager.kuma.policy.MeshAccessLog;
import dev.meshmanager.kuma.policy.MeshMetric;
import dev.meshmanager.kuma.policy.MeshOpenTelemetryBackend;
import dev.meshmanager.kuma.policy.MeshPassthrough;
import dev.meshmanager.kuma.policy.MeshTLS;
import dev.meshmanager.kuma.policy.MeshTrace;
import dev.meshmanager.kuma.policy.MeshTrafficPermission;
import dev.meshmanager.kuma.secret.Secret;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupForKuma3Test {
    private static final String INDEX_OF_3 = "{\"product\":\"Kuma\",\"version\":\"3.0.0-preview\"}";

    private static MeshSetup.Builder full() {
        return MeshSetup.builder()
                .name("shop")
                .mtls(Mtls.builtin("ca-1"))
                .mtlsMode(CertificateAuthority.Mode.STRICT)
                .certificateExpiration("1d")
                .allowAllTraffic()
                .passthrough(false)
                .accessLog(MeshAccessLog.Backend.openTelemetry("otel.example:4317"))
                .tracing(MeshTrace.Backend.openTelemetry("otel.example:4317"), 10)
                .metrics(MeshMetric.Backend.openTelemetry("other.example:4318"));
    }

    @Test
    void hasTheIdentityBeforeThePermissionAndThePermissionBeforeTls() {
        assertThat(full().version(KumaVersion.V3_0).build())
                .extracting(Resource::type)
                .containsExactly(
                        Mesh.TYPE.name(),
                        MeshIdentity.TYPE.name(),
                        MeshTrafficPermission.TYPE.name(),
                        MeshTLS.TYPE.name(),
                        MeshOpenTelemetryBackend.TYPE.name(),
                        MeshAccessLog.TYPE.name(),
                        MeshTrace.TYPE.name(),
                        MeshOpenTelemetryBackend.TYPE.name(),
                        MeshMetric.TYPE.name(),
                        MeshPassthrough.TYPE.name());
    }

    @Test
    void losesNothingOn3() {
        ValidationOptions options = ValidationOptions.defaults().version(KumaVersion.V3_0);
        MeshSetup setup = full().build();
        assertThat(setup.resources())
                .anyMatch(resource -> !Validation.verdict(resource, options).isKept());
        assertThat(setup.forVersion(KumaVersion.V3_0).resources())
                .allMatch(resource -> Validation.verdict(resource, options).isKept());
        assertThat(Validation.checkAll(setup.forVersion(KumaVersion.V3_0), options))
                .isEmpty();
    }

    @Test
    void asksTheControlPlaneForItsVersion() {
        try (FakeControlPlane control = FakeControlPlane.standalone("east").answer("/", INDEX_OF_3)) {
            assertThat(full().build().applyTo(control.client()))
                    .extracting(Applied::outcome)
                    .containsOnly(Applied.Outcome.CREATED);
            assertThat(control.resources(Mesh.TYPE).get("shop").mtls()).isEmpty();
            MeshIdentity identity = control.resources(MeshIdentity.TYPE).get("shop", "ca-1");
            assertThat(identity.spec().selector()).contains(MeshIdentity.Selector.all());
            IdentityProvider.Bundled bundled = identity.spec()
                    .provider()
                    .flatMap(IdentityProvider::bundled)
                    .orElseThrow();
            assertThat(bundled.autogenerate().flatMap(IdentityProvider.Autogenerate::enabled))
                    .contains(true);
            assertThat(bundled.certificateParameters().flatMap(IdentityProvider.CertificateParameters::expiry))
                    .contains(Duration.ofDays(1));
        }
    }

    @Test
    void writesTheTrustOfAGivenAuthority() {
        MeshSetup setup = MeshSetup.builder()
                .name("shop")
                .mtls(ca -> ca.name("own").certificate("CERTIFICATE").key("KEY"))
                .version(KumaVersion.V3_0)
                .build();
        assertThat(setup)
                .extracting(Resource::type)
                .containsExactly(
                        Mesh.TYPE.name(),
                        Secret.TYPE.name(),
                        Secret.TYPE.name(),
                        MeshIdentity.TYPE.name(),
                        MeshTrust.TYPE.name());
        MeshIdentity.Spec identity = ((MeshIdentity) setup.resources().get(3)).spec();
        MeshTrust.Spec trust = ((MeshTrust) setup.resources().get(4)).spec();
        assertThat(trust.trustDomain())
                .isEqualTo(identity.spiffeID().flatMap(MeshIdentity.SpiffeId::trustDomain))
                .contains("shop.mesh.local");
        assertThat(trust.caBundles()).containsExactly(MeshTrust.CaBundle.pem("CERTIFICATE"));
        // A control plane does not use a root certificate that the identity does not allow to be self-signed.
        assertThat(identity.provider()
                        .flatMap(IdentityProvider::bundled)
                        .flatMap(IdentityProvider.Bundled::insecureAllowSelfSigned))
                .contains(true);
        assertThat(setup.describe()).doesNotContain("KEY");
    }

    @Test
    void refersToEachCollectorOnce() {
        MeshSetup setup = full().version(KumaVersion.V3_0).build();
        assertThat(setup.toYaml())
                .containsOnlyOnce("address: otel.example")
                .containsOnlyOnce("address: other.example")
                .doesNotContain("endpoint: otel");
    }

    @Test
    void refusesWhatTheMeshOf3Ignores() {
        MeshSetup.Builder builder =
                MeshSetup.builder().name("shop").mtls(Mtls.builtin("ca-1")).style(SetupStyle.MESH_OBJECT);
        try (FakeControlPlane control = FakeControlPlane.standalone("east").answer("/", INDEX_OF_3)) {
            MeshSetup setup =
                    builder.accessLog(LogBackend.tcp("logs.example:5000")).build();
            assertThatThrownBy(() -> setup.applyTo(control.client()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("MESH_OBJECT")
                    .hasMessageContaining("plain text");
            assertThat(control.resources(Mesh.TYPE).find("shop")).isEmpty();
        }
        assertThatThrownBy(() -> builder.version(KumaVersion.of("3.1.0")).build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnAuthorityThatNoIdentityHas() {
        MeshSetup.Builder builder = MeshSetup.builder()
                .name("shop")
                .mtls(KongMeshCa.certManager(
                        ca -> ca.name("ca").issuer("issuer").caCert(DataSource.secret("ca"))))
                .version(KumaVersion.V3_0);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("identity(name, provider)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setsPassthroughInBothStyles(boolean allowed) {
        MeshSetup.Builder builder = MeshSetup.builder().name("shop").passthrough(allowed);
        assertThat(builder.build().toYaml()).contains(allowed ? "passthroughMode: All" : "passthroughMode: None");
        Mesh mesh =
                (Mesh) builder.style(SetupStyle.MESH_OBJECT).build().resources().get(0);
        assertThat(mesh.networking().flatMap(Mesh.Networking::outbound).flatMap(Mesh.Outbound::passthrough))
                .isEqualTo(Optional.of(allowed));
    }

    @Test
    void isUnchangedBefore3() {
        assertThat(full().build().forVersion(KumaVersion.of("2.13.1")).resources())
                .isEqualTo(full().build().resources());
    }
}
