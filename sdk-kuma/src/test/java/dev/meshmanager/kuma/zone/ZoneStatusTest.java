package dev.meshmanager.kuma.zone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.Json;
import dev.meshmanager.kuma.common.Warning;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneStatusTest {
    private static final String OPEN = "'connectTime':'2026-01-01T00:00:00Z'";
    private static final String SUPPORTED = "'version':{'kumaCp':{'version':'2.14.3','kumaCpGlobalCompatible':true}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                | {OPEN}                                           | ONLINE
            {'enabled':true}  | {OPEN}                                           | ONLINE
            {'enabled':false} | {OPEN}                                           | DISABLED
            {}                | {OPEN,'disconnectTime':'2026-01-02T00:00:00Z'}   | OFFLINE
            {}                | {'id':'1'}                                       | OFFLINE
            """)
    void followsConnectionAndSwitch(String zone, String subscription, ZoneStatus status) {
        assertThat(zone(zone, subscription).status()).isEqualTo(status);
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
            INSIGHT:{'subscriptions':[{'connectTime':'2026-01-01T00:00:00Z'}]}                                           | true
            INSIGHT:{'subscriptions':[{'connectTime':'2026-01-01T00:00:00Z','disconnectTime':'2026-01-02T00:00:00Z'}]}   | false
            INSIGHT:{}                                                                                                   | false
            'labels':{}                                                                                                  | false
            """)
    void zoneProxiesAreOnlineWhileConnected(String insight, boolean isOnline) {
        String json = "{'name':'p'," + insight + "}";
        assertThat(Json.read(ZoneIngressOverview.class, text(json, "zoneIngressInsight"))
                        .isOnline())
                .isEqualTo(isOnline);
        assertThat(Json.read(ZoneEgressOverview.class, text(json, "zoneEgressInsight"))
                        .isOnline())
                .isEqualTo(isOnline);
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
