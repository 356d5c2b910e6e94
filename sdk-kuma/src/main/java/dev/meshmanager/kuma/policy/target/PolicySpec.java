package dev.meshmanager.kuma.policy.target;

import dev.meshmanager.core.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link TargetRefPolicy} says: the proxies that it applies to, and one or more sections. A section that the
 * kind of policy does not have is always empty.
 */
public interface PolicySpec extends Model {
    /** Returns the proxies that the policy applies to; absent means all of the mesh. */
    Optional<TargetRef> targetRef();

    /** Returns the entries for traffic to destinations. */
    default List<? extends PolicyEntry> to() {
        return List.of();
    }

    /** Returns the entries for traffic from clients. */
    default List<? extends PolicyEntry> from() {
        return List.of();
    }

    /** Returns the entries for inbound traffic, which newer policies have in place of {@link #from()}. */
    default List<? extends InboundRule<?>> rules() {
        return List.of();
    }

    /** Returns the configuration of the proxies as a whole; the member is called {@code default}. */
    default Optional<? extends Model> conf() {
        return Optional.empty();
    }

    /**
     * Returns the configurations of all sections: the one of the proxies, then those of {@link #to()}, {@link #from()}
     * and {@link #rules()}. The rules inside the entries of a {@link RoutePolicy} are not among them.
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
