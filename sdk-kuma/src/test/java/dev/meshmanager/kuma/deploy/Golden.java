package dev.meshmanager.kuma.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares texts with the files in {@code src/test/resources}; {@code -Dgolden.update=true} writes them. */
public final class Golden {
    private static final Path FOLDER =
            Path.of(System.getProperty("project.root", ".."), "sdk-kuma", "src", "test", "resources");

    private Golden() {}

    /** Compares a text with a file in the folder {@code deploy}. */
    public static void check(String name, String text) throws IOException {
        check("deploy", name, text);
    }

    /** Compares a text with a file. */
    public static void check(String folder, String name, String text) throws IOException {
        Path file = FOLDER.resolve(folder).resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }
}
