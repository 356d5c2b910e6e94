package dev.meshmanager.konnect;

import java.nio.file.Path;

/** The data sets that stand outside of the repository, and may be absent. */
public final class TestData {
    private TestData() {}

    /** Returns where the system property points, relative paths starting at the root of the repository. */
    public static Path path(String property) {
        return Path.of(System.getProperty("project.root", ".."))
                .resolve(System.getProperty(property, "missing"))
                .normalize();
    }
}
