package dev.meshmanager.kuma.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Warning;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyWarningsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'mTLS':{'certificateExpirationTime':'2026-01-01T18:00:00Z'} | VALID
            'mTLS':{'certificateExpirationTime':'2026-01-01T17:59:59Z'} | EXPIRES_SOON
            'mTLS':{'certificateExpirationTime':'2026-01-01T12:00:00Z'} | EXPIRES_SOON
            'mTLS':{'certificateExpirationTime':'2026-01-01T11:59:59Z'} | EXPIRED
            'mTLS':{}                                                   | MANAGED_EXTERNALLY
            'metadata':{}                                               | NONE
            """)
    void knowsTheStateOfACertificate(String insight, ProxyCertificate.State state) {
        assertThat(proxy("'transparentProxying':{}", insight).certificate(NOON).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'transparentProxying':{}      | 'mTLS':{} | ''
            'transparentProxying':{}      | 'mTLS':{'certificateExpirationTime':'2026-01-01T13:00:00Z'} | certificate-expires-soon
            'transparentProxying':{}      | 'mTLS':{'certificateExpirationTime':'2026-01-01T11:00:00Z'} | certificate-expired
            'transparentProxying':{}      | 'openTelemetry':{} | no-mtls
            'address':'10.0.0.1'          | 'mTLS':{} | networking-transparent-proxying
            'address':'10.0.0.1'          | 'mTLS':{},'metadata':{'features':['feature-bind-outbounds']} | ''
            'gateway':{'type':'BUILTIN'}  | 'mTLS':{} | ''
            'transparentProxying':{},'inbound':[{'port':1,'state':'NotReady'}]            | 'mTLS':{} | dataplane-offline unhealthy_inbound
            'transparentProxying':{},'inbound':[{'port':1}],'listeners':[{'port':2,'state':'NotReady'}] | 'mTLS':{} | unhealthy_inbound
            'transparentProxying':{},'inbound':[{'port':1},{'port':2,'state':'Ignored'}]  | 'mTLS':{} | unhealthy_inbound
            'address':'10.0.0.1'          | 'mTLS':{},'metadata':{'features':['feature-transparent-proxy-in-dataplane-metadata']} | ''
            'gateway':{'type':'DELEGATED'} | 'mTLS':{} | networking-transparent-proxying
            'transparentProxying':{},'inbound':[{'port':1},{'port':2,'state':'NotReady'}] | 'mTLS':{} | unhealthy_inbound
            """)
    void warnsLikeTheGui(String networking, String insight, String keys) {
        assertThat(keys(proxy(networking, insight).warnings(NOON))).isEqualTo(keys.replace("'", ""));
    }

    @Test
    void readsWhoIssuedACertificateAndHowOften() {
        ProxyCertificate certificate = proxy(
                        "'transparentProxying':{}",
                        "'mTLS':{'certificateExpirationTime':'2026-01-02T00:00:00Z','issuedBackend':'ca-1',"
                                + "'certificateRegenerations':3}")
                .certificate(NOON);
        assertThat(certificate.expires()).contains(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(certificate.issuedBackend()).contains("ca-1");
        assertThat(certificate.regenerations()).isEqualTo(3);
    }

    @Test
    void judgesACertificateByTheClockOfTheSystemWithoutAnother() {
        String year1 = "'mTLS':{'certificateExpirationTime':'0001-01-01T00:00:00Z'}";
        String year9999 = "'mTLS':{'certificateExpirationTime':'9999-01-01T00:00:00Z'}";
        assertThat(proxy("'gateway':{}", year1).mtls().state()).isEqualTo(ProxyCertificate.State.EXPIRED);
        assertThat(proxy("'gateway':{}", year9999).mtls().state()).isEqualTo(ProxyCertificate.State.VALID);
    }

    @Test
    void tellsInformationFromWarnings() {
        assertThat(Warning.Kind.values())
                .filteredOn(Warning.Kind::isInformation)
                .containsExactly(Warning.Kind.NO_TRANSPARENT_PROXYING, Warning.Kind.MESH_SERVICES_DISABLED);
    }

    @Test
    void warnsOfVersionsOfTheLatestConnection() {
        DataplaneOverview proxy = read(
                "'transparentProxying':{}",
                "'mTLS':{}",
                version("10:00", "2.0.0", false) + "," + version("09:00", "2.14.3", true));
        assertThat(keys(proxy.warnings(NOON))).isEqualTo("dp-cp-incompatible envoy-dp-incompatible");
        assertThat(keys(proxy.warningsOnGlobal(NOON)))
                .isEqualTo("dp-cp-incompatible dp-zone-cp-incompatible envoy-dp-incompatible");
        DataplaneOverview upgraded = read(
                "'transparentProxying':{}",
                "'mTLS':{}",
                version("08:00", "2.0.0", false) + "," + version("09:00", "2.14.3", true));
        assertThat(upgraded.warnings(NOON)).isEmpty();
    }

    @Test
    void onAGlobalControlPlaneOnlyAProxyOfAZoneIsNotSupportedByOne() {
        DataplaneOverview inNoZone =
                read("'transparentProxying':{}", "'mTLS':{}", version("10:00", "2.0.0", false)).toBuilder()
                        .labels(Map.of())
                        .build();
        assertThat(keys(inNoZone.warningsOnGlobal(NOON))).isEqualTo("dp-cp-incompatible envoy-dp-incompatible");
    }

    @Test
    void warnsOfAProxyThatIsNotConnected() {
        assertThat(keys(read("'transparentProxying':{}", "'mTLS':{}", "").warnings(NOON)))
                .isEqualTo("dataplane-disconnected-cp");
    }

    private static String version(String time, String version, boolean compatible) {
        return "{'connectTime':'2026-01-01T00:00:00Z','status':{'lastUpdateTime':'2026-01-01T" + time
                + ":00Z'},'version':{'kumaDp':{'version':'" + version + "','kumaCpCompatible':" + compatible
                + "},'envoy':{'version':'1.0','kumaDpCompatible':" + compatible + "}}}";
    }

    private static String keys(List<Warning> warnings) {
        return String.join(
                " ", warnings.stream().map(warning -> warning.kind().key()).toList());
    }

    private static DataplaneOverview proxy(String networking, String insight) {
        return read(networking, insight, "{'connectTime':'2026-01-01T00:00:00Z'}");
    }

    private static DataplaneOverview read(String networking, String insight, String subscriptions) {
        return Json.read(
                DataplaneOverview.class,
                ("{'type':'DataplaneOverview','mesh':'default','name':'p','labels':{'kuma.io/zone':'east'},"
                                + "'dataplane':{'networking':{" + networking + "}},'dataplaneInsight':{" + insight
                                + ",'subscriptions':[" + subscriptions + "]}}")
                        .replace('\'', '"'));
    }
}
