package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.common.LabelledSettings;

/** The settings of a team, for its creation and update. Not thread-safe. */
public final class TeamSettings extends LabelledSettings<TeamSettings> {
    TeamSettings() {}

    @Override
    protected TeamSettings self() {
        return this;
    }

    JsonObject forCreation() {
        return toNamedJson();
    }

    JsonObject forUpdate() {
        return toJson();
    }
}
