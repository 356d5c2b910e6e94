/** What a model says about its members: unions, limits, secrets, and how protobuf writes them. */
@NullMarked
package dev.meshmanager.core.annotation;

import org.jspecify.annotations.NullMarked;
