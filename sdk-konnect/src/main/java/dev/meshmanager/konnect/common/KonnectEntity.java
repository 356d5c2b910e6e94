package dev.meshmanager.konnect.common;

import com.squareup.moshi.Json;
import dev.meshmanager.core.Model;
import java.time.Instant;
import java.util.Optional;

/** An object that Konnect stores under an id. */
public interface KonnectEntity extends Model {
    /** Returns the id. Most are UUIDs. */
    String id();

    /** Returns the time of creation, or empty if the response has none. */
    @Json(name = "created_at")
    Optional<Instant> createdAt();

    /** Returns the time of the last change, or empty if the response has none. */
    @Json(name = "updated_at")
    Optional<Instant> updatedAt();
}
