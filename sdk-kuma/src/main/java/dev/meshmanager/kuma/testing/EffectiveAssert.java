package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.GoDuration;
import dev.meshmanager.core.Model;
import dev.meshmanager.kuma.matching.Effective;
import dev.meshmanager.kuma.matching.Setting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the configuration that policies give to a proxy, an inbound or an outbound.
 *
 * @param <C> the configuration of the kind
 */
public final class EffectiveAssert<C extends Model> extends AbstractAssert<EffectiveAssert<C>, Effective<C>> {
    EffectiveAssert(Effective<C> actual) {
        super(actual, EffectiveAssert.class);
    }

    /**
     * Fails unless policies set a member to this value.
     *
     * @param path the member, for example {@code http.requestTimeout}
     * @param value the value as it is in the policy, for example {@code 5s}; durations may be written in another way,
     *     or be a {@link Duration}
     */
    public EffectiveAssert<C> hasMember(String path, Object value) {
        Setting setting = setting(path);
        String set = setting.value().asString().orElseGet(() -> setting.value().toString());
        if (!set.equals(value.toString()) && !isSameDuration(set, value)) {
            throw failure("expected %s to be %s, but it is %s", path, value, setting);
        }
        return this;
    }

    private static boolean isSameDuration(String set, Object value) {
        try {
            Duration wanted = value instanceof Duration duration ? duration : GoDuration.parse(value.toString());
            return GoDuration.parse(set).equals(wanted);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Fails unless the policy with this name sets a member. */
    public EffectiveAssert<C> isSetBy(String path, String policy) {
        Setting setting = setting(path);
        if (!setting.source().policy().name().equals(policy)) {
            throw failure("expected %s to set %s, but it is %s", policy, path, setting);
        }
        return this;
    }

    private Setting setting(String path) {
        return actual.setting(path)
                .orElseThrow(() -> failure("expected a policy to set %s, but they set %s", path, actual.settings()));
    }

    /** Fails if a policy sets a member. */
    public EffectiveAssert<C> lacksMember(String path) {
        Optional<Setting> setting = actual.setting(path);
        if (setting.isPresent()) {
            throw failure("expected no policy to set %s, but %s", path, setting.get());
        }
        return this;
    }

    /** Fails if the requirements on the typed configuration fail. */
    public EffectiveAssert<C> hasConf(Consumer<C> requirements) {
        requirements.accept(actual.conf());
        return this;
    }
}
