package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The spec of a {@link TargetRefPolicy}: the proxies that it applies to, and one or more sections. A section that the
 * kind does not support is always empty.
 */
public interface PolicySpec extends Model {
    /** Returns the proxies that the policy applies to. Default: all proxies of the mesh. */
    Optional<TargetRef> targetRef();

    /** Returns the entries for traffic to destinations. */
    default List<? extends PolicyEntry> to() {
        return List.of();
    }

    /** Returns the entries for traffic from clients. */
    default List<? extends PolicyEntry> from() {
        return List.of();
    }

    /** Returns the entries for inbound traffic. Newer policies use them instead of {@link #from()}. */
    default List<? extends InboundRule<?>> rules() {
        return List.of();
    }

    /** Returns the configuration of the proxies as a whole. Its JSON name is {@code default}. */
    default Optional<? extends Model> conf() {
        return Optional.empty();
    }

    /**
     * Returns the configurations of all sections: {@link #conf()}, then those of {@link #to()}, {@link #from()} and
     * {@link #rules()}. The rules of a {@link RoutePolicy}'s entries are not included.
     */
    default Stream<Model> confs() {
        Stream<Optional<? extends Model>> confs = Stream.of(
                        Stream.of(conf()),
                        to().stream().map(PolicyEntry::conf),
                        from().stream().map(PolicyEntry::conf),
                        rules().stream().map(InboundRule::conf))
                .flatMap(section -> section);
        return confs.flatMap(Optional::stream);
    }
}
