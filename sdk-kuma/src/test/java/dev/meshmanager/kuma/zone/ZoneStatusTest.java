package dev.meshmanager.kuma.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.proxy.ProxyStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneStatusTest {
    private static final String OPEN = "'connectTime':'2026-01-01T00:00:00Z'";
    private static final String SUPPORTED = "'version':{'kumaCp':{'version':'2.14.3','kumaCpGlobalCompatible':true}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                | {OPEN}                                           | ONLINE   | ONLINE   | []
            {'enabled':true}  | {OPEN}                                           | ONLINE   | ONLINE   | []
            {'enabled':false} | {OPEN}                                           | DISABLED | DISABLED | [the zone is disabled]
            {}                | {OPEN,'disconnectTime':'2026-01-02T00:00:00Z'}   | OFFLINE  | OFFLINE  | [not connected to the global control plane]
            {}                | {OPEN,'disconnectTime':'2026-01-02T00:00:00Z'},{OPEN} | ONLINE | ONLINE | []
            {}                | {'id':'1'}                                       | OFFLINE  | ONLINE   | [not connected to the global control plane]
            {}                | NONE                                             | OFFLINE  | OFFLINE  | [not connected to the global control plane]
            """)
    void followsConnectionAndSwitch(
            String zone, String subscription, ZoneStatus status, ZoneStatus gui, String reasons) {
        ZoneOverview overview = zone(zone, subscription.replace("NONE", ""));
        assertThat(overview.status()).isEqualTo(status);
        assertThat(overview.status(ProxyStatus.Rule.GUI)).isEqualTo(gui);
        assertThat(overview.statusReasons()).hasToString(reasons);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {OPEN,SUPPORTED}                                               | 2.14.3           | ''
            {OPEN,SUPPORTED}                                               | 2.15.0           | zone-outdated
            {OPEN,SUPPORTED}                                               | 2.9.12           | ''
            {OPEN,SUPPORTED}                                               | 0.0.0-preview.v1 | ''
            {OPEN}                                                         | 2.14.3           | global-cp-incompatible
            {OPEN,SUPPORTED,'status':{'total':{'responsesRejected':'2'}}}  | 2.14.3           | global-nack-response
            {OPEN,SUPPORTED,'config':'{`store`:{`type`:`memory`}}'}        | 2.14.3           | store-memory
            {OPEN,SUPPORTED,'config':'{`store`:{`type`:`postgres`}}'}      | 2.14.3           | ''
            {OPEN,SUPPORTED},{'config':'{`store`:{`type`:`memory`}}'}      | 2.14.3           | store-memory
            {OPEN,SUPPORTED,'config':'{`store`:{`type`:`postgres`}}'},{'config':'{`store`:{`type`:`memory`}}'} | 2.14.3 | ''
            {OPEN,'version':{'kumaCp':{'version':'2.14.3'}}}               | 2.14.3           | global-cp-incompatible
            {OPEN,'disconnectTime':'2026-01-02T00:00:00Z',SUPPORTED,'status':{'total':{'responsesRejected':'2'}}} | 2.14.3 | ''
            {OPEN,SUPPORTED,'config':'not JSON'}                           | 2.14.3           | ''
            """)
    void warnsLikeTheGui(String subscription, String globalVersion, String keys) {
        assertThat(zone("{}", subscription).warnings(globalVersion).stream()
                        .map(Warning::kind)
                        .map(Warning.Kind::key)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(keys.replace("'", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            INSIGHT:{'subscriptions':[{'id':'1'}]}                                                                       | gui
            INSIGHT:{'subscriptions':[{'connectTime':'2026-01-01T00:00:00Z'}]}                                           | true
            INSIGHT:{'subscriptions':[{'connectTime':'2026-01-01T00:00:00Z','disconnectTime':'2026-01-02T00:00:00Z'}]}   | false
            INSIGHT:{}                                                                                                   | false
            'labels':{}                                                                                                  | false
            """)
    void zoneProxiesAreOnlineWhileConnected(String insight, String isOnline) {
        String json = "{'name':'p'," + insight + "}";
        ZoneIngressOverview ingress = Json.read(ZoneIngressOverview.class, text(json, "zoneIngressInsight"));
        ZoneEgressOverview egress = Json.read(ZoneEgressOverview.class, text(json, "zoneEgressInsight"));
        assertThat(List.of(ingress.isOnline(), egress.isOnline())).containsOnly(isOnline.equals("true"));
        assertThat(List.of(ingress.isOnline(ProxyStatus.Rule.GUI), egress.isOnline(ProxyStatus.Rule.GUI)))
                .containsOnly(!isOnline.equals("false"));
    }

    private static String text(String json, String insight) {
        return json.replace("INSIGHT", "'" + insight + "'").replace('\'', '"');
    }

    private static ZoneOverview zone(String zone, String subscription) {
        return Json.read(
                ZoneOverview.class,
                ("{'type':'ZoneOverview','name':'east','zone':" + zone + ",'zoneInsight':{'subscriptions':["
                                + subscription.replace("OPEN", OPEN).replace("SUPPORTED", SUPPORTED) + "]}}")
                        .replace('\'', '"')
                        .replace("`", "\\\""));
    }
}
