package dev.meshmanager.kuma;

import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Model;
import dev.meshmanager.core.error.InvalidRequestException;
import dev.meshmanager.core.error.MeshException;
import dev.meshmanager.core.error.TransportException;
import dev.meshmanager.core.error.UnknownPathException;
import dev.meshmanager.core.files.GeneratedFile;
import dev.meshmanager.core.files.GeneratedFiles;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.core.page.Progress;
import dev.meshmanager.core.text.VisibleText;
import dev.meshmanager.core.view.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Collects all information about one proxy in files, for readers without access to the control plane. */
final class SupportBundle {
    private static final int PARTS = 8;

    private final Progress.Listener listener;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<FailedRead> missing = new ArrayList<>();
    private int done;

    private SupportBundle(Progress.Listener listener) {
        this.listener = listener;
    }

    static GeneratedFiles of(DataplaneClient dataplanes, String mesh, String name, Progress.Listener listener) {
        SupportBundle bundle = new SupportBundle(listener);
        ProxyInspection inspection = dataplanes.inspect(mesh, name);
        ProxyAdmin admin = dataplanes.admin(mesh, name);
        bundle.addModel("overview", () -> dataplanes.overview(mesh, name));
        bundle.addModel("rules", inspection::rules);
        bundle.addModel("policies", () -> policies(inspection));
        bundle.addModel("layout", inspection::layout);
        bundle.addModel("config", inspection::config);
        bundle.addJson("xds", admin::xds);
        bundle.add("stats.txt", () -> shown(admin.stats().toString()));
        bundle.add("clusters.txt", () -> shown(admin.clusters()));
        bundle.files.add(GeneratedFile.of("README.txt", bundle.readme(mesh + "/" + name)));
        return GeneratedFiles.of(bundle.files);
    }

    /**
     * The newer path exists since 2.12, and works only in meshes whose {@code meshServices.mode} is {@code Exclusive};
     * otherwise the status is 400.
     */
    private static Model policies(ProxyInspection inspection) {
        try {
            return inspection.policies();
        } catch (InvalidRequestException | UnknownPathException e) {
            return inspection.matchedPolicies();
        }
    }

    private static String shown(String text) {
        return VisibleText.lines(Redaction.of(text));
    }

    private void addModel(String name, Supplier<? extends Model> read) {
        add(name + ".json", () -> json(Redaction.of(read.get())));
    }

    private void addJson(String name, Supplier<JsonValue> read) {
        add(name + ".json", () -> json(Redaction.of(read.get())));
    }

    private static String json(Object tree) {
        return VisibleText.lines(Json.writePretty(tree)) + "\n";
    }

    private void add(String file, Supplier<String> read) {
        try {
            // Readable by the owner only: the configuration contains the addresses of all services.
            files.add(GeneratedFile.secret(file, read.get()));
        } catch (MeshException e) {
            if (Thread.currentThread().isInterrupted() && e instanceof TransportException) {
                throw e;
            }
            missing.add(FailedRead.of(file, e));
        }
        listener.onProgress(new Progress(++done, OptionalLong.of(PARTS)));
    }

    private String readme(String proxy) {
        StringBuilder text = new StringBuilder("The answers of the control plane about data plane proxy "
                + VisibleText.line(proxy) + ".\n" + "Keys, passwords and tokens are left out.\n");
        if (!missing.isEmpty()) {
            text.append("\nCould not be read:\n");
            missing.forEach(reason -> text.append("- ").append(reason).append('\n'));
        }
        return text.toString();
    }
}
