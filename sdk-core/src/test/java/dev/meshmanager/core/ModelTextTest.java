package dev.meshmanager.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTextTest {
    @Test
    void leadsWithKindMeshAndName() {
        assertThat(resource().putLabel("a", "b").build()).hasToString("Thing{mesh=default, name=web, labels={a=b}}");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(GenericGlobalResource.builder().type("Thing").name("web").build())
                .hasToString("Thing{name=web}");
    }

    @Test
    void showsUnknownMembersByTheirNames() {
        assertThat(resource()
                        .unknownFields(JsonObject.of(Map.of("pasword", "hunter2")))
                        .build())
                .hasToString("Thing{mesh=default, name=web, unknownFields=[pasword]}");
    }

    @Test
    void countsTheSpellingOfAKnownMemberNotAsUnknown() {
        Sample sample = Json.read(Sample.class, "{\"name\":\"a\",\"big\":null,\"other\":1}");
        assertThat(sample.unknownFields().names()).contains("big", "other");
        assertThat(sample.toString()).contains("unknownFields=[other]");
    }

    @Test
    void cutsLongTextsAndMaps() {
        String text = String.join("", Collections.nCopies(300, "x"));
        GenericMeshResource.Builder many = resource();
        for (int i = 0; i < 30; i++) {
            many.putLabel("label-" + i, text);
        }
        assertThat(many.build().toString().length()).isLessThan(1500);
        assertThat(many.build().toString()).contains("x…").endsWith("… 20 more}}");
    }

    private static GenericMeshResource.Builder resource() {
        return GenericMeshResource.builder().type("Thing").mesh("default").name("web");
    }
}
