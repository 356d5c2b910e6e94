/**
 * The resources of one control plane as an immutable, indexed set: from a live control plane, from files, from a test,
 * or from another estate and a change.
 *
 * <pre>{@code
 * Estate live = kuma.estate();
 * Estate planned = live.withAll(Path.of("policies"));
 * List<Dataplane> proxies = planned.list(Dataplane.TYPE, "default");
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.estate;

import org.jspecify.annotations.NullMarked;
