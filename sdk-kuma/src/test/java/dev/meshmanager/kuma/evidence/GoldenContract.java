package dev.meshmanager.kuma.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import dev.meshmanager.core.ResourceTypes;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import dev.meshmanager.kuma.validation.Violation;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the golden documents of each kind of a module, whose folder is beside the class that extends this. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GoldenContract {
    /** What the control plane sets itself; it ignores what is sent. */
    private static final Set<String> OF_THE_CONTROL_PLANE =
            Set.of("creationTime", "modificationTime", "kri", "snis", "status");

    private static final int LEAST_REFUSED = 3;

    private final ResourceTypes kinds;
    private final ResourceDocuments documents;
    private final Golden golden = Golden.beside(getClass());
    private final RawHttp http = new RawHttp();
    private final FakeControlPlane controlPlane;

    /**
     * Creates the contract.
     *
     * @param kinds the kinds that have golden documents
     * @param all the kinds of the control plane
     */
    protected GoldenContract(ResourceTypes kinds, ResourceTypes all) {
        this.kinds = kinds;
        this.documents = ResourceDocuments.of(all);
        this.controlPlane =
                FakeControlPlane.builder().types(all).standalone("default").start();
    }

    @AfterAll
    void letGo() {
        http.close();
        controlPlane.close();
    }

    @BeforeAll
    void sumUp() {
        System.out.printf(
                "golden: %d kinds, %d accepted and %d refused documents%n",
                golden.kinds().size(), accepted().count(), refused().count());
    }

    @Test
    void everyKindHasDocumentsAndNothingElseHas() {
        assertThat(golden.kinds())
                .containsExactlyInAnyOrderElementsOf(
                        kinds.all().stream().map(ResourceType::name).toList());
        assertThat(kinds.all()).allSatisfy(kind -> {
            assertThat(golden.accepted(kind.name())).isNotEmpty();
            assertThat(golden.refused(kind.name())).hasSizeGreaterThanOrEqualTo(kind.isReadOnly() ? 0 : LEAST_REFUSED);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyMemberIsUsed(ResourceType<?> kind) {
        Map<String, String> unusable = golden.unusable(kind.name());
        Set<String> unused = new TreeSet<>(MemberUse.of(kind.model()));
        golden.accepted(kind.name())
                .forEach(accepted -> unused.removeAll(MemberUse.in(read(accepted.document(), kind))));
        golden.in30(kind.name()).stream()
                .filter(Golden.In30::isAccepted)
                .forEach(accepted -> unused.removeAll(MemberUse.in(read(accepted.document(), kind))));

        assertThat(unused).isEqualTo(unusable.keySet());
        assertThat(unusable.values()).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void keepsEverything(Golden.Accepted accepted) {
        Resource resource = read(accepted);

        assertThat(Json.toTree(resource)).isEqualTo(JsonValue.of(accepted.document()));
        assertThat(ModelWalk.unknownMembers(resource)).isEmpty();
        for (Format format : List.of(Format.UNIVERSAL, Format.KUBERNETES_LOSSLESS)) {
            assertThat(documents.read(documents.toYaml(resource, format))).containsExactly(resource);
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void findsNothingWrongWithWhatIsAccepted(Golden.Accepted accepted) {
        ResourceType<?> kind = kind(accepted.kind());
        ValidationOptions options = ValidationOptions.defaults().zone("default");

        assertThat(Validation.check(kind, accepted.document(), options)).isEmpty();
        assertThat(Validation.check(kind, accepted.document(), options.strict()))
                .isEmpty();
        assertThat(Validation.check(read(accepted), options.strict())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writable")
    void aControlPlaneStoresWhatIsAccepted(Golden.Accepted accepted) throws IOException {
        RawHttp.Answer put = put(accepted.kind(), accepted.document());

        assertThat(put.status()).as(put.body()).isEqualTo(201);
        JsonObject stored = http.call(controlPlane, "GET", path(accepted.kind(), accepted.document()), "")
                .json();
        // What it computes for a resource of this kind is not part of the form.
        JsonObject form = Validation.stored(kind(accepted.kind()), accepted.document(), ValidationOptions.defaults());
        for (String member : form.names()) {
            if (member.equals("labels")) {
                assertThat(labels(stored)).containsAllEntriesOf(labels(accepted.document()));
            } else if (!OF_THE_CONTROL_PLANE.contains(member) && !isSet(form, member)) {
                assertThat(stored.get(member)).as(member).isEqualTo(form.get(member));
            }
        }
    }

    /** The metrics of a mesh are completed, and a new proxy that is to be probed counts as not ready. */
    private static boolean isSet(JsonObject document, String member) {
        return member.equals("metrics")
                || member.equals("networking")
                        && Trees.objects(document, "networking", "inbound").stream()
                                .anyMatch(inbound -> Trees.has(inbound, "serviceProbe"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void findsTheFieldsOfWhatIsRefused(Golden.Refused refused) {
        List<Violation> violations = Validation.check(
                kind(refused.kind()),
                refused.document(),
                ValidationOptions.defaults().zone("default"));
        Violation.Stage first = violations.stream()
                .map(Violation::stage)
                .min(Comparator.naturalOrder())
                .orElse(null);

        // The control plane stops at the first stage that finds something.
        assertThat(violations.stream()
                        .filter(violation -> violation.stage() == first)
                        .map(Violation::field))
                .as(violations.toString())
                .containsOnlyOnceElementsOf(refused.fields())
                .hasSize(refused.fields().size());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aControlPlaneAnswersWithTheFieldsOfWhatIsRefused(Golden.Refused refused) throws IOException {
        RawHttp.Answer put = put(refused.kind(), refused.document());

        assertThat(put.status()).as(put.body()).isEqualTo(400);
        assertThat(put.json().get("invalid_parameters").map(JsonValue::elements).orElse(List.of()).stream()
                        .map(parameter -> Golden.text(parameter.asObject().orElseThrow(), "field")))
                .as(put.body())
                .containsOnly(refused.fields().toArray(String[]::new));
    }

    Collection<ResourceType<?>> kinds() {
        return kinds.all();
    }

    Stream<Golden.Accepted> accepted() {
        return kinds.all().stream().flatMap(kind -> golden.accepted(kind.name()).stream());
    }

    Stream<Golden.Accepted> writable() {
        return accepted().filter(accepted -> !kind(accepted.kind()).isReadOnly());
    }

    Stream<Golden.Refused> refused() {
        return kinds.all().stream().flatMap(kind -> golden.refused(kind.name()).stream());
    }

    private ResourceType<?> kind(String name) {
        return kinds.find(name).orElseThrow();
    }

    private Resource read(Golden.Accepted accepted) {
        return read(accepted.document(), kind(accepted.kind()));
    }

    private static Resource read(JsonObject document, ResourceType<?> kind) {
        return Json.fromTree(kind.model(), JsonValue.of(document));
    }

    private RawHttp.Answer put(String kind, JsonObject document) throws IOException {
        controlPlane.reset();
        String mesh = Golden.text(document, "mesh");
        if (!mesh.isEmpty()) {
            controlPlane.with(Mesh.builder().name(mesh).build());
        }
        return http.call(controlPlane, "PUT", path(kind, document), document.toString());
    }

    private String path(String kind, JsonObject document) {
        String mesh = Golden.text(document, "mesh");
        return (mesh.isEmpty() ? "" : "/meshes/" + mesh) + "/" + kind(kind).path() + "/"
                + Golden.text(document, "name");
    }

    private static Map<String, String> labels(JsonObject document) {
        JsonObject labels = document.get("labels").flatMap(JsonValue::asObject).orElse(JsonObject.EMPTY);
        return labels.names().stream().collect(Collectors.toMap(name -> name, name -> Golden.text(labels, name)));
    }
}
