package dev.meshmanager.kuma;

import dev.meshmanager.core.page.FailedRead;
import dev.meshmanager.kuma.dashboard.Dashboard;
import dev.meshmanager.kuma.dashboard.snapshot.Change;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the dashboard at each poll and returns what changed since the poll before. */
final class DashboardChanges implements Supplier<List<Change>> {
    private final Supplier<Dashboard> read;
    private @Nullable Dashboard known;
    private Set<String> unread = Set.of();

    DashboardChanges(Supplier<Dashboard> read) {
        this.read = read;
    }

    @Override
    public List<Change> get() {
        Dashboard now = read.get();
        Dashboard before = known;
        boolean isAsBefore = unread.equals(unread(now));
        unread = unread(now);
        // Otherwise the items of a list that fails once would be reported as deleted, and later as added.
        if (before != null && !isAsBefore && !unread(before).containsAll(unread)) {
            return List.of();
        }
        known = now;
        return before == null ? List.of() : now.diff(before);
    }

    private static Set<String> unread(Dashboard dashboard) {
        return dashboard.unread().stream().map(FailedRead::what).collect(Collectors.toSet());
    }
}
