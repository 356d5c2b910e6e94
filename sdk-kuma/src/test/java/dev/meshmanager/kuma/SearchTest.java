package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.kuma.kind.KumaVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void understandsWhatTheGuiUnderstands() {
        ListOptions options =
                Search.parse("zone:east tag:kuma.io/service:web api").toListOptions();
        assertThat(options.labels()).isEqualTo(Map.of("kuma.io/zone", "east"));
        assertThat(options.tags()).isEqualTo(List.of("kuma.io/service:web"));
        assertThat(options.name()).contains("api");
    }

    @Test
    void saysWhatKuma3NoLongerFinds() {
        Search search = Search.parse("zone:east tag:kuma.io/service:web tag:version:v1 protocol:http api");
        assertThat(search.notes(KumaVersion.V2_14)).isEmpty();
        assertThat(search.notes(KumaVersion.V3_0))
                .containsExactly(
                        "tag kuma.io/service: inbounds have no tags since Kuma 3.0, so that only proxies with a label of"
                                + " this name match",
                        "tag version: inbounds have no tags since Kuma 3.0, so that the labels of proxies are searched",
                        "label kuma.io/protocol: inbounds have no tags since Kuma 3.0 that it could be made from; use"
                                + " labels of your own");
    }

    @Test
    void takesTheLastOfSeveralNames() {
        assertThat(Search.parse("one name:two three").toListOptions().name()).contains("three");
    }

    @Test
    void readsAnyOtherKeyAsALabel() {
        ListOptions options = Search.parse("team:a label:env:prod namespace:demo service:web protocol:http")
                .toListOptions();
        assertThat(options.labels())
                .isEqualTo(Map.of(
                        "team", "a",
                        "env", "prod",
                        "k8s.kuma.io/namespace", "demo",
                        "kuma.io/service", "web",
                        "kuma.io/protocol", "http"));
    }

    @Test
    void takesAnEqualsSignForAColonAndSpaceAfterAColon() {
        ListOptions options = Search.parse("zone=east team: a tag:version:v1").toListOptions();
        assertThat(options.labels()).isEqualTo(Map.of("kuma.io/zone", "east", "team", "a"));
        assertThat(options.tags()).containsExactly("version:v1");
    }

    @Test
    void dropsWordsThatSayNothing() {
        ListOptions options = Search.parse("  :east zone: ").toListOptions();
        assertThat(options).isEqualTo(ListOptions.ALL);
    }

    @Test
    void keepsColonsWithinValues() {
        assertThat(Search.parse("address:10.0.0.1:80").toListOptions().labels())
                .containsEntry("address", "10.0.0.1:80");
    }

    @Test
    void printsTheTextItCameFrom() {
        assertThat(Search.parse("zone:east api")).hasToString("zone:east api");
    }
}
