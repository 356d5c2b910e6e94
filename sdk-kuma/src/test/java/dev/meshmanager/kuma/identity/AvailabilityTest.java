package dev.meshmanager.kuma.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, DISABLED",
        "3, 0, 0, OFFLINE",
        "3, 3, 0, OFFLINE",
        "3, 3, 2, PARTIALLY_DEGRADED",
        "3, 2, 2, PARTIALLY_DEGRADED",
        "3, 3, 3, ONLINE"
    })
    void countsProxies(long total, long connected, long healthy, Availability availability) {
        Workload workload = Json.read(
                Workload.class,
                ("{'type':'Workload','mesh':'default','name':'w','spec':{},'status':{'dataplaneProxies':{'total':"
                                + total + ",'connected':" + connected + ",'healthy':" + healthy + "}}}")
                        .replace('\'', '"'));
        assertThat(workload.availability()).isEqualTo(availability);
    }
}
