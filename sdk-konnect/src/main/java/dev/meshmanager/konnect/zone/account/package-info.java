/** The system accounts with which zones authenticate in Konnect. Not exported. */
@NullMarked
package dev.meshmanager.konnect.zone.account;

import org.jspecify.annotations.NullMarked;
