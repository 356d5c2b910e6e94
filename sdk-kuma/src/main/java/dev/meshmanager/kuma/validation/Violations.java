package dev.meshmanager.kuma.validation;

import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;

/** The violations of a check. It is an immutable list that notebooks show as a table. */
public final class Violations extends AbstractList<Violation> implements Tabular {
    private static final Violations NONE = new Violations(List.of());

    private final List<Violation> all;

    private Violations(List<Violation> all) {
        this.all = all;
    }

    static Violations of(Collection<Violation> violations) {
        return violations.isEmpty() ? NONE : new Violations(List.copyOf(violations));
    }

    @Override
    public Violation get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Returns a table with the location, resource, field and reason of each violation. Empty columns are omitted. */
    @Override
    public Table toTable() {
        return Table.of(
                        "Violations",
                        List.of("Place", "Resource", "Field", "Reason"),
                        all,
                        violation -> List.of(
                                violation.location().map(String::valueOf).orElse(""),
                                violation.resource().map(String::valueOf).orElse(""),
                                violation.field(),
                                violation.reason()))
                .withoutEmptyColumns();
    }

    /** Returns one line for each violation, or {@code no violations}. */
    @Override
    public String toString() {
        return all.isEmpty()
                ? "no violations"
                : String.join("\n", all.stream().map(Violation::toString).toList());
    }
}
