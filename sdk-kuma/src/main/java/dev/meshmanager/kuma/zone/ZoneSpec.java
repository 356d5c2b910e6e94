package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import dev.meshmanager.core.annotation.Schema;
import java.util.Optional;

/** The configuration of a zone. {@link Zone} and {@link ZoneOverview} share these members. */
public interface ZoneSpec extends Model {
    /** Returns whether other zones send traffic to this zone. Default: {@code true}. */
    @Schema(keepsZero = true)
    Optional<Boolean> enabled();
}
