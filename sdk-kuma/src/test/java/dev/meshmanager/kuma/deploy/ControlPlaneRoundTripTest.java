package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.kuma.deploy.setting.KnownSetting;
import dev.meshmanager.kuma.deploy.setting.KnownSettings;
import dev.meshmanager.kuma.deploy.setting.SettingKind;
import dev.meshmanager.kuma.kind.KumaVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ControlPlaneRoundTripTest {
    /** They are set with others, or not at all. */
    private static final Set<String> DEPENDENT =
            Set.of("environment", "mode", "store.type", "multizone.zone.name", "multizone.zone.globalAddress");

    /** Most settings are numbers, texts and durations, so these would be rare. */
    private static final Set<SettingKind> RARE =
            Set.of(SettingKind.LIST, SettingKind.INTS, SettingKind.MAP, SettingKind.OBJECTS, SettingKind.ANY);

    @Property(tries = 300)
    void yamlIsReadAsItWasWritten(@ForAll("controlPlanes") ControlPlane written) {
        assertThat(ControlPlane.ofYaml(written.toYaml(), written.version())).isEqualTo(written);
    }

    @Property(tries = 300)
    void variablesAreReadAsTheyWereWritten(@ForAll("controlPlanesOfVariables") ControlPlane written) {
        assertThat(ControlPlane.ofEnvironment(written.environment(), written.version()))
                .isEqualTo(written);
        assertThat(ControlPlane.ofEnvironmentFile(written.toEnvironmentFile(), written.version()))
                .isEqualTo(written);
    }

    @Property(tries = 300)
    void helmValuesAreReadAsTheyWereWritten(@ForAll("controlPlanesOfKubernetes") ControlPlane written) {
        assertThat(ControlPlane.ofHelmValues(written.toHelmValues(), written.version()))
                .isEqualTo(written);
    }

    @Property(tries = 200)
    void helmValuesOfTheEnvironmentUniversalAreReadAsTheyWereWritten(
            @ForAll("controlPlanesOfUniversal") ControlPlane written) {
        assertThat(ControlPlane.ofHelmValues(written.toHelmValues(), written.version()))
                .isEqualTo(written);
    }

    @Provide
    Arbitrary<ControlPlane> controlPlanesOfUniversal() {
        return controlPlanes().map(any -> {
            ControlPlane.Builder builder =
                    any.toBuilder().postgres(p -> p.host("db").tls(PostgresTls.DISABLE));
            any.settings().forEach((path, value) -> {
                // Its value remains a Helm value that names the Secret.
                if (ControlPlane.isSecret(path, value)) {
                    builder.unset(path);
                }
            });
            return builder.build();
        });
    }

    @Provide
    Arbitrary<ControlPlane> controlPlanes() {
        return controlPlanes(true, false);
    }

    @Provide
    Arbitrary<ControlPlane> controlPlanesOfVariables() {
        return controlPlanes(false, false);
    }

    @Provide
    Arbitrary<ControlPlane> controlPlanesOfKubernetes() {
        return controlPlanes(true, true);
    }

    private static Arbitrary<ControlPlane> controlPlanes(boolean withObjects, boolean isKubernetes) {
        return Arbitraries.of(KumaVersion.V2_11, KumaVersion.V2_14, KumaVersion.V3_0)
                .flatMap(version -> {
                    List<KnownSetting> candidates = KnownSettings.CONTROL_PLANE.all().stream()
                            .filter(setting -> setting.isIn(version))
                            .filter(setting ->
                                    withObjects || setting.environment().isPresent())
                            .filter(setting -> !DEPENDENT.contains(setting.path()))
                            .filter(setting -> !setting.path().matches(".*[tT]ls(Cert|Key)File"))
                            .filter(setting -> !isKubernetes || !ControlPlane.isSecret(setting.path(), "x"))
                            .toList();
                    return Arbitraries.oneOf(
                                    Arbitraries.of(candidates),
                                    Arbitraries.of(candidates.stream()
                                            .filter(setting -> RARE.contains(setting.kind()))
                                            .toList()))
                            .flatMap(setting ->
                                    value(setting.kind(), withObjects).map(value -> Map.entry(setting.path(), value)))
                            .list()
                            .ofMaxSize(12)
                            .map(entries -> ControlPlane.standalone("east", c -> {
                                c.version(version);
                                if (isKubernetes) {
                                    c.kubernetes()
                                            .chart(entries.size() % 2 == 0 ? Chart.KUMA : Chart.KONG_MESH)
                                            .logging(log -> log.level("debug").file("/tmp/kuma-cp.log"));
                                }
                                entries.forEach(entry -> c.set(entry.getKey(), entry.getValue()));
                            }));
                });
    }

    private static Arbitrary<?> value(SettingKind kind, boolean withCommas) {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars('a', 'Z', '0', ' ', '"', '\'', '\\', '$', '`', '#', ':', '{', '%', '\n', '\t', 'é', '\u2028')
                .ofMaxLength(12);
        Arbitrary<String> words = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
        return switch (kind) {
            case BOOL -> Arbitraries.of(true, false);
            // Many numbers are ports.
            case INT -> Arbitraries.longs().between(0, 65535);
            case TEXT, ANY -> texts;
            case DURATION ->
                Arbitraries.longs().between(0, 10_000_000).map(ms -> GoDuration.print(Duration.ofMillis(ms)));
            case LIST ->
                words.map(word -> withCommas && word.length() == 2 ? word + "," + word : word)
                        .list()
                        .ofMaxSize(3);
            case INTS -> Arbitraries.longs().between(0, 65535).list().ofMaxSize(3);
            case MAP -> Arbitraries.maps(words, words).ofMaxSize(3);
            case OBJECTS -> Arbitraries.maps(words, texts).ofMaxSize(2).list().ofMaxSize(2);
        };
    }
}
