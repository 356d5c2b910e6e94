package dev.meshmanager.kuma.testing.wire;

/** A violation in a request: the field and the reason. */
public record RefusedField(String field, String reason) {}
