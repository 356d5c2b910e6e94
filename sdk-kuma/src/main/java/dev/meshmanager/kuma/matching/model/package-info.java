/**
 * The estate as the matcher sees it: policies with their entries, proxies with their parts, destinations with their
 * ports. Not exported.
 */
@NullMarked
package dev.meshmanager.kuma.matching.model;

import org.jspecify.annotations.NullMarked;
