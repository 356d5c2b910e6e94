package dev.meshmanager.kuma.upgrade.model;

import dev.meshmanager.core.Resource;
import java.util.List;
import java.util.Objects;

/**
 * A part of a plan: changes that can be made together, and the check that must succeed before the next stage.
 *
 * @param title what the stage does, for example {@code Create identities}
 * @param apply the resources to create or replace
 * @param delete the resources to delete, after the others were applied
 * @param check what must be true before the next stage, as one sentence without a full stop
 * @param isAfterUpgrade whether the stage is for the new version; all others are for the version before
 */
public record UpgradeStage(
        String title, List<Resource> apply, List<Resource> delete, String check, boolean isAfterUpgrade) {
    /** Copies the lists. */
    public UpgradeStage {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(check, "check");
        apply = List.copyOf(apply);
        delete = List.copyOf(delete);
    }

    /** Returns the title, the numbers of resources and the check, without the resources, which may hold secrets. */
    @Override
    public String toString() {
        return title + ": " + apply.size() + " to apply, " + delete.size() + " to delete; then check that " + check;
    }
}
