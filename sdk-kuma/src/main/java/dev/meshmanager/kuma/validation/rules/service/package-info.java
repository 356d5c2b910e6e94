/** The rules for services and hostname generators. Not exported. */
@NullMarked
package dev.meshmanager.kuma.validation.rules.service;

import org.jspecify.annotations.NullMarked;
