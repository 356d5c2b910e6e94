package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.format.Format;
import dev.meshmanager.core.format.ResourceDocuments;
import dev.meshmanager.core.text.Markdown;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.kuma.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The YAML files and {@code kumactl} commands that apply a {@link MeshSetup}. Immutable. */
public final class KumactlSetup {
    private static final String RESOURCES = "resources.yaml";
    private static final String SECRETS = "secrets.yaml";

    private final MeshSetup setup;
    private final @Nullable KumactlTarget target;

    KumactlSetup(MeshSetup setup, @Nullable KumactlTarget target) {
        this.setup = setup;
        this.target = target;
    }

    /** Returns the commands. Run them in this order, in the directory of the files. */
    public List<String> commands() {
        List<String> commands = new ArrayList<>();
        if (target != null) {
            commands.add(target.addCommand());
        }
        commands.add("kumactl apply -f " + RESOURCES);
        if (!secrets().isEmpty()) {
            commands.add("kumactl apply -f " + SECRETS);
        }
        return commands;
    }

    /**
     * Returns {@code resources.yaml}, {@code secrets.yaml} if there are secrets, and a README with the commands. Files
     * that hold a secret are marked as such, for example the README with a literal token in a header.
     */
    public GeneratedFiles files() {
        List<GeneratedFile> files = new ArrayList<>();
        List<Resource> rest = setup.resources().stream()
                .filter(resource -> !(resource instanceof Secret))
                .toList();
        files.add(file(RESOURCES, yaml(rest), setup.hasSecretInMesh()));
        if (!secrets().isEmpty()) {
            files.add(GeneratedFile.secret(SECRETS, yaml(secrets())));
        }
        files.add(file("README.md", readme(), target != null && target.holdsSecret()));
        return GeneratedFiles.of(files);
    }

    private static GeneratedFile file(String name, String text, boolean isSecret) {
        return isSecret ? GeneratedFile.secret(name, text) : GeneratedFile.of(name, text);
    }

    /**
     * Writes {@link #files()} to a directory, all or none.
     *
     * @throws java.nio.file.FileAlreadyExistsException if one of the files exists; nothing is written
     * @throws IOException if a file cannot be written; the files that were written are deleted
     */
    public void writeTo(Path directory) throws IOException {
        files().writeTo(directory);
    }

    private List<Resource> secrets() {
        return setup.resources().stream().filter(Secret.class::isInstance).toList();
    }

    private static String yaml(List<Resource> resources) {
        return ResourceDocuments.of(KongMeshKinds.ALL).toYaml(resources, Format.UNIVERSAL);
    }

    private String readme() {
        String description = setup.describe().lines().map(Markdown::text).collect(Collectors.joining("\n"));
        return "# Mesh " + Markdown.text(setup.name()) + "\n\n" + description
                + "\n\nRun these commands in this directory, in this order:\n\n" + Markdown.block(commands()) + "\n";
    }
}
