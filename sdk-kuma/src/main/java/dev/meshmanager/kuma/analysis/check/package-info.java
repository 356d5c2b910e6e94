/** The checks of an analysis, one class for each family of findings. Not exported. */
@NullMarked
package dev.meshmanager.kuma.analysis.check;

import org.jspecify.annotations.NullMarked;
