package dev.meshmanager.kuma.testing.wire;

/** What is wrong with a part of a request. */
public record RefusedField(String field, String reason) {}
