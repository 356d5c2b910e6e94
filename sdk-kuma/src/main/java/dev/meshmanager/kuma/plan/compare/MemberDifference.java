package dev.meshmanager.kuma.plan.compare;

import dev.meshmanager.core.JsonValue;
import java.util.Optional;

/** A member that differs. The values are without secrets. */
public record MemberDifference(String path, Optional<JsonValue> before, Optional<JsonValue> after) {}
