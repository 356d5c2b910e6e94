package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares texts with the files in {@code src/test/resources/deploy}; {@code -Dgolden.update=true} writes them. */
public final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("project.root", ".."), "sdk-kuma", "src", "test", "resources", "deploy");

    private Golden() {}

    public static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }
}
