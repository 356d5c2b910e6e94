package dev.meshmanager.konnect.catalog;

import dev.meshmanager.konnect.call.LabelledChange;

/** What is to change of a service of the catalogue; what is not set stays as it is. Not thread-safe. */
public final class CatalogServiceChange extends LabelledChange<CatalogServiceChange> {
    CatalogServiceChange() {}

    /** Sets the name for people. */
    public CatalogServiceChange displayName(String displayName) {
        return set("display_name", displayName);
    }

    @Override
    public CatalogServiceChange self() {
        return this;
    }
}
