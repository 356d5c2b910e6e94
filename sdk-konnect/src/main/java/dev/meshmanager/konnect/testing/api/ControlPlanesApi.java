package dev.meshmanager.konnect.testing.api;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.konnect.kind.KongMeshKinds;
import dev.meshmanager.konnect.testing.http.KonnectAnswer;
import dev.meshmanager.konnect.testing.http.KonnectCall;
import dev.meshmanager.konnect.testing.http.KonnectRefusal;
import dev.meshmanager.konnect.testing.http.ListAnswers;
import dev.meshmanager.konnect.testing.http.Routes;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.FakeControlPlane;
import dev.meshmanager.kuma.zone.ZoneInsight;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Mesh control planes and the Kuma API of each. */
public final class ControlPlanesApi implements AutoCloseable {
    private static final String KIND = "mesh-control-planes";
    private static final String PATH = "/v1/mesh/control-planes";
    /** Like Konnect, a new control plane starts with nothing. */
    private static final List<Map<String, Object>> FEATURES = List.of(
            Map.of("type", "MeshCreation", "meshCreation", Map.of("enabled", false)),
            Map.of("type", "HostnameGeneratorCreation", "hostnameGeneratorCreation", Map.of("enabled", false)));

    private final Entities entities;
    private final Clock clock;
    private final Map<String, FakeControlPlane> behind = new ConcurrentHashMap<>();
    private final KumaProxy proxy = new KumaProxy();

    public ControlPlanesApi(Entities entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public void addTo(Routes routes) {
        routes.add("GET", PATH, call -> ListAnswers.page(call, entities.list(KIND)))
                .add("POST", PATH, this::create)
                .add("GET", PATH + "/*", call -> KonnectAnswer.ok(entities.get(KIND, call.id())))
                .add("PUT", PATH + "/*", this::replace)
                .add("PATCH", PATH + "/*", this::update)
                .add("DELETE", PATH + "/*", this::delete)
                .add("*", PATH + "/*/api/**", call -> proxy.forward(call, behind(call)))
                .add("GET", PATH + "/*/readiness-reports", this::listReports)
                .add("POST", PATH + "/*/readiness-reports", this::scan)
                .add("GET", PATH + "/*/readiness-reports/*", this::getReport);
    }

    public FakeControlPlane behind(String id) {
        return Optional.ofNullable(behind.get(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no mesh control plane \"" + id + "\""));
    }

    private FakeControlPlane behind(KonnectCall call) {
        entities.get(KIND, call.id());
        return behind(call.id());
    }

    private KonnectAnswer create(KonnectCall call) {
        call.required("name");
        ControlPlaneLimits.require(call.body());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("features", FEATURES);
        members.put("version", "v2");
        members.putAll(call.members());
        String id = entities.add(KIND, members);
        FakeControlPlane kuma =
                FakeControlPlane.builder().types(KongMeshKinds.ALL).clock(clock).start();
        behind.put(id, kuma);
        boolean withMesh = Trees.objects(JsonObject.of(members), "features").stream()
                .anyMatch(feature -> Trees.at(feature, "meshCreation", "enabled")
                        .flatMap(JsonValue::asBoolean)
                        .orElse(false));
        if (withMesh) {
            kuma.client().apply(Mesh.builder().name("default").build());
        }
        return KonnectAnswer.created(entities.get(KIND, id));
    }

    private KonnectAnswer replace(KonnectCall call) {
        call.required("name");
        ControlPlaneLimits.require(call.body());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("description", null);
        members.put("labels", null);
        members.putAll(call.body().raw());
        members.remove("features");
        return KonnectAnswer.ok(entities.update(KIND, call.id(), members));
    }

    private KonnectAnswer update(KonnectCall call) {
        ControlPlaneLimits.require(call.body());
        return KonnectAnswer.ok(entities.change(KIND, call.id(), call.body()));
    }

    private KonnectAnswer delete(KonnectCall call) {
        entities.get(KIND, call.id());
        behind(call).resources(ZoneInsight.TYPE).list().stream()
                .filter(insight -> insight.subscriptions().stream()
                        .anyMatch(connection -> connection.disconnectTime().isEmpty()))
                .findFirst()
                .ifPresent(insight -> {
                    throw KonnectRefusal.stillOnline(insight.name());
                });
        entities.remove(KIND, call.id());
        Optional.ofNullable(behind.remove(call.id())).ifPresent(FakeControlPlane::close);
        return KonnectAnswer.nothing(204);
    }

    private KonnectAnswer listReports(KonnectCall call) {
        entities.get(KIND, call.id());
        return ListAnswers.page(
                call,
                entities.list("readiness-reports", "control_plane_id", call.id()).stream()
                        .map(ControlPlanesApi::report)
                        .toList());
    }

    private KonnectAnswer scan(KonnectCall call) {
        entities.get(KIND, call.id());
        boolean isRunning = entities.list("readiness-reports", "control_plane_id", call.id()).stream()
                .anyMatch(report -> Trees.text(report, "state").equals("running"));
        if (isRunning) {
            throw KonnectRefusal.conflict("a scan of this control plane is already running");
        }
        Map<String, Object> running = Map.of(
                "control_plane_id",
                call.id(),
                "state",
                "running",
                "requested_at",
                clock.instant().toString());
        String id = entities.add(
                "readiness-reports", EntityRoutes.nulls(running, "finished_at", "failure_reason", "result"));
        return KonnectAnswer.accepted(
                report(entities.get("readiness-reports", id)), PATH + "/" + call.id() + "/readiness-reports/" + id);
    }

    private KonnectAnswer getReport(KonnectCall call) {
        return KonnectAnswer.ok(
                report(entities.get("readiness-reports", call.ids().get(1))));
    }

    /** A report has its own times. */
    private static JsonObject report(JsonObject stored) {
        return Trees.without(stored, "created_at", "updated_at");
    }

    @Override
    public void close() {
        behind.values().forEach(FakeControlPlane::close);
        proxy.close();
    }
}
