package dev.meshmanager.kuma.check;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.check.CheckResult.Status;
import dev.meshmanager.kuma.common.Subscription;
import dev.meshmanager.kuma.common.Warning;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Snapshot;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.kind.KumaVersion;
import dev.meshmanager.kuma.validation.ControlPlaneMode;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges a dashboard check by check. */
final class Examination {
    private final Dashboard dashboard;
    /** Empty if they were not read. */
    private final Optional<Estate> credentials;

    private final Map<Check, List<String>> details = new EnumMap<>(Check.class);
    private final Map<Check, Set<String>> hints = new EnumMap<>(Check.class);
    private final Map<Check, Status> statuses = new EnumMap<>(Check.class);

    Examination(Dashboard dashboard, Optional<Estate> credentials) {
        this.dashboard = dashboard;
        this.credentials = credentials;
    }

    List<CheckResult> results() {
        encryption();
        version();
        dashboard.attention().forEach(attention -> {
            if (attention.code() instanceof Warning.Kind kind) {
                Status status = attention.severity() == Severity.ERROR ? Status.FAIL : Status.WARN;
                add(check(kind), status, attention.subject() + ": " + attention.message(), attention.fix());
            }
        });
        tokens();
        rejections();
        credentials.ifPresent(read -> new CredentialChecks(dashboard.snapshot(), read).run(this::add));
        validity();
        unread();
        List<CheckResult> results = new ArrayList<>();
        for (Check check : Check.values()) {
            results.add(new CheckResult(
                    check,
                    statuses.getOrDefault(check, Status.PASS),
                    details.getOrDefault(check, List.of()),
                    String.join("; ", hints.getOrDefault(check, Set.of()))));
        }
        results.sort(
                (one, other) -> one.check().category().compareTo(other.check().category()));
        return results;
    }

    private void add(Check check, Status status, String detail) {
        add(check, status, detail, check.fix());
    }

    private void add(Check check, Status status, String detail, String hint) {
        details.computeIfAbsent(check, key -> new ArrayList<>()).add(detail);
        Set<String> all = hints.computeIfAbsent(check, key -> new LinkedHashSet<>());
        if (!hint.isEmpty()) {
            all.add(hint);
        }
        statuses.merge(check, status, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** A check passes only if all lists that it needs were read. */
    private void unread() {
        List<FailedRead> failures = new ArrayList<>(dashboard.unread());
        credentials.ifPresent(read -> failures.addAll(read.unread()));
        for (FailedRead failed : failures) {
            boolean isRefused =
                    failed.reason().startsWith("401") || failed.reason().startsWith("403");
            String hint = isRefused
                    ? Check.LISTS_READABLE.fix()
                    : "check that the control plane can be reached, and look for the reason in its log";
            add(Check.LISTS_READABLE, Status.WARN, failed.toString(), hint);
            RequiredLists.checksOf(failed.what())
                    .forEach(check -> add(check, Status.UNKNOWN, failed.what() + " could not be read", hint));
        }
        if (credentials.isEmpty()) {
            RequiredLists.OF_CREDENTIALS.forEach(
                    check -> add(check, Status.UNKNOWN, "secrets and MeshTrusts were not read", "read them too"));
        }
    }

    private void encryption() {
        dashboard
                .snapshot()
                .url()
                .filter(url ->
                        url.startsWith("http:") && !url.matches("http://(localhost|127\\.[0-9.]+|\\[::1])(?![^:/]).*"))
                .ifPresent(url -> add(Check.CONNECTION_ENCRYPTED, Status.WARN, url + " is read without TLS"));
    }

    private void version() {
        Snapshot snapshot = dashboard.snapshot();
        Optional<KumaVersion> version = snapshot.server().kumaVersion();
        if (version.filter(known -> KumaVersion.KNOWN.contains(known.line())).isEmpty()) {
            String text = snapshot.server().version().orElse("of no version");
            add(Check.VERSION_KNOWN, Status.WARN, "the control plane is " + text);
        }
    }

    private static Check check(Warning.Kind kind) {
        return switch (kind) {
            case PROXY_NOT_SUPPORTED, ENVOY_NOT_SUPPORTED, PROXY_NOT_SUPPORTED_BY_ZONE -> Check.PROXIES_SUPPORTED;
            case ZONE_NOT_SUPPORTED, ZONE_OUTDATED -> Check.ZONES_SUPPORTED;
            case STORE_IN_MEMORY -> Check.STORE_DURABLE;
            case ZONE_OFFLINE -> Check.ZONES_ONLINE;
            case ZONE_PROXY_OFFLINE -> Check.ZONE_PROXIES_ONLINE;
            case CERTIFICATE_EXPIRED, CERTIFICATE_EXPIRES_SOON -> Check.CERTIFICATES_VALID;
            case NO_MTLS, MESH_WITHOUT_MTLS -> Check.TRAFFIC_ENCRYPTED;
            case ZONE_REJECTED_RESOURCES -> Check.CONFIGURATION_ACCEPTED;
            case PROXY_OFFLINE, PROXY_DISCONNECTED, INBOUND_NOT_READY -> Check.PROXIES_READY;
            case SELECTS_NOTHING, MESH_WITHOUT_PERMISSIONS -> Check.POLICIES_EFFECTIVE;
            case DEPRECATED, MESH_SERVICES_DISABLED -> Check.POLICIES_CURRENT;
            default -> Check.NOTHING_ELSE;
        };
    }

    /** A zone without a token is connected because authentication is off. */
    private void tokens() {
        dashboard.snapshot().zones().forEach(zone -> zone.zoneInsight()
                .ifPresent(insight -> insight.subscriptions().stream()
                        .filter(Subscription::isConnected)
                        .filter(connection -> !connection.authTokenProvided().orElse(false))
                        .findFirst()
                        .ifPresent(connection -> add(
                                Check.ZONES_AUTHENTICATED, Status.WARN, "zone " + zone.name() + " sent no token"))));
    }

    private void rejections() {
        dashboard.snapshot().proxies().forEach(proxy -> proxy.dataplaneInsight().ifPresent(insight -> {
            long rejected = insight.subscriptions().stream()
                    .filter(Subscription::isConnected)
                    .flatMap(connection -> connection.status().stream())
                    .flatMap(status -> status.total().stream())
                    .mapToLong(total -> total.responsesRejected().orElse(0L))
                    .sum();
            if (rejected > 0) {
                add(
                        Check.CONFIGURATION_ACCEPTED,
                        Status.FAIL,
                        "data plane proxy " + proxy.mesh() + "/" + proxy.name() + " rejected " + rejected
                                + " configurations since it connected");
            }
        }));
    }

    private void validity() {
        Snapshot snapshot = dashboard.snapshot();
        ControlPlaneMode mode =
                snapshot.mode().orElse(snapshot.isGlobal() ? ControlPlaneMode.GLOBAL : ControlPlaneMode.FEDERATED_ZONE);
        ValidationOptions options =
                ValidationOptions.defaults().version(snapshot.version()).mode(mode);
        Stream.of(snapshot.meshes(), snapshot.resources(), snapshot.identities())
                .flatMap(resources -> resources.stream())
                .filter(resource -> isOwn(resource, mode))
                .flatMap(resource -> Validation.checkNamed(resource, options).stream())
                .forEach(violation -> add(Check.RESOURCES_VALID, Status.WARN, violation.toString()));
    }

    /** What another control plane owns is written there. */
    private static boolean isOwn(Resource resource, ControlPlaneMode mode) {
        String origin = resource.labels().getOrDefault(ResourceLabels.ORIGIN, "");
        return switch (mode) {
            case GLOBAL -> !origin.equals("zone");
            case FEDERATED_ZONE -> !origin.equals("global");
            default -> true;
        };
    }
}
