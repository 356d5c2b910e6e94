package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;

/**
 * A resource of a setup and why it is there.
 *
 * @param resource the resource
 * @param reason what it brings about, in one sentence or more
 */
public record SetupPart(Resource resource, String reason) {}
