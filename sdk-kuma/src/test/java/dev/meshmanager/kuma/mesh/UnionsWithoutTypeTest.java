package dev.meshmanager.kuma.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.JsonUnion;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.validation.Validation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnionsWithoutTypeTest {
    static Stream<Class<?>> unions() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.meshmanager.kuma")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(JsonUnion.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("unions")
    void readsAndKeepsAUnionWithoutItsType(Class<? extends Model> union) {
        String member = union.getAnnotation(JsonUnion.class).value();
        for (String json : new String[] {
            "{}", "{\"a\":1}", "{\"" + member + "\":null}", "{\"" + member + "\":\"\"}", "{\"" + member + "\":\"new\"}"
        }) {
            assertThat(Json.toTree(Json.read(union, json))).as(json).isEqualTo(Json.parse(json));
        }
    }

    @Test
    void findsAllUnions() {
        assertThat(unions())
                .contains(CertificateAuthority.class, LogBackend.class, MetricsBackend.class, TraceBackend.class);
    }

    @Test
    void readsAMeshWhoseBackendsHaveNoType() {
        String json = "{\"type\":\"Mesh\",\"name\":\"default\","
                + "\"logging\":{\"backends\":[{\"name\":\"a\",\"conf\":{\"address\":\"b:1\"}}]},"
                + "\"tracing\":{\"backends\":[{\"name\":\"a\",\"conf\":{\"url\":\"http://b:1\"}}]}}";
        Mesh mesh = Json.read(Mesh.class, json);

        LogBackend backend = mesh.logging().orElseThrow().backends().get(0);
        assertThat(backend.type()).isEmpty();
        assertThat(((LogBackend.Unknown) backend)
                        .toBuilder().format("f").build().type())
                .isEmpty();
        assertThat(Json.toTree(mesh)).isEqualTo(Json.parse(json));
        assertThat(Validation.check(mesh).stream().map(violation -> violation.field() + violation.reason()))
                .containsExactlyElementsOf(Validation.checkText(json).stream()
                        .map(violation -> violation.field() + violation.reason())
                        .toList());
    }
}
