package dev.meshmanager.kuma.analysis.mesh;

import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.common.Kri;
import dev.meshmanager.kuma.matching.Effective;
import dev.meshmanager.kuma.matching.EffectiveProxy;
import dev.meshmanager.kuma.matching.Setting;
import dev.meshmanager.kuma.matching.model.Identity;
import dev.meshmanager.kuma.policy.MeshRetry;
import dev.meshmanager.kuma.policy.MeshTimeout;
import java.time.Duration;
import java.util.Optional;

/** The timeouts and retries of requests from a group of proxies to a destination. */
public final class CallConf {
    private static final String REQUEST_TIMEOUT = "http.requestTimeout";
    private static final String PER_TRY_TIMEOUT = "http.perTryTimeout";
    private static final String RETRIES = "http.numRetries";

    private final Optional<Effective<MeshTimeout.Conf>> timeout;
    private final Optional<Effective<MeshRetry.Conf>> retry;

    private CallConf(Optional<EffectiveProxy.Outbound> outbound) {
        this.timeout = outbound.map(to -> to.effective(MeshTimeout.TYPE));
        this.retry = outbound.map(to -> to.effective(MeshRetry.TYPE));
    }

    /** A name with an underscore has no KRI, and nothing is known about it. */
    public static CallConf of(CheckedMesh mesh, ProxyGroup group, Identity destination) {
        return new CallConf(Kri.tryParse(destination.kri()).map(mesh.effective(group)::outbound));
    }

    /** Returns the timeout of requests; empty if no policy sets it or it is off. */
    public Optional<Duration> requestTimeout() {
        return timeout.flatMap(known -> known.conf().http())
                .flatMap(MeshTimeout.Http::requestTimeout)
                .filter(duration -> !duration.isZero());
    }

    public Optional<Setting.Source> requestSource() {
        return source(timeout, REQUEST_TIMEOUT);
    }

    public Optional<Duration> perTryTimeout() {
        return retry.flatMap(known -> known.conf().http())
                .flatMap(MeshRetry.Http::perTryTimeout)
                .filter(duration -> !duration.isZero());
    }

    public Optional<Setting.Source> perTrySource() {
        return source(retry, PER_TRY_TIMEOUT);
    }

    /** Returns how often a request is sent at most; 1 if no policy sets the number of retries. */
    public long tries() {
        return 1
                + retry.flatMap(known -> known.conf().http())
                        .map(http -> http.numRetries().orElse(0))
                        .orElse(0L);
    }

    public Optional<Setting.Source> retriesSource() {
        return source(retry, RETRIES);
    }

    private static <C extends Model> Optional<Setting.Source> source(Optional<Effective<C>> conf, String member) {
        return conf.flatMap(known -> known.setting(member)).map(Setting::source);
    }
}
