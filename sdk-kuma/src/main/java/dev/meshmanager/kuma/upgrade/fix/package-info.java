/** Derives resources that both versions accept from resources that only the older one does. Not exported. */
@NullMarked
package dev.meshmanager.kuma.upgrade.fix;

import org.jspecify.annotations.NullMarked;
