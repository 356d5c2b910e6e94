package dev.meshmanager.kuma.impact;

import dev.meshmanager.core.view.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Proxies whose configuration changes in the same way.
 *
 * @param mesh the mesh
 * @param proxies the names of the proxies, sorted
 * @param changes the changes, by kind of policy and part
 */
public record ImpactGroup(String mesh, List<String> proxies, List<PartChange> changes) {
    private static final List<String> COLUMNS = List.of("Policy", "Part", "Member", "Before", "After");
    private static final int NAMED = 5;

    /** Copies the lists. */
    public ImpactGroup {
        proxies = List.copyOf(proxies);
        changes = List.copyOf(changes);
    }

    /** Returns a table with one row for each member; its title names the first proxies. */
    public Table toTable() {
        List<List<String>> rows = new ArrayList<>();
        for (PartChange change : changes) {
            for (MemberChange member : change.members()) {
                rows.add(List.of(
                        change.kind(),
                        change.part().toString(),
                        member.path(),
                        MemberChange.text(member.before()),
                        MemberChange.text(member.after())));
            }
        }
        return new Table(title(), COLUMNS, rows);
    }

    private String title() {
        int more = proxies.size() - NAMED;
        String names = String.join(", ", proxies.subList(0, Math.min(NAMED, proxies.size())));
        return (proxies.size() == 1 ? "1 proxy" : proxies.size() + " proxies") + " in mesh " + mesh + ": " + names
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Returns the table as text. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
