package dev.meshmanager.konnect.setup;

import dev.meshmanager.core.Resource;

/**
 * A resource of a setup and its purpose.
 *
 * @param resource the resource
 * @param reason what the resource does, one sentence or more
 */
public record SetupPart(Resource resource, String reason) {}
