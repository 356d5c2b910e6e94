/** System accounts, access tokens, teams, users and their roles. */
@NullMarked
@ModelStyle
package dev.meshmanager.konnect.identity;

import dev.meshmanager.core.ModelStyle;
import org.jspecify.annotations.NullMarked;
