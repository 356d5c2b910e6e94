package dev.meshmanager.kuma.testing;

/** What is wrong with a part of a request. */
record Violation(String field, String reason) {}
