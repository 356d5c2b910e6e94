/**
 * Values that several packages of resource kinds share: data sources, selectors, identifiers, warnings.
 *
 * <pre>{@code
 * Warning warning = new Warning(Warning.Kind.NO_MTLS, "web-1 has no certificate");
 * Kri kri = Kri.parse("kri_mt_default_east__web_");
 * }</pre>
 */
@NullMarked
@ProtobufJson
@ModelStyle
package dev.meshmanager.kuma.common;

import dev.meshmanager.core.ModelStyle;
import dev.meshmanager.core.annotation.ProtobufJson;
import org.jspecify.annotations.NullMarked;
