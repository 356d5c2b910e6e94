package dev.meshmanager.kuma.rollout;

import dev.meshmanager.core.error.ApiException;
import dev.meshmanager.core.text.Counted;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.inspect.EnvoyStats;
import dev.meshmanager.kuma.proxy.DataplaneOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Observes the statistics of the connected proxies about one backend. */
final class StatisticsCheck implements RunningCheck {
    private static final double PERCENT = 100;

    private final KumaClient kuma;
    private final String mesh;
    private final Guard guard;
    private final RolloutOptions options;
    private final Pattern counters;
    private final Map<String, Long> last = new HashMap<>();
    private long errors;
    private long requests;
    private long connections;
    private @Nullable Instant start;

    StatisticsCheck(KumaClient kuma, StageCheck check, RolloutOptions options) {
        this.kuma = kuma;
        this.mesh = check.setting(StageCheck.MESH);
        this.guard = check.guard();
        this.options = options;
        // The name of a cluster has that of the backend, with the mesh, zone, namespace and port around it.
        this.counters = Pattern.compile("cluster\\.(?:[^.]*[^.A-Za-z0-9-])?"
                + Pattern.quote(check.setting(StageCheck.BACKEND))
                + "(?:[^.A-Za-z0-9-][^.]*)?\\."
                + "(upstream_rq_5xx|upstream_rq_total|upstream_cx_total|upstream_cx_connect_fail)");
    }

    @Override
    public Duration window() {
        return guard.window();
    }

    @Override
    public Verdict poll() {
        Optional<String> bad;
        try {
            bad = read();
        } catch (ApiException e) {
            // The control plane answers, but a proxy does not: without its statistics, nothing is judged.
            return Verdict.waiting("statistics cannot be read: " + e.request() + ": " + e.reason());
        }
        if (bad.isPresent()) {
            return Verdict.failed("the statistics of " + bad.get() + " do not meet the condition");
        }
        Instant now = options.clock().instant();
        Instant since = start == null ? now : start;
        start = since;
        long all = Math.max(requests, connections);
        if (all >= guard.leastRequests() && errors > guard.mostErrors() * all) {
            return Verdict.failed(String.format(
                    Locale.ROOT,
                    "%s of %s (%.2f %%)",
                    Counted.of(errors, "error"),
                    Counted.of(all, "request"),
                    PERCENT * errors / all));
        }
        boolean isOver = Duration.between(since, now).compareTo(guard.window()) >= 0;
        if (!isOver) {
            return Verdict.waiting("observing");
        }
        return all >= guard.leastRequests() ? Verdict.passed() : Verdict.waiting("too few requests to judge: " + all);
    }

    /** Returns the proxy whose statistics do not meet the condition of the caller. */
    private Optional<String> read() {
        for (DataplaneOverview proxy : ConnectedProxies.of(kuma, mesh)) {
            EnvoyStats stats = kuma.dataplanes().admin(mesh, proxy.name()).stats();
            if (!options.isGood().test(stats)) {
                return Optional.of(proxy.name());
            }
            stats.startingWith("cluster.").forEach((name, value) -> count(proxy.name(), name, value));
        }
        return Optional.empty();
    }

    private void count(String proxy, String name, long value) {
        var matcher = counters.matcher(name);
        if (!matcher.matches()) {
            return;
        }
        Long before = last.put(proxy + " " + name, value);
        if (before == null && start == null) {
            return;
        }
        // A counter that is new, or smaller than before, started at zero since.
        long more = before == null || value < before ? value : value - before;
        switch (matcher.group(1)) {
            case "upstream_rq_total" -> requests += more;
            case "upstream_cx_total" -> connections += more;
            default -> errors += more;
        }
    }
}
