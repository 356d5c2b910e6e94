/** The HTTP side of the in-memory Konnect: routes, requests, responses and paging. Not exported. */
@NullMarked
package dev.meshmanager.konnect.testing.http;

import org.jspecify.annotations.NullMarked;
