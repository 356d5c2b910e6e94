/** The syntax of the texts that rules check: names, host names, templates, PEM. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.text;

import org.jspecify.annotations.NullMarked;
