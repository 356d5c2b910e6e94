/** What the JUnit extensions of the in-memory control planes share. Exported to the other module only. */
@NullMarked
package dev.meshmanager.kuma.testing.junit;

import org.jspecify.annotations.NullMarked;
