package dev.meshmanager.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the public API of each module with its committed list, so that every change is visible in a review. With
 * {@code -Dapi.update=true} the lists are written instead.
 */
class PublicApiTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"sdk-core", "sdk-kuma", "sdk-konnect"})
    void theListOfTheApiTellsTheTruth(String module) throws Exception {
        Path list = ROOT.resolve(module).resolve("api.txt");
        String api = PublicApi.of(SdkModules.BY_FOLDER.get(module));
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(list, api);
        }
        assertThat(api)
                .as(
                        "the public API of %s; after a wanted change run: mvn test -pl examples -am"
                                + " -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.update=true",
                        module)
                .isEqualTo(Files.readString(list));
    }
}
