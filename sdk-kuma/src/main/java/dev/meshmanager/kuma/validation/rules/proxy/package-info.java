/** The rules for data plane proxies, zone proxies and workloads. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.proxy;

import org.jspecify.annotations.NullMarked;
