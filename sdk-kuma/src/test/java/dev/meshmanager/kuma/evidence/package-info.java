/**
 * What the tests of several modules share: the golden documents, the operations of an OpenAPI file, and walks through
 * models. The build packs it as the test jar of this module.
 */
package dev.meshmanager.kuma.evidence;
