package dev.meshmanager.kuma.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.common.Warning;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshWarningsTest {
    private static final String MTLS =
            "'mtls':{'enabledBackend':'ca','backends':[{'name':'other','type':'builtin'},{'name':'ca','type':'builtin'}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'meshServices':{'mode':'Exclusive'}                                          | {}                                                | mtls-warning
            'meshServices':{'mode':'Exclusive'}                                          | {'resources':{'MeshIdentity':{'total':1}}}        | ''
            'meshServices':{'mode':'Exclusive'},'mtls':{'backends':[{'name':'ca','type':'builtin'}]} | {}                                    | mtls-warning
            'meshServices':{'mode':'Exclusive'},MTLS                                     | {}                                                | mtp-warning
            'meshServices':{'mode':'Exclusive'},MTLS                                     | {'policies':{'MeshTrafficPermission':{'total':1}}} | ''
            MTLS                                                                         | {'policies':{'MeshTrafficPermission':{'total':1}}} | mesh-service-activation
            """)
    void warnsLikeTheGui(String mesh, String insight, String keys) {
        Mesh read = read(Mesh.class, "{'type':'Mesh','name':'m'," + mesh.replace("MTLS", MTLS) + "}");
        MeshInsight counts = read(MeshInsight.class, "{'type':'MeshInsight','name':'m'," + insight.substring(1));
        assertThat(read.warnings(counts).stream()
                        .map(Warning::kind)
                        .map(Warning.Kind::key)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(keys.replace("'", ""));
        assertThat(read.enabledAuthority().isPresent()).isEqualTo(mesh.contains("MTLS"));
    }

    private static <T> T read(Class<T> type, String text) {
        return Json.read(type, text.replace(",}", "}").replace('\'', '"'));
    }
}
