/** What the check for an upgrade reads: resources, settings, Helm values and Kubernetes objects. Not exported. */
@NullMarked
package dev.meshmanager.kuma.upgrade.source;

import org.jspecify.annotations.NullMarked;
