package dev.meshmanager.kuma.matching;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.kuma.policy.target.TargetRefPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The configuration that policies of one kind give to a proxy, an inbound or an outbound, with the policy that set each
 * member: computed from an estate, or as a control plane tells it.
 *
 * <pre>{@code
 * Effective<MeshTimeout.Conf> timeouts = matcher.effective("default", "web-1").inbound(8080).effective(MeshTimeout.TYPE);
 * Effective<MeshTimeout.Conf> live = kuma.inspect().effective("default", "web-1").inbound(8080).effective(MeshTimeout.TYPE);
 * timeouts.conf().idleTimeout();
 * timeouts.setting("idleTimeout").ifPresent(System.out::println);    // idleTimeout = 1h by MeshTimeout web (...)
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <C> the configuration of the kind
 */
public final class Effective<C extends Model> {
    private final C conf;
    private final List<Setting> settings;

    Effective(C conf, List<Setting> settings) {
        this.conf = conf;
        this.settings = List.copyOf(settings);
    }

    /**
     * Returns the merged configuration. It has no members if no policy applies; the control plane's defaults are not in
     * it.
     */
    public C conf() {
        return conf;
    }

    /** Returns whether no policy sets anything. */
    public boolean isEmpty() {
        return settings.isEmpty();
    }

    /** Returns the members that policies set, sorted by path. */
    public List<Setting> settings() {
        return settings;
    }

    /** Returns the member with this path, for example {@code http.requestTimeout}. */
    public Optional<Setting> setting(String path) {
        return settings.stream().filter(setting -> setting.path().equals(path)).findFirst();
    }

    /** Returns the policies whose values apply, in the order of the members. */
    public List<TargetRefPolicy> policies() {
        return settings.stream()
                .map(setting -> setting.source().policy())
                .distinct()
                .toList();
    }

    /** Returns the configuration as JSON, and the names of the policies. */
    @Override
    public String toString() {
        return Json.toTree(conf) + " by "
                + policies().stream().map(TargetRefPolicy::name).toList();
    }
}
