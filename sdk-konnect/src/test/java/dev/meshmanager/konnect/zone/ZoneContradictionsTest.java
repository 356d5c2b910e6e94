package dev.meshmanager.konnect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneContradictionsTest {
    private static ZoneDeploymentSpec.Builder zone() {
        return ZoneDeploymentSpec.builder().name("east").ingress(true);
    }

    private static JsonObject json(String text) {
        return Json.read(JsonObject.class, text.replace('`', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kuma.controlPlane.mode                | {`mode`: `standalone`}
            kuma.controlPlane.mode                | {`mode`: null}
            kuma.controlPlane.zone                | {`zone`: `west`}
            kuma.controlPlane.environment         | {`environment`: `universal`}
            kuma.controlPlane.kdsGlobalAddress    | {`kdsGlobalAddress`: ` `}
            kuma.controlPlane.konnect.cpId        | {`konnect`: {`cpId`: ``}}
            kuma.controlPlane.konnect             | {`konnect`: null}
            kuma.controlPlane.secrets             | {`secrets`: []}
            kuma.controlPlane.secrets             | {`secrets`: null}
            kuma.controlPlane.secrets             | {`secrets`: [{`Env`: `OTHER`}]}
            kuma.controlPlane.envVars.KUMA_MODE   | {`envVars`: {`KUMA_MODE`: `global`}}
            """)
    void ofHelmValuesAreRefusedWithThePath(String path, String controlPlane) {
        JsonObject values = json("{`kuma`: {`controlPlane`: " + controlPlane + "}}");

        assertThatThrownBy(() -> zone().helmValues(values).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Helm values: " + path + " must ");
    }

    @Test
    void ofWholeObjectsAreRefused() {
        assertThatThrownBy(() -> zone().helmValues(json("{`kuma`: null}")).build())
                .hasMessage("Helm values: kuma must be an object, but is \"null\"");
        assertThatThrownBy(() -> zone().helmValues(json("{`kuma`: {`ingress`: {`enabled`: false}}}"))
                        .build())
                .hasMessageStartingWith("Helm values: kuma.ingress.enabled must be true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            environment                       | {`environment`: `kubernetes`}
            mode                              | {`mode`: `global`}
            multizone.zone.name               | {`multizone`: {`zone`: {`name`: `west`}}}
            multizone.zone.globalAddress      | {`multizone`: {`zone`: {`globalAddress`: ``}}}
            multizone.zone                    | {`multizone`: {`zone`: null}}
            kmesh.multizone.zone.konnect.cpId | {`kmesh`: {`multizone`: {`zone`: {`konnect`: {`cpId`: null}}}}}
            """)
    void ofSettingsAreRefusedWithThePath(String path, String settings) {
        assertThatThrownBy(() -> zone().universal().config(json(settings)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("settings of kuma-cp: " + path + " must ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kuma.controlPlane.replcas is not known; did you mean replicas?  | {`kuma`: {`controlPlane`: {`replcas`: 2}}}
            kuma.controlPlan is not known; did you mean controlPlane?       | {`kuma`: {`controlPlan`: {}}}
            kuma.egress.resource is not known; did you mean resources?      | {`kuma`: {`egress`: {`resource`: {}}}}
            kumma is not known; did you mean kuma?                          | {`kumma`: {}}
            controlPlane is not known; did you mean kuma.controlPlane?      | {`controlPlane`: {}}
            """)
    void misspeltHelmValuesAreRefusedWithTheNearestName(String message, String values) {
        assertThatThrownBy(() -> zone().helmValues(json(values)).build()).hasMessage("Helm values: " + message);
    }

    @Test
    void misspeltSettingsAreRefusedWithTheNearestName() {
        assertThatThrownBy(() -> zone().config(json("{`multizone`: {`zone`: {`globalAdress`: `x`}}}"))
                        .build())
                .hasMessage("settings of kuma-cp: multizone.zone.globalAdress is not known;"
                        + " did you mean globalAddress?");
    }

    @Test
    void valuesThatAgreeAndNamesOfOtherVersionsAreKept() {
        JsonObject values = json("""
                {`licenseSecret`: `l`, `kuma`: {`somethingElse`: {}, `ingress`: {`enabled`: true}, `controlPlane`: {
                `mode`: `zone`, `zone`: `east`, `kdsGlobalAddress`: `grpcs://proxy:443`, `secrets`: [
                {`Env`: `KMESH_MULTIZONE_ZONE_KDS_AUTH_CP_TOKEN_INLINE`, `Secret`: `own`, `Key`: `token`}]}}}""");

        assertThatCode(() -> zone().helmValues(values).build()).doesNotThrowAnyException();
        assertThat(zone().helmValues(values).build().helmValues()).isEqualTo(values);
    }
}
