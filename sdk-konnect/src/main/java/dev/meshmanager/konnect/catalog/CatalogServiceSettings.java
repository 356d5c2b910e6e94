package dev.meshmanager.konnect.catalog;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.konnect.common.LabelledSettings;
import java.util.Optional;

/** The settings of a catalog service, for its creation and update. Not thread-safe. */
public final class CatalogServiceSettings extends LabelledSettings<CatalogServiceSettings> {
    private Optional<String> name = Optional.empty();
    private boolean hasDisplayName;

    CatalogServiceSettings() {}

    /** Sets the name: lower-case letters, digits, dots and hyphens, unique in the catalog. */
    @Override
    public CatalogServiceSettings name(String name) {
        this.name = Optional.of(name);
        return super.name(name);
    }

    /** Sets the name to show to people. Default for a new service: its name. */
    public CatalogServiceSettings displayName(String displayName) {
        hasDisplayName = true;
        return set("display_name", displayName);
    }

    @Override
    protected CatalogServiceSettings self() {
        return this;
    }

    /** The API requires a display name. */
    JsonObject forCreation() {
        if (!hasDisplayName) {
            name.ifPresent(this::displayName);
        }
        return toNamedJson();
    }

    JsonObject forUpdate() {
        return toJson();
    }
}
