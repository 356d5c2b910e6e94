package dev.meshmanager.kuma.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.schema.SchemaCheck;
import dev.meshmanager.core.schema.SchemaViolation;
import dev.meshmanager.kuma.TestData;
import dev.meshmanager.kuma.kind.Kinds;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules name members beside the accessors that read them: each name must be that of a member at its place. */
@Tag("corpus")
class RulePathsTest {
    private static final Pattern STEP = Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|\\[(\\d+)]|\\.?([^.\\[]+)");
    private static final Pattern NAME = Pattern.compile("\\bfield\\(\\s*\"(\\w+)\"");

    private static final Pattern MEMBER = Pattern.compile("(?m)^ +(?:\\w[\\w<>., ]*>|Optional\\w+) (\\w+)\\(\\);");
    private static final Path SOURCES =
            Path.of(System.getProperty("project.root", "..")).resolve("sdk-kuma/src/main/java/dev/meshmanager/kuma");

    /** Places that the control plane reports in its errors, though a document has the member elsewhere. */
    private static final Set<String> CONTROL_PLANE_ONLY = Set.of(
            "Dataplane networking.probes",
            "Dataplane networking.transparentProxing",
            "Mesh logging.backends[].config",
            "Mesh mtls.backends[].conf.mtls",
            "Mesh tracing.backends[].config",
            "MeshGatewayRoute conf.http.rules[].matches[].value",
            "MeshRetry spec.to[].default.conf",
            "MeshTrafficPermission spec.rules[].allow",
            "MeshTrafficPermission spec.rules[].allowWithShadowDeny",
            "MeshTrafficPermission spec.rules[].deny",
            "ZoneIngress availableService");

    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> entered = new HashSet<>();

    @Test
    void entersOnlyMembersThatTheModelHas() throws IOException {
        TestData.corpus().forEach(this::check);
        assertThat(wrong.stream().filter(this::isOutermost)).isSubsetOf(CONTROL_PLANE_ONLY);
        Set<String> named = find(NAME, SOURCES.resolve("validation/rules"));
        Set<String> never = new TreeSet<>(named);
        never.removeAll(entered);
        System.out.printf(
                "corpus: rules enter %d of %d members that they name; never: %s%n",
                named.size() - never.size(), named.size(), never);
        assertThat(named).hasSizeGreaterThan(200);
        never.removeAll(find(MEMBER, SOURCES));
        // The control plane reports dpCert so.
        assertThat(never).isSubsetOf("dpcert");
    }

    private boolean isOutermost(String path) {
        return wrong.stream().noneMatch(other -> path.startsWith(other + ".") || path.startsWith(other + "["));
    }

    private void check(JsonObject line) {
        String[] path = line.get("path").orElseThrow().asString().orElseThrow().split("/");
        boolean ofMesh = path.length > 3 && path[1].equals("meshes");
        JsonObject members = line.get("request").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        Kinds.ALL.findByPath(path[ofMesh ? 3 : 1]).ifPresent(type -> check(type, members));
    }

    private <R extends Resource> void check(ResourceType<R> type, JsonObject members) {
        SchemaCheck schema = SchemaCheck.of(type.model());
        if (!schema.check(members).isEmpty()) {
            return;
        }
        Set<String> paths = new HashSet<>();
        R resource;
        try {
            resource = ResourceCheck.read(type, members);
        } catch (JsonException e) {
            return;
        }
        JsonObject read = schema.asRead(members);
        RuleBook.check(type, resource, FieldPath.watchedRoot(KumaVersion.V2_14, place -> paths.add(place.path())));
        List<String> unknown = unknown(schema, read);
        for (String path : paths) {
            List<Object> steps = steps(path);
            entered.add(String.valueOf(steps.get(steps.size() - 1)));
            JsonValue grown = JsonValue.of(grow(read.raw(), steps, 0));
            List<String> found =
                    new ArrayList<>(unknown(schema, grown.asObject().orElseThrow()));
            found.removeAll(unknown);
            if (!found.isEmpty()) {
                wrong.add(type + " " + path.replaceAll("\\[\\d+]", "[]"));
            }
        }
    }

    private static List<String> unknown(SchemaCheck schema, JsonObject members) {
        return schema.unknownMembers(members).stream()
                .map(SchemaViolation::path)
                .toList();
    }

    private static List<Object> steps(String path) {
        List<Object> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            String key = step.group(1) != null ? step.group(1).replaceAll("\\\\(.)", "$1") : step.group(3);
            steps.add(key == null ? Integer.valueOf(step.group(2)) : key);
        }
        return steps;
    }

    /** Returns the tree with something at a place; what is there already stays, such as the type of a union. */
    private static Object grow(Object tree, List<Object> steps, int next) {
        if (next == steps.size()) {
            return tree == null ? 0 : tree;
        }
        if (steps.get(next) instanceof Integer index) {
            List<Object> elements = new ArrayList<>(tree instanceof List<?> list ? list : List.of());
            while (elements.size() <= index) {
                elements.add(null);
            }
            elements.set(index, grow(elements.get(index), steps, next + 1));
            return elements;
        }
        Map<Object, Object> members = new LinkedHashMap<>(tree instanceof Map<?, ?> map ? map : Map.of());
        members.put(steps.get(next), grow(members.get(steps.get(next)), steps, next + 1));
        return members;
    }

    private static Set<String> find(Pattern pattern, Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group(1)));
            }
        }
        return names;
    }
}
