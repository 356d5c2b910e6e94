/** The settings of control planes and the values of their Helm chart, as far as the SDK knows them. Not exported. */
@NullMarked
package dev.meshmanager.kuma.deploy.setting;

import org.jspecify.annotations.NullMarked;
