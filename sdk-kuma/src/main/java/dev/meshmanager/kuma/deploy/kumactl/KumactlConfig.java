package dev.meshmanager.kuma.deploy.kumactl;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.format.Yaml;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.kuma.internal.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration file of {@code kumactl}: control planes, and contexts that select one of them. Immutable.
 *
 * <pre>{@code
 * KumactlConfig config = KumactlConfig.EMPTY
 *         .with(KumactlControlPlane.builder("prod", "https://kuma.example:5682").token(token).build());
 * config.file("config").writeAs(Path.of("kumactl-config"));
 * }</pre>
 */
public final class KumactlConfig {
    /** A configuration without control planes. */
    public static final KumactlConfig EMPTY = new KumactlConfig(List.of(), List.of(), "");

    private final List<KumactlControlPlane> controlPlanes;
    private final List<KumactlContext> contexts;
    private final String current;

    private KumactlConfig(List<KumactlControlPlane> controlPlanes, List<KumactlContext> contexts, String current) {
        this.controlPlanes = List.copyOf(controlPlanes);
        this.contexts = List.copyOf(contexts);
        this.current = current;
    }

    /**
     * Returns where {@code kumactl} has its configuration by default: {@code .kumactl/config} in the home directory.
     */
    public static Path defaultPath() {
        return Path.of(System.getProperty("user.home"), ".kumactl", "config");
    }

    /**
     * Returns the configuration in a file.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not a configuration of {@code kumactl}; the message has the file and
     *     the member, and shows no secrets
     */
    public static KumactlConfig read(Path file) throws IOException {
        String yaml = Files.readString(file);
        try {
            return parse(yaml);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(VisibleText.line(file.toString()) + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns the configuration of a YAML text.
     *
     * @throws IllegalArgumentException if a member has another type, if a context names a control plane that there is
     *     not, or if a control plane has no name or URL
     */
    public static KumactlConfig parse(String yaml) {
        JsonObject tree = Yaml.read(yaml).stream()
                .findFirst()
                .filter(document -> !document.isNull())
                .map(document -> document.asObject()
                        .orElseThrow(
                                () -> new IllegalArgumentException("the configuration of kumactl is not an object")))
                .orElse(JsonObject.EMPTY);
        List<KumactlControlPlane> controlPlanes = ConfigNames.objects(tree, "controlPlanes").stream()
                .map(KumactlControlPlane::of)
                .toList();
        List<KumactlContext> contexts = ConfigNames.objects(tree, "contexts").stream()
                .map(context -> new KumactlContext(
                        Trees.text(context, "name"),
                        ConfigNames.text(context, "controlPlane").orElse(""),
                        ConfigNames.text(ConfigNames.object(context, "defaults"), "mesh")))
                .toList();
        KumactlConfig config = new KumactlConfig(
                controlPlanes,
                contexts,
                ConfigNames.text(tree, "currentContext").orElse(""));
        contexts.forEach(config::controlPlane);
        return config;
    }

    /**
     * Returns this configuration with a control plane, and with a context of the same name that becomes the current
     * one. Replaces those of the same name.
     */
    public KumactlConfig with(KumactlControlPlane controlPlane) {
        List<KumactlControlPlane> all = new ArrayList<>(controlPlanes);
        all.removeIf(other -> other.name().equals(controlPlane.name()));
        all.add(controlPlane);
        return new KumactlConfig(all, contexts, current)
                .with(new KumactlContext(controlPlane.name(), controlPlane.name(), Optional.empty()))
                .switchTo(controlPlane.name());
    }

    /**
     * Returns this configuration with a context. Replaces the one of the same name.
     *
     * @throws IllegalArgumentException if there is no control plane of its name
     */
    public KumactlConfig with(KumactlContext context) {
        controlPlane(context);
        List<KumactlContext> all = new ArrayList<>(contexts);
        all.removeIf(other -> other.name().equals(context.name()));
        all.add(context);
        return new KumactlConfig(controlPlanes, all, current);
    }

    /**
     * Returns this configuration with another current context.
     *
     * @throws IllegalArgumentException if there is no context of this name
     */
    public KumactlConfig switchTo(String context) {
        return new KumactlConfig(controlPlanes, contexts, context(context).name());
    }

    /**
     * Returns this configuration with the files of certificates in this directory, as far as their paths are relative.
     * Without it they are in the working directory, like for {@code kumactl}.
     */
    public KumactlConfig relativeTo(Path directory) {
        return new KumactlConfig(
                controlPlanes.stream()
                        .map(controlPlane -> controlPlane.relativeTo(directory))
                        .toList(),
                contexts,
                current);
    }

    /** Returns the control planes, in the order of the file. */
    public List<KumactlControlPlane> controlPlanes() {
        return controlPlanes;
    }

    /** Returns the contexts, in the order of the file. */
    public List<KumactlContext> contexts() {
        return contexts;
    }

    /** Returns the current context. Empty if none is selected, or if the selected one does not exist. */
    public Optional<KumactlContext> currentContext() {
        return contexts.stream()
                .filter(context -> context.name().equals(current))
                .findFirst();
    }

    /**
     * Returns the context of this name.
     *
     * @throws IllegalArgumentException if there is none; the message has the names of all
     */
    public KumactlContext context(String name) {
        return contexts.stream()
                .filter(context -> context.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("kumactl has no context " + VisibleText.part(name) + "; it has "
                                + contexts.stream().map(KumactlContext::name).toList()));
    }

    /**
     * Returns the control plane of a context.
     *
     * @throws IllegalArgumentException if there is none of its name
     */
    public KumactlControlPlane controlPlane(KumactlContext context) {
        return controlPlanes.stream()
                .filter(controlPlane -> controlPlane.name().equals(context.controlPlane()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the context " + VisibleText.part(context.name())
                        + " of kumactl names the control plane " + VisibleText.part(context.controlPlane())
                        + ", which does not exist"));
    }

    /** Returns the YAML text, which may have secrets. */
    public String toYaml() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "contexts",
                contexts.stream()
                        .map(context -> {
                            Map<String, Object> members = new LinkedHashMap<>();
                            members.put("name", context.name());
                            members.put("controlPlane", context.controlPlane());
                            context.mesh().ifPresent(mesh -> members.put("defaults", Map.of("mesh", mesh)));
                            return members;
                        })
                        .toList());
        tree.put(
                "controlPlanes",
                controlPlanes.stream().map(KumactlControlPlane::toTree).toList());
        if (!current.isEmpty()) {
            tree.put("currentContext", current);
        }
        return Yaml.write(JsonObject.of(tree));
    }

    /** Returns the configuration as an owner-only file. {@code kumactl --config-file} reads it. */
    public GeneratedFile file(String name) {
        return GeneratedFile.secret(name, toYaml());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KumactlConfig that
                && controlPlanes.equals(that.controlPlanes)
                && contexts.equals(that.contexts)
                && current.equals(that.current);
    }

    @Override
    public int hashCode() {
        return Objects.hash(controlPlanes, contexts, current);
    }

    /** Returns the names of the contexts. */
    @Override
    public String toString() {
        return "KumactlConfig(" + contexts.stream().map(KumactlContext::name).toList() + ", current " + current + ")";
    }
}
