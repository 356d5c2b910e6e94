package dev.meshmanager.kuma.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyStatusTest {
    private static final String CONNECTED = "[{'connectTime':'2026-01-01T00:00:00Z'}]";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
            never connected           | []  | 'inbound':[{'port':80}] | OFFLINE | DISCONNECTED
            connection ended          | [{'connectTime':'2026-01-01T00:00:00Z','disconnectTime':'2026-01-02T00:00:00Z'}] | 'inbound':[{'port':80}] | OFFLINE | DISCONNECTED
            connection not begun      | [{'id':'1'}] | 'inbound':[{'port':80}] | OFFLINE | ONLINE
            second connection open    | [{'connectTime':'2026-01-01T00:00:00Z','disconnectTime':'2026-01-02T00:00:00Z'},{'connectTime':'2026-01-03T00:00:00Z'}] | 'inbound':[{'port':80}] | ONLINE | ONLINE
            gateway                   | -   | 'gateway':{'type':'BUILTIN'} | ONLINE | ONLINE
            gateway not connected     | []  | 'gateway':{} | OFFLINE | DISCONNECTED
            nothing that listens      | -   | 'address':'10.0.0.1' | OFFLINE | ONLINE
            ready                     | -   | 'inbound':[{'port':80,'state':'Ready'}] | ONLINE | ONLINE
            not ready                 | -   | 'inbound':[{'port':80,'state':'NotReady'}] | OFFLINE | OFFLINE
            one of two not ready      | -   | 'inbound':[{'port':80},{'port':81,'state':'NotReady'}] | PARTIALLY_DEGRADED | PARTIALLY_DEGRADED
            ignored                   | -   | 'inbound':[{'port':80,'state':'Ignored'}] | ONLINE | OFFLINE
            one of two ignored        | -   | 'inbound':[{'port':80},{'port':81,'state':'Ignored'}] | ONLINE | PARTIALLY_DEGRADED
            unhealthy                 | -   | 'inbound':[{'port':80,'health':{'ready':false}}] | OFFLINE | ONLINE
            health without a word     | -   | 'inbound':[{'port':80,'health':{}}] | OFFLINE | ONLINE
            healthy                   | -   | 'inbound':[{'port':80,'health':{'ready':true}}] | ONLINE | ONLINE
            listener without state    | -   | 'listeners':[{'port':80}] | ONLINE | ONLINE
            listener not ready        | -   | 'inbound':[{'port':80}],'listeners':[{'port':81,'state':'NotReady'}] | PARTIALLY_DEGRADED | PARTIALLY_DEGRADED
            """)
    void differsByRule(
            String name,
            String subscriptions,
            String networking,
            ProxyStatus.State controlPlane,
            ProxyStatus.State gui) {
        DataplaneOverview proxy = proxy(subscriptions == null ? CONNECTED : subscriptions, networking);
        assertThat(proxy.status().state()).isEqualTo(controlPlane);
        assertThat(proxy.status(ProxyStatus.Rule.GUI).state()).isEqualTo(gui);
        assertThat(proxy.status().reasons().isEmpty()).isEqualTo(controlPlane == ProxyStatus.State.ONLINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'inbound':[{'port':8080,'state':'NotReady','tags':{'kuma.io/service':'backend'}}] | offline (inbound 8080 of backend is not ready)
            'inbound':[{'port':1},{'state':'NotReady'}]                                       | partially degraded (inbound without a port is not ready)
            'inbound':[{'port':1}],'listeners':[{'port':2,'type':'ZoneIngress','state':'NotReady'}] | partially degraded (listener 2 (ZoneIngress) is not ready)
            'address':'10.0.0.1'                                                              | offline (the proxy has neither inbounds nor listeners)
            """)
    void saysWhy(String networking, String text) {
        assertThat(proxy(CONNECTED, networking).status()).hasToString(text);
    }

    private static DataplaneOverview proxy(String subscriptions, String networking) {
        return Json.read(
                DataplaneOverview.class,
                ("{'type':'DataplaneOverview','mesh':'default','name':'p','dataplane':{'networking':{" + networking
                                + "}},'dataplaneInsight':{'subscriptions':" + subscriptions + "}}")
                        .replace('\'', '"'));
    }
}
