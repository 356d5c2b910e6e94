package dev.meshmanager.kuma.testing.insight;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Resource;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.internal.Trees;
import dev.meshmanager.kuma.mesh.Mesh;
import dev.meshmanager.kuma.testing.admission.ResourceSeeder;
import dev.meshmanager.kuma.testing.store.KindIndex;
import dev.meshmanager.kuma.testing.store.Store;
import dev.meshmanager.kuma.testing.store.StoredItem;
import dev.meshmanager.kuma.testing.store.StoredKind;
import dev.meshmanager.kuma.zone.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the insights of proxies and zones when they connect and disconnect. */
public final class Connections {
    private final KindIndex kinds;
    private final Store store;
    private final ResourceSeeder seeds;
    private final Clock clock;

    public Connections(KindIndex kinds, Store store, ResourceSeeder seeds, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.seeds = seeds;
        this.clock = clock;
    }

    public void connect(Resource resource, ConnectionState connection) {
        Map<String, Object> insight = insightOf(resource);
        List<Object> subscriptions = ended(resource);
        subscriptions.add(subscription(resource, connection, subscriptions.size()));
        insight.put("subscriptions", subscriptions);
        connection.certificate().ifPresent(certificate -> insight.put("mTLS", mtls(certificate)));
        put(resource, insight);
    }

    public void disconnect(Resource resource) {
        Map<String, Object> insight = new LinkedHashMap<>();
        find(resource).ifPresent(item -> insight.putAll(item.members().raw()));
        // The control plane counts only the certificates of connected proxies.
        insight.remove("mTLS");
        insight.putAll(insightOf(resource));
        insight.put("subscriptions", ended(resource));
        put(resource, insight);
    }

    private Optional<StoredItem> find(Resource resource) {
        return store.find(insightKind(resource), meshOf(resource), resource.name());
    }

    private void put(Resource resource, Map<String, Object> insight) {
        Class<? extends Resource> model = insightKind(resource).type().model();
        seeds.add(Json.fromTree(model, JsonValue.of(insight)));
    }

    private StoredKind insightKind(Resource resource) {
        return kinds.get(resource.type())
                .insight()
                .orElseThrow(
                        () -> new IllegalArgumentException("the kind " + resource.type() + " cannot be connected"));
    }

    private static String meshOf(Resource resource) {
        return resource.meshName().orElse("");
    }

    private Map<String, Object> insightOf(Resource resource) {
        Map<String, Object> insight = new LinkedHashMap<>();
        insight.put("type", insightKind(resource).name());
        insight.put("name", resource.name());
        if (!meshOf(resource).isEmpty()) {
            insight.put("mesh", meshOf(resource));
        }
        return insight;
    }

    /** Returns the connections of the resource; the open one ends now. */
    private List<Object> ended(Resource resource) {
        List<Object> ended = new ArrayList<>();
        for (JsonObject subscription : find(resource)
                .map(item -> Trees.objects(item.members(), "subscriptions"))
                .orElse(List.of())) {
            ended.add(
                    Trees.has(subscription, "disconnectTime")
                            ? subscription
                            : Trees.with(
                                    subscription,
                                    "disconnectTime",
                                    clock.instant().toString()));
        }
        return ended;
    }

    private Map<String, Object> subscription(Resource resource, ConnectionState connection, int number) {
        Instant start = clock.instant().minus(connection.age());
        boolean isZone = resource.type().equals(Zone.TYPE.name());
        Map<String, Object> subscription = new LinkedHashMap<>();
        subscription.put("id", resource.name() + "-" + number);
        subscription.put(isZone ? "globalInstanceId" : "controlPlaneInstanceId", "in-memory");
        subscription.put("connectTime", start.toString());
        subscription.put("status", isZone ? zoneStatus(start) : proxyStatus(start));
        subscription.put("version", isZone ? zoneVersion(connection) : proxyVersion(connection));
        if (isZone) {
            subscription.put("generation", 1);
            subscription.put("zoneInstanceId", resource.name() + "-in-memory");
        }
        return subscription;
    }

    private static Map<String, Object> proxyStatus(Instant time) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("lastUpdateTime", time.toString());
        status.put("total", Map.of("responsesSent", "3", "responsesAcknowledged", "3"));
        for (String discovery : List.of("cds", "eds", "lds")) {
            status.put(discovery, Map.of("responsesSent", "1", "responsesAcknowledged", "1"));
        }
        status.put("rds", Map.of());
        return status;
    }

    private static Map<String, Object> zoneStatus(Instant time) {
        return Map.of(
                "lastUpdateTime",
                time.toString(),
                "total",
                Map.of("responsesSent", "1", "responsesAcknowledged", "1"),
                "stat",
                Map.of(Mesh.TYPE.name(), Map.of("responsesSent", "1", "responsesAcknowledged", "1")));
    }

    private static Map<String, Object> zoneVersion(ConnectionState connection) {
        return Map.of("kumaCp", build(connection, "kumaCpGlobalCompatible"));
    }

    private static Map<String, Object> proxyVersion(ConnectionState connection) {
        String envoy = connection.envoyVersion();
        return Map.of(
                "kumaDp",
                build(connection, "kumaCpCompatible"),
                "envoy",
                Map.of("version", envoy, "build", "hash/" + envoy + "/RELEASE"));
    }

    /** The control plane omits false values. */
    private static Map<String, Object> build(ConnectionState connection, String compatible) {
        Map<String, Object> build = new LinkedHashMap<>();
        build.put("version", connection.version());
        build.put("gitTag", "v" + connection.version());
        build.put("gitCommit", "unknown");
        build.put("buildDate", "unknown");
        if (connection.isCompatible()) {
            build.put(compatible, true);
        }
        return build;
    }

    private Map<String, Object> mtls(ConnectionState.Certificate certificate) {
        Instant issued = clock.instant().minus(certificate.age());
        return Map.of(
                "certificateExpirationTime",
                        issued.plus(certificate.lifetime())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                "lastCertificateRegeneration", issued.toString(),
                "certificateRegenerations", 1,
                "issuedBackend", certificate.backend(),
                "supportedBackends", List.of(certificate.backend()));
    }
}
