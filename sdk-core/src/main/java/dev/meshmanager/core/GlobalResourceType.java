package dev.meshmanager.core;

import java.util.function.Consumer;

/**
 * A kind whose resources do not belong to a mesh; see {@link ResourceType#global}.
 *
 * @param <T> the model
 */
public final class GlobalResourceType<T extends GlobalResource> extends ResourceType<T> {
    GlobalResourceType(String name, String path, Class<T> model, Consumer<Builder> description) {
        super(name, path, model, description);
    }

    /** Returns {@link Scope#GLOBAL}. */
    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }
}
