/** What the APIs of Konnect have in common: regions, filters, experimental features. */
@NullMarked
package dev.meshmanager.konnect.common;

import org.jspecify.annotations.NullMarked;
