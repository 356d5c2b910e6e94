package dev.meshmanager.kuma.zone;

import dev.meshmanager.core.Model;
import java.util.Optional;

/** What a zone is: the members that {@link Zone} and {@link ZoneOverview} share. */
public interface ZoneSpec extends Model {
    /** Returns whether the other zones send traffic to this one; absent means yes. */
    Optional<Boolean> enabled();
}
