package dev.meshmanager.kuma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.reach.CallVerdict;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reachability against the calls that real proxies let through and denied. */
@Tag("traffic")
class TrafficTest {
    private final List<String> differences = new ArrayList<>();
    private int calls;

    @Test
    void everyCallIsPredicted() {
        TestData.files("traffic").forEach(file -> TestData.lines(file).forEach(this::check));
        System.out.println("traffic: %d of %d calls predicted".formatted(calls - differences.size(), calls));
        assertThat(calls).isPositive();
        assertThat(differences).isEmpty();
    }

    private void check(JsonObject line) {
        Estate estate = EstateLine.estate(line);
        String mesh = estate.list(Dataplane.TYPE).get(0).mesh();
        Reachability reachability = Reachability.of(estate);
        for (JsonValue element : line.get("traffic").orElseThrow().elements()) {
            JsonObject call = element.asObject().orElseThrow();
            int port =
                    call.get("port").flatMap(JsonValue::asNumber).orElseThrow().intValue();
            CallVerdict verdict =
                    reachability.toProxy(mesh, EstateLine.text(call, "from"), EstateLine.text(call, "to"), port);
            String expected = EstateLine.text(call, "result");
            calls++;
            if (verdict.isAllowed() != expected.equals("allowed")) {
                differences.add(EstateLine.text(line, "id") + " was " + expected + ", but " + verdict);
            }
        }
    }
}
