/** Units of systemd. Not exported. */
@NullMarked
package dev.meshmanager.kuma.deploy.unit;

import org.jspecify.annotations.NullMarked;
