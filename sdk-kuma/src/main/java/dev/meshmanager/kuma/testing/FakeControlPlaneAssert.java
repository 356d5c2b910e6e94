package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.ResourceType;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an in-memory control plane; see {@link KumaAssertions}. */
public final class FakeControlPlaneAssert extends AbstractAssert<FakeControlPlaneAssert, FakeControlPlane> {
    FakeControlPlaneAssert(FakeControlPlane actual) {
        super(actual, FakeControlPlaneAssert.class);
    }

    /** Fails unless there was a call with this method and path. A path without a query matches any query. */
    public FakeControlPlaneAssert received(String method, String path) {
        isNotNull();
        List<RecordedCall> calls = actual.calls();
        boolean found = calls.stream()
                .anyMatch(call -> call.method().equals(method)
                        && (call.path().equals(path) || call.path().startsWith(path + "?")));
        if (!found) {
            throw failure("expected a call %s %s, but the calls were %s", method, path, calls);
        }
        return this;
    }

    /** Fails if there was a call. */
    public FakeControlPlaneAssert receivedNothing() {
        isNotNull();
        if (!actual.calls().isEmpty()) {
            throw failure("expected no calls, but there were %s", actual.calls());
        }
        return this;
    }

    /** Fails unless exactly the resources with these names are stored, in any mesh. */
    public <T extends Resource> FakeControlPlaneAssert hasOnly(ResourceType<T> type, String... names) {
        isNotNull();
        List<String> actualNames = actual.resources(type).list().stream()
                .map(Resource::name)
                .sorted()
                .toList();
        List<String> expected = Arrays.stream(names).sorted().toList();
        if (!actualNames.equals(expected)) {
            throw failureWithActualExpected(
                    actualNames,
                    expected,
                    "expected the %s resources %s, but they are %s",
                    type,
                    expected,
                    actualNames);
        }
        return this;
    }
}
