/** What an upgrade changes for settings, Helm values and Kubernetes objects. Not exported. */
@NullMarked
package dev.meshmanager.kuma.upgrade.settings;

import org.jspecify.annotations.NullMarked;
