package dev.meshmanager.kuma;

import dev.meshmanager.kuma.dashboard.Change;
import dev.meshmanager.kuma.dashboard.Dashboard;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the dashboard and tells what changed since the one before. */
final class DashboardLooks implements Supplier<List<Change>> {
    private final Supplier<Dashboard> read;
    private @Nullable Dashboard known;
    private List<String> unread = List.of();

    DashboardLooks(Supplier<Dashboard> read) {
        this.read = read;
    }

    @Override
    public List<Change> get() {
        Dashboard now = read.get();
        Dashboard before = known;
        boolean isAsBefore = unread.equals(now.unread());
        unread = now.unread();
        // Else a list that fails for a moment would show all that is on it as gone, and then as new.
        if (before != null && !isAsBefore && !before.unread().containsAll(now.unread())) {
            return List.of();
        }
        known = now;
        return before == null ? List.of() : now.diff(before);
    }
}
