/** The configuration of the parts of one proxy, from an estate or from answers of a control plane. Not exported. */
@NullMarked
package dev.meshmanager.kuma.matching.effective;

import org.jspecify.annotations.NullMarked;
