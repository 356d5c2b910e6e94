package dev.meshmanager.kuma.matching.reach;

import dev.meshmanager.core.Resource;
import dev.meshmanager.core.format.DocumentLocation;
import dev.meshmanager.kuma.estate.Estate;
import dev.meshmanager.kuma.matching.Setting;
import java.util.Optional;

/**
 * The part of a resource that decides a {@link CallStep}.
 *
 * @param resource a policy, a mesh or a proxy
 * @param path the member of the resource, for example {@code spec.from[0].default.action}
 * @param location where it is in the file that the resource was read from
 */
public record Cause(Resource resource, String path, Optional<DocumentLocation> location) {
    static Cause of(Resource resource, String path, Estate estate) {
        return new Cause(resource, path, estate.locationOf(resource, path));
    }

    static Cause of(Setting.Source source) {
        return new Cause(source.policy(), source.path(), source.location());
    }

    /** Returns the kind and the name of the resource, and the location or the path. */
    @Override
    public String toString() {
        return resource.type() + " " + resource.name() + " ("
                + location.map(Object::toString).orElse(path) + ")";
    }
}
