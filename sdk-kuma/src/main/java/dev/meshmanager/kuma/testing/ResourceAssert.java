package dev.meshmanager.kuma.testing;

import dev.meshmanager.core.Resource;
import dev.meshmanager.kuma.validation.Validation;
import dev.meshmanager.kuma.validation.Violation;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a resource; see {@link KumaAssertions}. */
public final class ResourceAssert extends AbstractAssert<ResourceAssert, Resource> {
    ResourceAssert(Resource actual) {
        super(actual, ResourceAssert.class);
    }

    /** Fails unless a control plane would accept the resource. The message contains all violations. */
    public ResourceAssert isValid() {
        isNotNull();
        List<Violation> violations = Validation.check(actual);
        if (!violations.isEmpty()) {
            throw failure("expected %s %s to be valid, but %s", actual.type(), actual.name(), violations);
        }
        return this;
    }

    /**
     * Fails unless a control plane would report violations for exactly these fields.
     *
     * @param fields the field paths, for example {@code spec.to[0].default.idleTimeout}
     */
    public ResourceAssert isInvalidAt(String... fields) {
        isNotNull();
        List<String> actualFields = Validation.check(actual).stream()
                .map(Violation::field)
                .distinct()
                .sorted()
                .toList();
        List<String> expected = Arrays.stream(fields).sorted().toList();
        if (!actualFields.equals(expected)) {
            throw failureWithActualExpected(
                    actualFields, expected, "expected violations at %s, but they are at %s", expected, actualFields);
        }
        return this;
    }

    /** Fails unless a control plane would accept the resource without warnings. */
    public ResourceAssert hasNoWarnings() {
        isNotNull();
        List<String> warnings = Validation.warnings(actual);
        if (!warnings.isEmpty()) {
            throw failure("expected no warnings of %s %s, but %s", actual.type(), actual.name(), warnings);
        }
        return this;
    }

    /** Fails unless the resource has a label with this value. */
    public ResourceAssert hasLabel(String name, String value) {
        isNotNull();
        if (!value.equals(actual.labels().get(name))) {
            throw failure("expected the label %s to be %s, but the labels are %s", name, value, actual.labels());
        }
        return this;
    }
}
