/** Units of systemd, and the command line of proxies. Not exported to users. */
@NullMarked
package dev.meshmanager.kuma.deploy.unit;

import org.jspecify.annotations.NullMarked;
