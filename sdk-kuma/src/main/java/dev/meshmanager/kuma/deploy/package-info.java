/**
 * Files that run control planes which you manage yourself.
 *
 * <pre>{@code
 * ControlPlane east = ControlPlane.zone("east", c -> c
 *         .globalAddress("grpcs://global.example:5685")
 *         .postgres(p -> p.host("db.example").password(Token.of(password))));
 * east.files().writeTo(Path.of("east"));
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.deploy;

import org.jspecify.annotations.NullMarked;
