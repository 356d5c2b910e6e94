package dev.meshmanager.kuma.testing;

import dev.meshmanager.kuma.analysis.Analysis;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.finding.FindingCode;
import dev.meshmanager.kuma.finding.FindingReport;
import dev.meshmanager.kuma.finding.Severity;
import dev.meshmanager.kuma.internal.ResourceLabels;
import dev.meshmanager.kuma.matching.reach.ConnectionChanges;
import dev.meshmanager.kuma.matching.reach.Reachability;
import dev.meshmanager.kuma.proxy.Dataplane;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what the policies of an estate do; see {@link KumaAssertions}. */
public final class EstateAssert extends AbstractAssert<EstateAssert, Estate> {
    EstateAssert(Estate actual) {
        super(actual, EstateAssert.class);
    }

    /**
     * Returns assertions about the proxy with this name, otherwise with this display name. Fails unless exactly one
     * mesh has it.
     */
    public ProxyAssert proxy(String name) {
        isNotNull();
        List<String> named = meshesWith(name, Dataplane::name);
        List<String> meshes = named.isEmpty() ? meshesWith(name, ResourceLabels::displayName) : named;
        if (meshes.isEmpty()) {
            throw failure("expected one mesh to have a proxy %s, but none has it", name);
        }
        if (meshes.size() > 1) {
            throw failure("expected one mesh to have a proxy %s, but these have it: %s", name, meshes);
        }
        return proxy(meshes.get(0), name);
    }

    private List<String> meshesWith(String name, Function<Dataplane, String> nameOf) {
        return actual.list(Dataplane.TYPE).stream()
                .filter(proxy -> nameOf.apply(proxy).equals(name))
                .map(Dataplane::mesh)
                .toList();
    }

    /**
     * Returns assertions about the proxy with this name, otherwise about the only one with this display name. Fails if
     * the estate does not have it.
     */
    public ProxyAssert proxy(String mesh, String name) {
        isNotNull();
        List<Dataplane> displayed = actual.list(Dataplane.TYPE, mesh).stream()
                .filter(proxy -> ResourceLabels.displayName(proxy).equals(name))
                .toList();
        Optional<Dataplane> named = actual.find(Dataplane.TYPE, mesh, name)
                .or(() -> displayed.size() == 1 ? Optional.of(displayed.get(0)) : Optional.empty());
        if (named.isEmpty()) {
            List<String> proxies = actual.list(Dataplane.TYPE, mesh).stream()
                    .map(Dataplane::name)
                    .toList();
            throw failure("expected mesh %s to have a proxy %s, but its proxies are %s", mesh, name, proxies);
        }
        return new ProxyAssert(Reachability.of(actual), mesh, named.get().name());
    }

    /** Fails unless both estates allow the same connections between workloads. */
    public EstateAssert hasSameConnectionsAs(Estate other) {
        isNotNull();
        ConnectionChanges changes = Reachability.compare(other, actual);
        if (!changes.isEmpty()) {
            throw failure("expected the same connections, but these are more (+) or missing (-):%n%s", changes);
        }
        return this;
    }

    /**
     * Fails if {@link Analysis} finds something of this severity or above. The message lists the findings with their
     * places and fixes.
     *
     * @param suppressed codes that are not reported
     */
    public EstateAssert hasNoFindings(Severity severity, FindingCode... suppressed) {
        isNotNull();
        FindingReport found = Analysis.of(actual).atLeast(severity).without(suppressed);
        if (!found.isEmpty()) {
            throw failure("expected no findings of severity %s or above, but there are:%n%s", severity, found);
        }
        return this;
    }
}
